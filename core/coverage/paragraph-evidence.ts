import { answerSentences, type AnswerSentence } from './answer-sentences.ts';
import { coverageTuning } from './coverage-tuning.ts';
import type { PointWeights } from './coverage-weights.ts';
import type { TextTerm } from './text-terms.ts';

/** What one paragraph of an answer says of one point. */
export interface PointEvidence {
  /** Place of the point in the question's list. */
  readonly point: number;
  /** From 0 to 1; never 0. */
  readonly score: number;
  /** The words of the paragraph, as written, that the score comes from: each once, in their order. */
  readonly words: readonly string[];
}

/** What one stretch of a paragraph says of one point. */
interface Evidence {
  readonly score: number;
  readonly terms: readonly TextTerm[];
}

const noEvidence: Evidence = { score: 0, terms: [] };

/**
 * The best evidence of a paragraph for each point that it says anything of, in the order of the points. It depends on nothing
 * outside of the paragraph: a point is made in one place, not by words scattered about.
 * @param paragraph without line breaks
 */
export function paragraphEvidence(
  points: readonly PointWeights[],
  paragraph: string,
): readonly PointEvidence[] {
  const best = points.map(() => noEvidence);
  for (const { terms, weight } of windowsOf(answerSentences(paragraph))) {
    const here = points.map(point => evidenceFor(terms, point));
    const top = Math.max(...here.map(one => one.score));
    for (const [index, one] of here.entries()) {
      if (one.score === 0) continue;
      const behind = 1 - one.score / top;
      const rival = 1 - coverageTuning.rivalry * behind;
      const score = one.score * weight * rival;
      if (score > (best[index]?.score ?? 0)) best[index] = { ...one, score };
    }
  }
  return best.flatMap(({ score, terms }, point) =>
    score > 0 ? [{ point, score, words: wordsOf(paragraph, terms) }] : [],
  );
}

/** A stretch of a paragraph. */
interface Stretch {
  readonly terms: readonly TextTerm[];
  readonly weight: number;
}

/** Sentences, and pairs of neighbours. */
function windowsOf(sentences: readonly AnswerSentence[]): readonly Stretch[] {
  return sentences.flatMap((sentence, at) => {
    const alone = { terms: sentence.terms, weight: 1 };
    const next = sentences[at + 1];
    if (next?.paragraph !== sentence.paragraph) return [alone];
    const terms = [...sentence.terms, ...next.terms];
    return [alone, { terms, weight: coverageTuning.pairWeight }];
  });
}

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

function wordsOf(text: string, terms: readonly TextTerm[]): readonly string[] {
  const words = [...terms]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end));
  return [...new Set(words)];
}
