import type {
  TextPositionSelector,
  TextQuoteSelector,
} from '../annotation/annotation.ts';
import {
  nearPlaces,
  verbatimPlaces,
  type CandidatePlace,
} from './candidate-places.ts';
import {
  contextAgreement,
  type ContextAgreement,
} from './context-agreement.ts';

/**
 * What each part of the evidence counts for. The proportions are those the Hypothesis client settled on: the words
 * themselves above all, then what stands before and after, and a little for where the passage used to be.
 */
export const matchWeights = { quote: 50, prefix: 20, suffix: 20, position: 2 };

/** Below this score a place is no candidate at all: with a floor, far fewer deleted passages turn up somewhere else. */
export const lowestScore = 0.6;

/** With both sides at or above this, a place that has the very words needs no search for rivals with other words. */
const clearAgreement = 0.9;

/** A place for a quote. Figures are from 0 to 1. */
export interface QuoteMatch extends TextPositionSelector {
  /** Weighted evidence; see {@link matchWeights}. */
  readonly score: number;
  /** Share of the quote's own characters that agree; 1 when the very words stand there. */
  readonly similarity: number;
  readonly agreement: ContextAgreement;
}

/** The best place of a quote and the best other place that does not overlap it; null where there is none. */
export interface QuoteMatches {
  readonly best: QuoteMatch | null;
  readonly runnerUp: QuoteMatch | null;
}

function weigh(
  text: string,
  quote: TextQuoteSelector,
  hint: number,
  place: CandidatePlace,
): QuoteMatch {
  const agreement = contextAgreement(text, quote, place.start, place.end);
  const away = Math.abs(place.start - hint) / Math.max(1, text.length);
  const sum =
    matchWeights.quote * place.similarity +
    matchWeights.prefix * agreement.prefix +
    matchWeights.suffix * agreement.suffix +
    matchWeights.position * Math.max(0, 1 - away);
  const all = Object.values(matchWeights).reduce((a, b) => a + b, 0);
  return { ...place, agreement, score: sum / all };
}

function overlap(a: TextPositionSelector, b: TextPositionSelector): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Best evidence first; between equals, the nearest to where the quote is expected, then the earliest. */
function byEvidence(hint: number): (a: QuoteMatch, b: QuoteMatch) => number {
  return (a, b) =>
    b.score - a.score ||
    Math.abs(a.start - hint) - Math.abs(b.start - hint) ||
    a.start - b.start ||
    b.end - a.end;
}

function isClear(match: QuoteMatch): boolean {
  const { prefix, suffix } = match.agreement;
  return prefix >= clearAgreement && suffix >= clearAgreement;
}

/**
 * Finds where a quote stands in a text. Places with the very words come first; unless one of them has its old surroundings
 * too, places with similar words are weighed against them (Myers' bit-vector matching, by approx-string-match), around
 * the hint and in windows seeded by fragments of the quote. Places that score below {@link lowestScore} are left out,
 * except those with the very words: these are always worth asking about.
 * @param hint offset at which the quote is expected to start
 */
export function matchQuote(
  text: string,
  quote: TextQuoteSelector,
  hint: number,
): QuoteMatches {
  const verbatim = verbatimPlaces(text, quote.exact, hint).map(place =>
    weigh(text, quote, hint, place),
  );
  const near = verbatim.some(isClear)
    ? []
    : nearPlaces(text, quote.exact, hint).map(place =>
        weigh(text, quote, hint, place),
      );
  const matches = [...verbatim, ...near]
    .filter(match => match.similarity === 1 || match.score >= lowestScore)
    .sort(byEvidence(hint));
  const best = matches[0] ?? null;
  const runnerUp =
    best && (matches.find(match => !overlap(match, best)) ?? null);
  return { best, runnerUp };
}
