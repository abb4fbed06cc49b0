import type { FoundRange } from './highlight-segments.ts';

/**
 * Where words that a search matched stand in a text. Case does not matter; a match begins and ends at the border of a word.
 * @param words as they stand in the texts, lower case; a phrase is one entry
 * @returns ranges in order, without overlap; offsets are UTF-16 code units
 */
export function foundRanges(
  text: string,
  words: readonly string[],
): readonly FoundRange[] {
  const wanted = words.filter(Boolean).map(escaped);
  if (wanted.length === 0) return [];
  const longestFirst = wanted.sort((left, right) => right.length - left.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return [...text.matchAll(pattern)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** White space in a phrase matches any white space of the text. */
function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
}
