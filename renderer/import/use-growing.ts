import { startTransition, useEffect, useState } from 'react';

/**
 * How many entries of a long list are drawn: a few at once, and more whenever the window has nothing else to do, so that a
 * list of any length is whole in the end and nobody waits for it.
 * @param length of the list
 * @param step entries that are drawn at a time
 * @param atLeast entries that must be there now, because somebody wants to see the last of them
 */
export function useGrowing(length: number, step: number, atLeast = 0): number {
  const [shown, setShown] = useState(step);
  const now = Math.max(shown, atLeast);
  useEffect(() => {
    if (now >= length) return;
    const grow = () => startTransition(() => setShown(now + step));
    if (!('requestIdleCallback' in globalThis)) {
      const later = setTimeout(grow);
      return () => clearTimeout(later);
    }
    const idle = requestIdleCallback(grow, { timeout: 200 });
    return () => cancelIdleCallback(idle);
  }, [now, length, step]);
  return Math.min(now, length);
}
