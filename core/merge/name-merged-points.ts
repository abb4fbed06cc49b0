import type { MergedPoint, Point, TextId } from '../collection/collection.ts';
import type { Correction } from './correction.ts';

/**
 * Merged points under the labels that a person gave them, and with the member first that is to speak for them. Of several
 * corrections for one merged point the latest holds; one whose point is gone is passed over.
 */
export function withNames(
  mergedPoints: readonly MergedPoint[],
  corrections: readonly Correction[],
  points: ReadonlyMap<TextId, Point>,
): readonly MergedPoint[] {
  const named = [...mergedPoints];
  for (const correction of corrections) {
    if (correction.type !== 'label' && correction.type !== 'representative')
      continue;
    const { point } = correction;
    const index = named.findIndex(({ members }) => members.includes(point));
    const merged = named[index];
    if (!merged) continue;
    named[index] =
      correction.type === 'label'
        ? { ...merged, label: correction.label }
        : spokenFor(merged, points.get(point));
  }
  return named.map((merged, index) => unlessSame(merged, mergedPoints[index]));
}

function spokenFor(merged: MergedPoint, point: Point | undefined): MergedPoint {
  if (!point) return merged;
  const others = merged.members.filter(id => id !== point.id);
  return {
    ...merged,
    statement: point.text,
    members: [point.id, ...others],
  };
}

function unlessSame(
  merged: MergedPoint,
  before: MergedPoint | undefined,
): MergedPoint {
  const isSame =
    before !== undefined &&
    before.label === merged.label &&
    before.statement === merged.statement &&
    before.members.every((id, index) => id === merged.members[index]);
  return isSame ? before : merged;
}
