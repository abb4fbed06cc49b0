import { Info, Unplug, X } from 'lucide-react';
import { useState } from 'react';
import type { LibraryInfo } from '../../core/library-problem.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { noticeText } from './notice-text.ts';
import styles from './Notices.module.css';

/** Calm bars: that the program is out of reach, and what happened to the library. */
export function Notices() {
  const app = useApp();
  const ready = useStore(app.session, state => state.phase === 'ready');
  const connected = useStore(app.session, state => state.connected);
  return (
    <>
      <div role="status">{ready && !connected && <OutOfReach />}</div>
      <LibraryNotice />
    </>
  );
}

function OutOfReach() {
  return (
    <section className={styles['notice']} aria-label="Connection">
      <Unplug size={16} strokeWidth={1.75} aria-hidden />
      <p>
        Collate is not running any more. What was saved is safe; what you type
        now is kept here until it runs again. Start Collate again.
      </p>
    </section>
  );
}

/** What happened to the files of the library, or that it cannot be written to. */
function LibraryNotice() {
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
