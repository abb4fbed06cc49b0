import type { MergedPoint } from '../../core/collection/collection.ts';
import type { Correction } from '../../core/merge/correction.ts';

/** The corrections that speak of a merged point or of its members, the latest last. A new grouping of everything is none of them. */
export function correctionsOfPoint(
  { members }: MergedPoint,
  corrections: readonly Correction[],
): readonly Correction[] {
  const isHere = (id: string) => members.includes(id);
  return corrections.filter(each => {
    switch (each.type) {
      case 'rules':
        return each.rules.some(({ points }) => points.some(isHere));
      case 'label':
      case 'representative':
        return isHere(each.point);
      case 'grouping':
        return false;
    }
  });
}
