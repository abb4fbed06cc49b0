import { useMemo } from 'react';
import type { MergedPoint } from '../../core/collection/collection.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';

/** How many notes stand on a merged point or on the wordings of it. */
export function usePointNotes(merged: MergedPoint): number {
  const app = useApp();
  const annotations = useStore(
    app.study,
    state => state.question?.record.annotations,
  );
  return useMemo(() => {
    const texts = new Set([merged.id, ...merged.members]);
    return (annotations ?? []).filter(
      each => each.note !== '' && texts.has(each.target.source),
    ).length;
  }, [annotations, merged]);
}
