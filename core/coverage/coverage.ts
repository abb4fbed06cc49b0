import { answerSentences, type AnswerSentence } from './answer-sentences.ts';
import {
  coverageWeights,
  type CoverageQuestion,
  type PointWeights,
} from './coverage-weights.ts';
import { coverageTuning } from './coverage-tuning.ts';
import type { Citation } from '../rich-text/rich-text.ts';
import type { TextTerm } from './text-terms.ts';

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

/** What one stretch of an answer says of one point. */
interface Evidence {
  readonly score: number;
  readonly terms: readonly TextTerm[];
}

const noEvidence: Evidence = { score: 0, terms: [] };

/** Each term counts once, however often it stands there. */
function evidenceFor(
  terms: readonly TextTerm[],
  { weights, full }: PointWeights,
): Evidence {
  const found = new Map<string, TextTerm>();
  let sum = 0;
  for (const one of terms) {
    const weight = weights.get(one.term);
    if (weight === undefined || found.has(one.term)) continue;
    sum += weight;
    found.set(one.term, one);
  }
  if (sum === 0 || full === 0) return noEvidence;
  const least = coverageTuning.triggerShare * full;
  const isTrigger = ({ term }: TextTerm): boolean =>
    (weights.get(term) ?? 0) >= least;
  const score = Math.min(1, sum / full);
  const heavy = [...found.values()].filter(isTrigger);
  return { score, terms: heavy.length > 0 ? heavy : [...found.values()] };
}

/** A stretch of an answer. */
interface AnswerWindow {
  readonly terms: readonly TextTerm[];
  readonly weight: number;
}

/** Sentences, and pairs of neighbours in one paragraph: a point is made in one place, not by words scattered about. */
function windowsOf(
  sentences: readonly AnswerSentence[],
): readonly AnswerWindow[] {
  return sentences.flatMap((sentence, at) => {
    const alone = { terms: sentence.terms, weight: 1 };
    const next = sentences[at + 1];
    if (next?.paragraph !== sentence.paragraph) return [alone];
    const terms = [...sentence.terms, ...next.terms];
    return [alone, { terms, weight: coverageTuning.pairWeight }];
  });
}

/** The best evidence for each point, in the order of the points. */
function bestEvidence(model: CoverageModel, text: string): readonly Evidence[] {
  const best = model.points.map(() => noEvidence);
  for (const { terms, weight } of windowsOf(answerSentences(text))) {
    const here = model.points.map(point => evidenceFor(terms, point));
    const top = Math.max(...here.map(one => one.score));
    for (const [index, one] of here.entries()) {
      if (one.score === 0) continue;
      const behind = 1 - one.score / top;
      const rival = 1 - coverageTuning.rivalry * behind;
      const score = one.score * weight * rival;
      if (score > (best[index]?.score ?? 0)) best[index] = { ...one, score };
    }
  }
  return best;
}

function stateOf(score: number, isCited: boolean): CoverageState {
  const { coveredScore, touchedScore } = coverageTuning;
  if (score >= (isCited ? touchedScore : coveredScore)) return 'covered';
  return isCited || score >= touchedScore ? 'touched' : 'missing';
}

/** The words as written, each once, in the order of the answer. */
function wordsOf(text: string, terms: readonly TextTerm[]): readonly string[] {
  const words = [...terms]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end));
  return [...new Set(words)];
}

/**
 * Says of each point whether an answer makes it, in the order of the points. A citation by itself says that the person has the point in
 * mind, so the point is at least touched; it is covered as soon as some sentence has enough words of its own about it to
 * be touched anyway. Quoted words inside a citation do not count: they are the source's, not the person's.
 */
export function cover(
  model: CoverageModel,
  answer: CoverageAnswer,
): readonly PointCoverage[] {
  const citedPoints = new Set(answer.citations.map(({ point }) => point));
  const evidence = bestEvidence(model, answer.text);
  return model.points.map(({ id }, index) => {
    const { score, terms } = evidence[index] ?? noEvidence;
    const cited = citedPoints.has(id);
    const state = stateOf(score, cited);
    const triggers = state === 'missing' ? [] : wordsOf(answer.text, terms);
    return { point: id, state, score, triggers, cited };
  });
}

/** Prepares a question and compares one answer with it. */
export function coverAnswer(
  question: CoverageQuestion,
  answer: CoverageAnswer,
): readonly PointCoverage[] {
  return cover(prepareCoverage(question), answer);
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
