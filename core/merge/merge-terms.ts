import { stem } from '../coverage/stem.ts';

/** Words that say how something is said rather than what; two points that share only these share nothing. */
const emptyWords = new Set(
  (
    'a an the of to in on at for and or but if as by with from into is are was were be been being it its this that these ' +
    'those they them their there which who whom what when where how why can could may might must shall should will would ' +
    'do does did not no so such than then also more most other some any each every all both has have had having via per ' +
    'one ensure ensures ensuring help helps helping use used uses using make makes making allow allows allowing enable ' +
    'enables enabling provide provides providing'
  ).split(' '),
);

/** The words of a text that carry something, lower case, in order. */
export function contentWords(text: string): readonly string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter(word => !emptyWords.has(word));
}

/** The stems of the content words, in order, with repetitions. */
export function mergeTerms(text: string): readonly string[] {
  return contentWords(text).map(stem);
}

/** All runs of three, four and five characters of the content words, blanks between them included. */
export function characterRuns(text: string): readonly string[] {
  const line = ` ${contentWords(text).join(' ')} `;
  const runs: string[] = [];
  for (let length = 3; length <= 5; length++)
    for (let start = 0; start + length <= line.length; start++)
      runs.push(line.slice(start, start + length));
  return runs;
}
