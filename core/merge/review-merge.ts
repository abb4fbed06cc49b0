import { explainGroups } from './explain-merge.ts';
import { maybeSame } from './maybe-same.ts';
import { mergeConstraints } from './merge-constraints.ts';
import type {
  MaybeSame,
  MergeExplanation,
  MergeGroup,
  MergeQuestion,
} from './merge-input.ts';
import type { MergeScores } from './merge-scores.ts';
import { mergeThreshold } from './merge-threshold.ts';
import { standingRules } from './regroup-by-trust.ts';

/** Why points are merged as they are, and what may be merged besides. */
export interface MergeReview {
  readonly explanations: readonly MergeExplanation[];
  readonly maybe: readonly MaybeSame[];
}

/**
 * Looks at a grouping with the eyes of the engine. Asks about pairs of groups only where a person has not decided, and not about
 * groups that have a source in common.
 * @param question with the rules that are in force
 * @param groups as they stand, by whomever; the first member speaks for each
 * @param trust with which the question is merged
 */
export function reviewMerge(
  question: MergeQuestion,
  groups: readonly MergeGroup[],
  scores: MergeScores,
  trust = 0.5,
): MergeReview {
  const { points } = question;
  const places = new Map(points.map(({ id }, place) => [id, place]));
  const constraints = mergeConstraints(points, standingRules(question, groups));
  const found = maybeSame(
    groups.map(({ members }) => members.flatMap(id => places.get(id) ?? [])),
    scores.shares ?? [],
    constraints,
    mergeThreshold(trust),
  );
  return {
    explanations: explainGroups(question, groups, scores, trust),
    maybe: found.map(({ points: [first, second], score }) => ({
      points: [points[first]?.id ?? '', points[second]?.id ?? ''],
      score,
    })),
  };
}
