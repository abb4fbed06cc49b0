import { agreementScale } from './agreement-scale.ts';
import type { ScoredQuestion } from './match-shares.ts';
import type { MergeQuestion, PointVectors } from './merge-input.ts';
import { mergeSetting } from './merge-setting.ts';
import { orderHabit } from './order-habit.ts';
import {
  collectionFrequencies,
  pairScores,
  type CollectionFrequencies,
} from './pair-scores.ts';
import { pointPlaces, type OrderHabit } from './point-order.ts';

/** A collection ready to be matched. */
export interface ScoredCollection {
  readonly frequencies: CollectionFrequencies;
  readonly habit: OrderHabit;
  /** By question; null where there are too many points to compare each with each. */
  readonly scored: readonly (ScoredQuestion | null)[];
}

/** Scores all pairs of points of each question, and learns from all questions together how parallel the sheets run. */
export function scoreQuestions(
  questions: readonly MergeQuestion[],
  vectors: PointVectors,
): ScoredCollection {
  const frequencies = collectionFrequencies(
    questions.flatMap(question => question.points),
  );
  const scored = questions.map(question =>
    scoreQuestion(question, frequencies, vectors),
  );
  return {
    frequencies,
    habit: orderHabit(someQuestions(questions, scored)),
    scored,
  };
}

/** Scores all pairs of points of one question; null where there are too many points to compare each with each. */
export function scoreQuestion(
  { points, prompt }: MergeQuestion,
  frequencies: CollectionFrequencies,
  vectors: PointVectors,
): ScoredQuestion | null {
  if (points.length > mergeSetting.mostPoints) return null;
  const scores = pairScores(points, prompt, frequencies, vectors);
  const scale = agreementScale(points, scores);
  return { points, places: pointPlaces(points), scores, scale };
}

/** Questions spread evenly over all of them, whatever their order: chosen along their ids. */
function someQuestions(
  questions: readonly MergeQuestion[],
  scored: readonly (ScoredQuestion | null)[],
): readonly ScoredQuestion[] {
  const step = Math.ceil(questions.length / mergeSetting.order.mostQuestions);
  const places = [...questions.keys()].sort((left, right) =>
    idAt(questions, left) < idAt(questions, right) ? -1 : 1,
  );
  return places
    .filter((_, rank) => rank % step === 0)
    .flatMap(place => scored[place] ?? []);
}

function idAt(questions: readonly MergeQuestion[], place: number): string {
  return questions[place]?.id ?? '';
}
