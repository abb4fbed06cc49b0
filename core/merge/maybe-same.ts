import type { MergeConstraints } from './merge-constraints.ts';
import { mergeSetting } from './merge-setting.ts';
import type { PairScores } from './pair-scores.ts';

/** Two groups, by the places of their representatives. */
export interface MaybeSamePlaces {
  readonly points: readonly [number, number];
  /** The share of the threshold that the groups reach, at most 1. */
  readonly score: number;
}

/**
 * Pairs of groups that just missed the threshold: what is worth a person's glance. Groups that may not be joined are not
 * asked about.
 * @param groups members by place, the representative first
 * @returns the best first, equals in the order of the groups
 */
export function maybeSame(
  groups: readonly (readonly number[])[],
  scores: PairScores,
  constraints: MergeConstraints,
  threshold: number,
): readonly MaybeSamePlaces[] {
  const found: MaybeSamePlaces[] = [];
  for (const [place, first] of groups.entries())
    for (const second of groups.slice(place + 1)) {
      const score = Math.min(1, groupScore(first, second, scores) / threshold);
      if (score < mergeSetting.maybe) continue;
      if (mayNotJoin(first, second, constraints)) continue;
      found.push({ points: [first[0] ?? 0, second[0] ?? 0], score });
    }
  return found.sort((left, right) => right.score - left.score);
}

/** As when groups are joined: between the mean of all pairs and the best of them. */
function groupScore(
  first: readonly number[],
  second: readonly number[],
  scores: PairScores,
): number {
  let best = 0;
  let sum = 0;
  for (const one of first)
    for (const other of second) {
      const score = scores[one]?.[other] ?? 0;
      best = Math.max(best, score);
      sum += score;
    }
  const mean = sum / (first.length * second.length);
  const share = mergeSetting.bestPair;
  return (1 - share) * mean + share * best;
}

function mayNotJoin(
  first: readonly number[],
  second: readonly number[],
  constraints: MergeConstraints,
): boolean {
  return first.some(one => second.some(other => constraints.apart(one, other)));
}
