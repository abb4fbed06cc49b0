import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { foundElements, markCurrent } from './found-elements.ts';
import { stepFound } from './step-found.ts';
import styles from './FoundBar.module.css';

/** How many words on the page match the search, and a way from one to the next. */
export function FoundBar() {
  const app = useApp();
  const lit = useStore(app.reading, state => state.lit);
  const count = useFoundCount(lit !== null, lit?.index ?? 0);
  if (lit === null) return null;
  return (
    <div className={styles['bar']} role="group" aria-label="Matches">
      <p>{countWords(lit.index, count)}</p>
      <Button
        look="quiet"
        small
        square
        aria-label="Previous match"
        disabled={count === 0}
        onClick={() => stepFound(app, -1)}
      >
        <ChevronUp size={16} strokeWidth={1.75} aria-hidden />
      </Button>
      <Button
        look="quiet"
        small
        square
        aria-label="Next match"
        disabled={count === 0}
        onClick={() => stepFound(app, 1)}
      >
        <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
      </Button>
      <Button
        look="quiet"
        small
        square
        aria-label="Close matches"
        onClick={() => {
          app.reading.set({ lit: null });
          document.querySelector<HTMLElement>('#reading .scroll')?.focus();
        }}
      >
        <X size={16} strokeWidth={1.75} aria-hidden />
      </Button>
    </div>
  );
}

function countWords(index: number, count: number): string {
  if (count === 0) return 'No matches in this view';
  const current = Math.min(index, count - 1) + 1;
  return `${current} of ${count} ${count === 1 ? 'match' : 'matches'}`;
}

/** Counts the lit words and keeps the current one marked while cards unfold and views change. */
function useFoundCount(active: boolean, index: number): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const reading = document.getElementById('reading');
    if (!active || reading === null) return;
    const look = () => {
      const elements = foundElements();
      markCurrent(elements, Math.min(index, elements.length - 1));
      setCount(elements.length);
    };
    look();
    const observer = new MutationObserver(look);
    observer.observe(reading, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [active, index]);
  return count;
}
