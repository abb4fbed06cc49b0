import { EqualNot } from 'lucide-react';
import type { MergedPoint } from '../../core/collection/collection.ts';
import { toggleExpanded } from '../reading/toggle-expanded.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { useDissent } from './use-dissent.ts';
import styles from './DissentMark.module.css';

/** Says that the sources of a merged point contradict each other, and shows in what. */
export function DissentMark({ merged }: { readonly merged: MergedPoint }) {
  const app = useApp();
  const dissent = useDissent(merged.id);
  const expanded = useStore(app.reading, state =>
    state.expanded.has(merged.id),
  );
  if (dissent === null) return null;
  return (
    <Button
      look="link"
      className={styles['mark'] ?? ''}
      aria-expanded={expanded}
      onClick={() => toggleExpanded(app, merged.id)}
    >
      <EqualNot size={14} strokeWidth={1.75} aria-hidden />
      Sources disagree
    </Button>
  );
}
