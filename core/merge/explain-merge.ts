import type {
  MergeExplanation,
  MergePoint,
  MergeQuestion,
  MergeResult,
  PointVectors,
} from './merge-input.ts';
import { contentWords, mergeTerms } from './merge-terms.ts';
import { matchShares } from './match-shares.ts';
import { mergeThreshold } from './merge-threshold.ts';
import { termWeight, wholeText, type PairScores } from './pair-scores.ts';
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
  const { points, prompt, rules } = question;
  const { frequencies, scored, habit } = scoreQuestions(questions, vectors);
  const known = scored[questions.findIndex(each => each.id === question.id)];
  const scores = known ? matchShares(known, habit) : [];
  const threshold = mergeThreshold(trust);
  const weightOf = termWeight(points, prompt, frequencies);
  const groups = groupOfEach(points, result);
  const named = new Set(rules.flatMap(rule => rule.points));
  const pairOf = (place: number, inGroup: boolean) =>
    nearest(
      place,
      scores,
      other => (groups[other] === groups[place]) === inGroup,
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
      shared: other ? sharedWords(point, other, weightOf) : [],
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
  { groups }: Pick<MergeResult, 'groups'>,
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
  weightOf: (term: string) => number,
): readonly string[] {
  const theirs = new Set(mergeTerms(wholeText(other)));
  const words = new Map<string, string>();
  for (const word of contentWords(wholeText(point))) {
    const [term] = mergeTerms(word);
    if (term !== undefined && theirs.has(term) && !words.has(term))
      words.set(term, word);
  }
  return [...words]
    .sort(([left], [right]) => weightOf(right) - weightOf(left))
    .slice(0, mostWords)
    .map(([, word]) => word);
}
