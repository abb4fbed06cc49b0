import { matchShares } from './match-shares.ts';
import type { MergeQuestion, PointVectors } from './merge-input.ts';
import { engineName } from './merge-questions.ts';
import { mergeTerms } from './merge-terms.ts';
import {
  collectionFrequencies,
  termWeight,
  wholeText,
  type CollectionFrequencies,
  type PairScores,
} from './pair-scores.ts';
import type { OrderHabit } from './point-order.ts';
import { scoreQuestion, scoreQuestions } from './score-questions.ts';

/** What the questions of a collection share, as plain data that can be kept. */
export interface MergeStatistics {
  readonly frequencies: CollectionFrequencies;
  readonly habit: OrderHabit;
}

/** How the engine sees the points of one question, as plain data: all that takes long, whatever is asked of it afterwards. */
export interface MergeScores {
  readonly engine: string;
  /** How likely two points are each other's match, by place; null where there are too many to compare each with each. */
  readonly shares: PairScores | null;
  /** What each word of the question's points counts for. */
  readonly weights: ReadonlyMap<string, number>;
}

/** Questions from which the order of the sheets is learned: scoring them is nearly all of the time that it takes. */
const mostScored = 40;

/** Learns from all questions of a collection by their words alone; the order of the sheets from some, spread evenly. */
export function mergeStatistics(
  questions: readonly MergeQuestion[],
): MergeStatistics {
  const step = Math.ceil(questions.length / mostScored);
  const some = questions.filter((_, place) => place % step === 0);
  return {
    frequencies: collectionFrequencies(
      questions.flatMap(question => question.points),
    ),
    habit: scoreQuestions(some, null).habit,
  };
}

/** Scores the points of one question as the engine does when it merges them. */
export function mergeScores(
  question: MergeQuestion,
  { frequencies, habit }: MergeStatistics,
  vectors: PointVectors,
): MergeScores {
  const { points, prompt } = question;
  const scored = scoreQuestion(question, frequencies, vectors);
  const weightOf = termWeight(points, prompt, frequencies);
  const terms = new Set(points.flatMap(point => mergeTerms(wholeText(point))));
  return {
    engine: engineName(vectors),
    shares: scored && matchShares(scored, habit),
    weights: new Map([...terms].map(term => [term, weightOf(term)])),
  };
}
