import type { MergeConstraints } from './merge-constraints.ts';
import { mergeSetting } from './merge-setting.ts';
import type { PairScores } from './pair-scores.ts';

/**
 * Pairs of groups that just missed the threshold, by their representatives: what is worth a person's glance. Groups that may
 * not be joined are not asked about.
 * @param groups members by place, the representative first
 * @returns the best first; `score` is the share of the threshold that was reached, at most 1
 */
export function maybeSame(
  groups: readonly (readonly number[])[],
  scores: PairScores,
  constraints: MergeConstraints,
  threshold: number,
): readonly {
  readonly points: readonly [number, number];
  readonly score: number;
}[] {
  const found: { points: readonly [number, number]; score: number }[] = [];
  for (const [place, first] of groups.entries())
    for (const second of groups.slice(place + 1)) {
      if (
        first.some(one => second.some(other => constraints.apart(one, other)))
      )
        continue;
      const best = bestPair(first, second, scores);
      const score = Math.min(1, best.score / threshold);
      if (score >= mergeSetting.maybe)
        found.push({ points: best.points, score });
    }
  return found.sort((left, right) => right.score - left.score);
}

function bestPair(
  first: readonly number[],
  second: readonly number[],
  scores: PairScores,
): { readonly points: readonly [number, number]; readonly score: number } {
  let best = {
    points: [first[0] ?? 0, second[0] ?? 0] as const as readonly [
      number,
      number,
    ],
    score: -Infinity,
  };
  for (const one of first)
    for (const other of second) {
      const score = scores[one]?.[other] ?? 0;
      if (score > best.score) best = { points: [one, other], score };
    }
  return best;
}
