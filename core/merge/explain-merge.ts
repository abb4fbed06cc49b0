import type {
  MergeExplanation,
  MergeGroup,
  MergePoint,
  MergeQuestion,
  MergeResult,
  PointVectors,
} from './merge-input.ts';
import { contentWords, mergeTerms } from './merge-terms.ts';
import { mergeScores, type MergeScores } from './merge-scores.ts';
import { mergeThreshold } from './merge-threshold.ts';
import { wholeText, type PairScores } from './pair-scores.ts';
import { scoreQuestions } from './score-questions.ts';

/** Most shared words that are named. */
const mostWords = 8;

/**
 * Says for every point of a question why it is where it is.
 * @param question one of `questions`, which share their statistics
 * @param result what the engine made of it; or any other grouping, such as an editor's
 * @param vectors and trust as they were when it was merged
 */
export function explainMerge(
  question: MergeQuestion,
  questions: readonly MergeQuestion[],
  result: Pick<MergeResult, 'groups'>,
  vectors: PointVectors,
  trust = 0.5,
): readonly MergeExplanation[] {
  const statistics = scoreQuestions(questions, vectors);
  const scores = mergeScores(question, statistics, vectors);
  return explainGroups(question, result.groups, scores, trust);
}

/** As {@link explainMerge}, for a question whose points have been scored. */
export function explainGroups(
  { points, rules }: MergeQuestion,
  groups: readonly MergeGroup[],
  { shares, weights }: MergeScores,
  trust: number,
): readonly MergeExplanation[] {
  const threshold = mergeThreshold(trust);
  const home = groupOfEach(points, groups);
  const named = new Set(rules.flatMap(rule => rule.points));
  const pairOf = (place: number, inGroup: boolean) =>
    nearest(
      place,
      shares ?? [],
      other => (home[other] === home[place]) === inGroup,
    );
  return points.map((point, place) => {
    const inside = pairOf(place, true);
    const outside = pairOf(place, false);
    const other = inside && points[inside.other];
    return {
      point: point.id,
      nearest: other?.id ?? null,
      score: inside?.score ?? null,
      threshold,
      shared: other ? sharedWords(point, other, weights) : [],
      runnerUp: outside && runnerUp(points, outside),
      byHand: named.has(point.id),
    };
  });
}

interface Neighbour {
  readonly other: number;
  readonly score: number;
}

function runnerUp(
  points: readonly MergePoint[],
  { other, score }: Neighbour,
): MergeExplanation['runnerUp'] {
  return { point: points[other]?.id ?? '', score };
}

function groupOfEach(
  points: readonly MergePoint[],
  groups: readonly MergeGroup[],
): readonly number[] {
  const group = new Map(
    groups.flatMap(({ members }, index) =>
      members.map(member => [member, index] as const),
    ),
  );
  return points.map((point, place) => group.get(point.id) ?? -1 - place);
}

function nearest(
  place: number,
  scores: PairScores,
  allowed: (other: number) => boolean,
): Neighbour | null {
  let best: Neighbour | null = null;
  for (const [other, score] of (scores[place] ?? []).entries())
    if (other !== place && allowed(other))
      if (best === null || score > best.score) best = { other, score };
  return best;
}

/** Words as they stand in the point whose stem the other has too, the weightiest first, each stem once. */
function sharedWords(
  point: MergePoint,
  other: MergePoint,
  weights: ReadonlyMap<string, number>,
): readonly string[] {
  const theirs = new Set(mergeTerms(wholeText(other)));
  const words = new Map<string, string>();
  for (const word of contentWords(wholeText(point))) {
    const [term] = mergeTerms(word);
    if (term !== undefined && theirs.has(term) && !words.has(term))
      words.set(term, word);
  }
  return [...words]
    .sort(
      ([left], [right]) => (weights.get(right) ?? 0) - (weights.get(left) ?? 0),
    )
    .slice(0, mostWords)
    .map(([, word]) => word);
}
