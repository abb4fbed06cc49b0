import type {
  MergedPoint,
  QuestionContent,
  TextId,
} from '../../core/collection/collection.ts';
import type { Correction } from '../../core/merge/correction.ts';
import type { MaybeSame } from '../../core/merge/merge-input.ts';
import { rulesInForce } from '../../core/merge/rules-in-force.ts';

/** Two merged points that may be the same. */
export interface OpenPair {
  readonly pair: MaybeSame;
  readonly points: readonly [MergedPoint, MergedPoint];
}

/**
 * Pairs about which nobody has decided yet: they are not one merged point by now, and no rule keeps them apart.
 * @param content as it is shown
 */
export function openPairs(
  pairs: readonly MaybeSame[],
  content: QuestionContent,
  corrections: readonly Correction[],
): readonly OpenPair[] {
  const home = new Map(
    content.mergedPoints.flatMap(merged =>
      merged.members.map(member => [member, merged] as const),
    ),
  );
  const parted = partedPoints(corrections, home);
  return pairs.flatMap(pair => {
    const [one, other] = pair.points.map(id => home.get(id));
    if (!one || !other || one === other) return [];
    if (parted.has(pairKey(one, other))) return [];
    return [{ pair, points: [one, other] as const }];
  });
}

/** The pairs of merged points between which a person's rule stands. */
function partedPoints(
  corrections: readonly Correction[],
  home: ReadonlyMap<TextId, MergedPoint>,
): ReadonlySet<string> {
  const apart = rulesInForce(corrections).filter(
    ({ kind }) => kind === 'cannot-link',
  );
  return new Set(
    apart.flatMap(({ points }) => {
      const [one, other] = points.map(id => home.get(id));
      return one && other ? [pairKey(one, other)] : [];
    }),
  );
}

function pairKey(one: MergedPoint, other: MergedPoint): string {
  return [one.id, other.id].sort().join('\n');
}
