import {
  coverageWeights,
  type CoverageQuestion,
  type PointWeights,
} from './coverage-weights.ts';
import { coverageTuning } from './coverage-tuning.ts';
import type { Citation } from '../rich-text/rich-text.ts';
import { paragraphEvidence, type PointEvidence } from './paragraph-evidence.ts';

export type { CoveragePoint, CoverageQuestion } from './coverage-weights.ts';

/** What an answer consists of. */
export interface CoverageAnswer {
  /** Plain text; a line break ends a paragraph. */
  readonly text: string;
  /** The citations in the answer that point to this question. */
  readonly citations: readonly Pick<Citation, 'point'>[];
}

/** Whether an answer makes a point, brings up its subject, or says nothing of it. */
export type CoverageState = 'covered' | 'touched' | 'missing';

/** What an answer says of one point. */
export interface PointCoverage {
  /** Id of the merged point. */
  readonly point: string;
  readonly state: CoverageState;
  /** From 0 to 1: how much of what sets the point apart stands together in the answer. */
  readonly score: number;
  /** The words of the answer, as written, that the score comes from. */
  readonly triggers: readonly string[];
  readonly cited: boolean;
}

/** A question prepared once, to compare many states of an answer with. */
export interface CoverageModel {
  readonly points: readonly (PointWeights & { readonly id: string })[];
}

/** Prepares a question. Do this once a question, not once a keystroke. */
export function prepareCoverage(question: CoverageQuestion): CoverageModel {
  const weights = coverageWeights(question);
  return {
    points: question.points.flatMap(({ id }, index) => {
      const own = weights[index];
      return own === undefined ? [] : [{ id, ...own }];
    }),
  };
}

function stateOf(score: number, isCited: boolean): CoverageState {
  const { coveredScore, touchedScore } = coverageTuning;
  if (score >= (isCited ? touchedScore : coveredScore)) return 'covered';
  return isCited || score >= touchedScore ? 'touched' : 'missing';
}

/**
 * Compares states of an answer with a question, in the order of the points. A citation by itself says that the person has
 * the point in mind, so the point is at least touched; it is covered as soon as some sentence has enough words of its own
 * about it to be touched anyway. Quoted words inside a citation do not count: they are the source's, not the person's.
 * @returns a function that remembers the paragraphs of the last answer, so that a longer text costs no more per keystroke
 */
export function coverageOf(
  model: CoverageModel,
): (answer: CoverageAnswer) => readonly PointCoverage[] {
  let known: ReadonlyMap<string, readonly PointEvidence[]> = new Map();
  return ({ text, citations }) => {
    const present = new Map<string, readonly PointEvidence[]>();
    for (const [paragraph] of text.matchAll(/[^\n]+/gu))
      if (!present.has(paragraph))
        present.set(
          paragraph,
          known.get(paragraph) ?? paragraphEvidence(model.points, paragraph),
        );
    known = present;
    const cited = new Set(citations.map(({ point }) => point));
    return pointsCovered(model, [...present.values()], cited);
  };
}

/** The best evidence of all paragraphs for each point; of equals the first. */
function pointsCovered(
  { points }: CoverageModel,
  paragraphs: readonly (readonly PointEvidence[])[],
  citedPoints: ReadonlySet<string>,
): readonly PointCoverage[] {
  const best = new Map<number, PointEvidence>();
  for (const evidence of paragraphs)
    for (const one of evidence)
      if (one.score > (best.get(one.point)?.score ?? 0))
        best.set(one.point, one);
  return points.map(({ id }, index) => {
    const { score = 0, words = [] } = best.get(index) ?? {};
    const cited = citedPoints.has(id);
    const state = stateOf(score, cited);
    const triggers = state === 'missing' ? [] : words;
    return { point: id, state, score, triggers, cited };
  });
}

/** Prepares a question and compares one answer with it. */
export function coverAnswer(
  question: CoverageQuestion,
  answer: CoverageAnswer,
): readonly PointCoverage[] {
  return coverageOf(prepareCoverage(question))(answer);
}

/** How many points are in each state. */
export interface CoverageCounts {
  readonly covered: number;
  readonly touched: number;
  readonly missing: number;
}

/** Counts states; the three figures add up to the number of points. */
export function coverageCounts(list: readonly PointCoverage[]): CoverageCounts {
  const count = (state: CoverageState): number =>
    list.filter(one => one.state === state).length;
  return {
    covered: count('covered'),
    touched: count('touched'),
    missing: count('missing'),
  };
}
