import { stem } from '../../core/coverage/stem.ts';
import { tokenize, type Token } from '../../core/coverage/tokenize.ts';

/** A stretch of a text. Offsets in UTF-16 code units; `end` is exclusive. */
export type SharedRange = Pick<Token, 'start' | 'end'>;

/**
 * Where words stand in a text, in whatever form: *merges* is also found as *merged*.
 * @returns in order, without overlap
 */
export function sharedRanges(
  text: string,
  words: readonly string[],
): readonly SharedRange[] {
  const stems = new Set(
    words.flatMap(word => tokenize(word).map(token => stem(token.word))),
  );
  return tokenize(text)
    .filter(({ word }) => stems.has(stem(word)))
    .map(({ start, end }) => ({ start, end }));
}
