import type { App } from '../state/app.ts';

/** Takes the open dialog away; focus goes back to where it was. */
export function closeDialog(app: App): void {
  app.surface.set({ dialog: { kind: 'none' } });
}
