import type { App } from '../state/app.ts';

/** Shows or hides the wordings of a merged point. */
export function toggleExpanded(app: App, point: string): void {
  const expanded = new Set(app.reading.get().expanded);
  if (!expanded.delete(point)) expanded.add(point);
  app.reading.set({ expanded });
}
