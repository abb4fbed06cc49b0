import {
  createElement,
  lazy,
  useState,
  type ComponentType,
  type FunctionComponent,
} from 'react';
import { MissingPart } from './MissingPart.tsx';

const waiting = new Set<() => Promise<unknown>>();

/** Until the first screen is painted, a part would only take the processor from it. */
let release = (): void => undefined;
const firstScreen = new Promise<void>(resolve => {
  release = resolve;
});

/**
 * A component that is not in the first load. It is fetched once the first screen is painted: at once when it is needed
 * then, else when the browser has nothing better to do. Once it is here it is drawn with the rest: React's own `lazy`
 * would show the fallback even then, for a third of a second. Where its code cannot be had, a sentence stands in its place
 * and the rest of the page is as it was.
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
): FunctionComponent<P> {
  let loading: Promise<{ readonly default: ComponentType<P> }> | null = null;
  let here: ComponentType<P> | null = null;
  const once = () =>
    (loading ??= firstScreen.then(load).then(part => {
      here = part;
      return { default: part };
    }));
  waiting.add(once);
  const orMissing = () => once().catch(() => ({ default: MissingPart }));
  const Later = lazy(orMissing) as unknown as ComponentType<P>;
  return function Part(props: P) {
    const [Now] = useState(() => here ?? Later);
    return createElement(Now, props);
  };
}

/**
 * Lets parts be fetched from now on: at once those that are asked for, and when there is nothing better to do all others,
 * one after the other. A failure shows when the part is needed.
 */
export function fetchParts(): void {
  release();
  const later = globalThis.requestIdleCallback ?? setTimeout;
  later(() => {
    void (async () => {
      for (const load of waiting) await load().catch(() => undefined);
    })();
  });
}
