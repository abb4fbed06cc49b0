import { matchQuote } from '../../core/anchor/match-quote.ts';
import type { AnnotationTarget } from '../../core/annotation/annotation.ts';
import type { TextId } from '../../core/collection/collection.ts';

/** A passage that may be the one that was marked. */
export interface QuotePlace {
  readonly source: TextId;
  readonly start: number;
  readonly end: number;
  /** From 0 to 1. */
  readonly score: number;
  readonly words: string;
}

/** The passages of a question that resemble a quote most, the best first; a text offers its best two at most. */
export function placesForQuote(
  target: AnnotationTarget,
  texts: ReadonlyMap<TextId, string>,
  limit: number,
): readonly QuotePlace[] {
  const places = [...texts].flatMap(([source, text]) => {
    const matches = matchQuote(text, target.quote, target.position.start);
    return [matches.best, matches.runnerUp].flatMap(match => {
      if (match === null || match.start >= match.end) return [];
      const { start, end, score } = match;
      return [{ source, start, end, score, words: text.slice(start, end) }];
    });
  });
  return places.sort((left, right) => right.score - left.score).slice(0, limit);
}
