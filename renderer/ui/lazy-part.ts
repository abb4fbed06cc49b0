import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

const waiting = new Set<() => Promise<unknown>>();

/**
 * A component that is not in the first load. It is fetched when the browser has nothing better to do after the first answer
 * is on the screen, or at once when it is needed earlier.
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> {
  let loading: Promise<{ readonly default: ComponentType<P> }> | null = null;
  const once = () => (loading ??= load().then(part => ({ default: part })));
  waiting.add(once);
  return lazy(once);
}

/** Fetches every part that is still missing, one after the other. A failure shows when the part is needed. */
export function fetchParts(): void {
  const later = globalThis.requestIdleCallback ?? setTimeout;
  later(() => {
    void (async () => {
      for (const load of waiting) await load().catch(() => undefined);
    })();
  });
}
