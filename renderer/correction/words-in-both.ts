import { contentWords, mergeTerms } from '../../core/merge/merge-terms.ts';

/** The telling words of a text that another text has too, in whatever form. */
export function wordsInBoth(one: string, other: string): readonly string[] {
  const theirs = new Set(mergeTerms(other));
  return contentWords(one).filter(word =>
    mergeTerms(word).some(term => theirs.has(term)),
  );
}
