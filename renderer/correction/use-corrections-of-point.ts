import { useMemo } from 'react';
import type { MergedPoint } from '../../core/collection/collection.ts';
import type { Correction } from '../../core/merge/correction.ts';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { correctionsOfPoint } from './corrections-of-point.ts';

/** The person's corrections of a merged point of the open question, the latest last. */
export function useCorrectionsOfPoint(
  merged: MergedPoint,
): readonly Correction[] {
  const app = useApp();
  const corrections = useStore(
    app.study,
    state => state.question?.record.corrections,
  );
  return useMemo(
    () => correctionsOfPoint(merged, corrections ?? []),
    [merged, corrections],
  );
}
