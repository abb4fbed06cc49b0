import { PencilLine } from 'lucide-react';
import type { MergedPoint } from '../../core/collection/collection.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { takeBack } from './point-commands.ts';
import { useCorrectionsOfPoint } from './use-corrections-of-point.ts';
import styles from './ChangedMark.module.css';

/** Says that how a point is merged is the person's own doing, and takes the last change of it back. */
export function ChangedMark({ merged }: { readonly merged: MergedPoint }) {
  const app = useApp();
  const latest = useCorrectionsOfPoint(merged).at(-1);
  const readOnly = useStore(
    app.study,
    state => state.question?.readOnly ?? true,
  );
  if (!latest) return null;
  return (
    <span className={styles['mark']}>
      <PencilLine size={14} strokeWidth={1.75} aria-hidden />
      Changed by you
      {!readOnly && (
        <Button
          look="link"
          className={styles['back'] ?? ''}
          aria-label={`Take back your last change of ${merged.label}`}
          onClick={() =>
            takeBack(app, latest.id, merged.members[0] ?? merged.id)
          }
        >
          Take back
        </Button>
      )}
    </span>
  );
}
