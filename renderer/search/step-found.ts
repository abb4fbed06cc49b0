import type { App } from '../state/app.ts';
import { announce } from '../state/notify.ts';
import { foundElements, markCurrent } from './found-elements.ts';

/** Goes to the next (1) or previous (-1) match on the page, round at both ends. */
export function stepFound(app: App, step: 1 | -1): void {
  const { lit } = app.reading.get();
  const elements = foundElements();
  if (lit === null || elements.length === 0) {
    announce(app, 'No matches to step through. Search first.');
    return;
  }
  const count = elements.length;
  const index = (Math.min(lit.index, count - 1) + step + count) % count;
  app.reading.set({ lit: { ...lit, index } });
  markCurrent(elements, index);
  elements[index]?.scrollIntoView({ block: 'center' });
  announce(app, `Match ${index + 1} of ${count}`);
}
