import { Check, CircleAlert } from 'lucide-react';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import type { SaveState } from '../state/writing.ts';
import { clockTime } from './clock-time.ts';
import styles from './SaveStatus.module.css';

/** Whether my answer is on the disk, in two words. */
export function SaveStatus() {
  const app = useApp();
  const save = useStore(app.writing, state => state.save);
  return (
    <p role="status" className={styles['status']} data-kind={save.kind}>
      {save.kind === 'saved' && (
        <Check size={16} strokeWidth={1.75} aria-hidden />
      )}
      {save.kind === 'failed' && (
        <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
      )}
      {words(save)}
    </p>
  );
}

function words(save: SaveState): string {
  switch (save.kind) {
    case 'idle':
      return '';
    case 'saving':
      return 'Saving…';
    case 'saved':
      return `Saved ${clockTime(save.at, new Date())}`;
    case 'failed':
      return 'Not saved';
  }
}
