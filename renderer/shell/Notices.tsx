import { Info, X } from 'lucide-react';
import { useState } from 'react';
import type { LibraryInfo } from '../../core/library-problem.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { noticeText } from './notice-text.ts';
import styles from './Notices.module.css';

/** A calm bar about the library: what happened to its files, or that it cannot be written to. */
export function Notices() {
  const app = useApp();
  const library = useStore(app.session, state => state.library);
  const [dismissed, setDismissed] = useState('');
  const text = library && noticeText(library);
  if (!library || text === null || keyOf(library) === dismissed) return null;
  return (
    <section className={styles['notice']} aria-label="Notice">
      <Info size={16} strokeWidth={1.75} aria-hidden />
      <p>{text}</p>
      <Button
        look="link"
        onClick={() => app.surface.set({ dialog: { kind: 'health' } })}
      >
        See what happened
      </Button>
      <Button
        look="quiet"
        small
        square
        aria-label="Dismiss notice"
        onClick={() => setDismissed(keyOf(library))}
      >
        <X size={16} strokeWidth={1.75} aria-hidden />
      </Button>
    </section>
  );
}

/** A dismissed notice comes back only when there is something new to tell. */
function keyOf(library: LibraryInfo): string {
  const ids = library.problems.map(problem => problem.id).join(' ');
  return `${library.readOnly} ${ids}`;
}
