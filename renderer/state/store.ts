import { useSyncExternalStore } from 'react';

/** A value that components can watch. */
export interface Store<S> {
  get(): S;
  set(next: Partial<S>): void;
  subscribe(listener: () => void): () => void;
}

export function createStore<S extends object>(initial: S): Store<S> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(next) {
      state = { ...state, ...next };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Re-renders when the selected part changes. The selector must return the same reference for the same state. */
export function useStore<S extends object, T>(
  store: Store<S>,
  select: (state: S) => T,
): T {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
