import type { Point } from '../collection/collection.ts';

/** Longest headline, in characters: about what one line of a card holds. */
const longest = 64;

/**
 * A short name for a claim that has no label: its beginning up to the first pause that makes sense, else as many whole words
 * as one line holds. Words of the text and none besides, for nothing is invented.
 */
export function headline(text: string): string {
  const sentence = text.trim();
  if (sentence.length <= longest) return withoutEnd(sentence);
  const start = sentence.slice(0, longest + 1);
  const pause = Math.max(
    ...[', ', '; ', ': ', ' – '].map(sign => start.lastIndexOf(sign)),
  );
  if (pause > longest / 2) return withoutEnd(start.slice(0, pause));
  const word = start.lastIndexOf(' ');
  return `${withoutEnd(start.slice(0, word > 0 ? word : longest))}…`;
}

/** What a merged point is called when a point speaks for it: by its label, or by the beginning of its text. */
export function labelOf({ label, text }: Point): string {
  return label ?? headline(text);
}

function withoutEnd(words: string): string {
  return words.replace(/[\s.,;:–-]+$/u, '') || words;
}
