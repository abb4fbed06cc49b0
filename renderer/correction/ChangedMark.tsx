import { PencilLine } from 'lucide-react';
import type { MergedPoint } from '../../core/collection/collection.ts';
import { useCorrectionsOfPoint } from './use-corrections-of-point.ts';
import styles from './ChangedMark.module.css';

/** Says that how a point is merged is the person's own doing. */
export function ChangedMark({ merged }: { readonly merged: MergedPoint }) {
  const corrections = useCorrectionsOfPoint(merged);
  if (corrections.length === 0) return null;
  return (
    <span className={styles['mark']}>
      <PencilLine size={14} strokeWidth={1.75} aria-hidden />
      Changed by you
    </span>
  );
}
