import { useEffect } from 'react';
import type { App } from '../state/app.ts';
import { loadProgress } from '../state/load-progress.ts';
import { useStore } from '../state/store.ts';
import { fetchParts } from '../ui/lazy-part.ts';

/** A page that nobody sees is never painted; it gets on all the same: milliseconds. */
const unseenLimit = 500;

/** Once the first screen is painted, gets what could wait until then. */
export function useFirstScreen(app: App): void {
  const there = useStore(app.session, state => state.phase !== 'loading');
  useEffect(() => {
    if (!there) return;
    return whenPainted(() => {
      fetchParts();
      void loadProgress(app);
    });
  }, [app, there]);
}

/** Runs once what was just rendered is on the screen. @returns what calls it off */
function whenPainted(work: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(once);
  });
  const timer = setTimeout(once, unseenLimit);
  function callOff(): void {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  }
  function once(): void {
    callOff();
    work();
  }
  return callOff;
}
