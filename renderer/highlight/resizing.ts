import type { App } from '../state/app.ts';
import { createStore, type Store } from '../state/store.ts';

/** Where the active highlight would stand if its handle were let go now; `id` is null when none is being moved. */
export interface Resizing {
  readonly id: string | null;
  readonly start: number;
  readonly end: number;
}

export const notResizing: Resizing = { id: null, start: 0, end: 0 };

const stores = new WeakMap<App, Store<Resizing>>();

/** The resizing of a window: kept apart, because it changes with every move of the pointer and only one text watches it. */
export function resizingOf(app: App): Store<Resizing> {
  const known = stores.get(app);
  if (known) return known;
  const store = createStore<Resizing>(notResizing);
  stores.set(app, store);
  return store;
}
