import type { App } from './app.ts';
import type { Toast } from './surface.ts';

let nextId = 1;

/** Shows one line with at most one action; the newest replaces the one before. */
export function showToast(
  app: App,
  message: string,
  action: Toast['action'] = null,
): void {
  app.surface.set({ toast: { id: nextId++, message, action } });
}

/** Says something to screen readers only. */
export function announce(app: App, text: string): void {
  const repeated = app.surface.get().announcement === text;
  app.surface.set({ announcement: repeated ? `${text}\u200b` : text });
}
