import { slicePassage, type Passage } from './passage.ts';
import { wordCount } from './question-text.ts';

const mostWords = 12;
const leastParts = 3;

/**
 * The parts of a line that lists its points with semicolons: *Savers; lenders at fixed rates; people on fixed incomes*. Null
 * where it does not: two statements that a semicolon joins are one claim, and so are those of whole sentences.
 */
export function listedParts(passage: Passage): readonly Passage[] | null {
  const { text } = passage;
  if (/[.!?:]\s/u.test(text)) return null;
  const ends = [...text.matchAll(/;\s*(?=\S)/gu)];
  if (ends.length < leastParts - 1) return null;
  const parts: Passage[] = [];
  let start = 0;
  for (const { index, 0: sign } of ends) {
    parts.push(slicePassage(passage, start, index));
    start = index + sign.length;
  }
  parts.push(slicePassage(passage, start));
  const areShort = parts.every(part => {
    const words = wordCount(part.text);
    return words >= 1 && words <= mostWords;
  });
  return areShort ? parts : null;
}
