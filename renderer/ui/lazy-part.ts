import {
  createElement,
  lazy,
  useState,
  type ComponentType,
  type FunctionComponent,
} from 'react';

const waiting = new Set<() => Promise<unknown>>();

/**
 * A component that is not in the first load. It is fetched when the browser has nothing better to do after the first answer
 * is on the screen, or at once when it is needed earlier. Once it is here it is drawn with the rest: React's own `lazy`
 * would show the fallback even then, for a third of a second.
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
): FunctionComponent<P> {
  let loading: Promise<{ readonly default: ComponentType<P> }> | null = null;
  let here: ComponentType<P> | null = null;
  const once = () =>
    (loading ??= load().then(part => {
      here = part;
      return { default: part };
    }));
  waiting.add(once);
  const Later = lazy(once) as unknown as ComponentType<P>;
  return function Part(props: P) {
    const [Now] = useState(() => here ?? Later);
    return createElement(Now, props);
  };
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
