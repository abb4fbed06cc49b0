import { stopWords } from './stop-words.ts';
import { termOf, variantAt } from './term-variants.ts';
import { tokenize } from './tokenize.ts';

/** A term of a text: what its words are compared by, and where they stand. */
export interface TextTerm {
  readonly term: string;
  /** Offsets of the words as written, in UTF-16 code units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * The terms of a text in their order: words without stop words, stemmed, British and American spelling unified, and the
 * variants of a term replaced by the term. Several terms may stand at one place: *CV* is both `cross` and `valid`.
 */
export function textTerms(text: string): readonly TextTerm[] {
  const tokens = tokenize(text);
  const stems = tokens.map(token => termOf(token.word));
  const terms: TextTerm[] = [];
  for (let at = 0; at < tokens.length;) {
    const { length, canonical } = variantAt(stems, at);
    const first = tokens[at];
    const last = tokens[at + length - 1];
    if (first === undefined || last === undefined) break;
    const isKnown = length > 1 || canonical[0] !== stems[at];
    if (isKnown || !stopWords.has(first.word))
      for (const term of canonical)
        terms.push({ term, start: first.start, end: last.end });
    at += length;
  }
  return terms;
}
