import { readLine } from './read-line.ts';
import type { SheetLine } from './sheet-line.ts';

/** Fewer bullets without a space after them are words that begin with a hyphen. */
const fewestTightBullets = 3;
const tightBullet = /^(\s*)-(?=\p{L})/u;
const bareAnswer = /^A(?:(\d{1,3})(?=\s)|[.)](?=\s))\s*/u;
const bareQuestion = /^Q(?:\d{1,3}|[.)])\s/u;

/** In a sheet of `Q1 …` or `Q. …`, a line `A1 …` or `A. …` is an answer; elsewhere it is a motorway or an item. */
function withBareAnswers(lines: readonly SheetLine[]): readonly SheetLine[] {
  if (!lines.some(({ raw }) => bareQuestion.test(raw.trimStart())))
    return lines;
  return lines.map(line => {
    const words = line.raw.trim();
    const found = bareAnswer.exec(words);
    if (found === null || line.kind !== 'text') return line;
    const digits = found[1];
    return {
      ...line,
      marker: null,
      prefix: 'answer',
      prefixNumber: digits === undefined ? null : Number(digits),
      body: words.slice(found[0].length),
    };
  });
}

/** Reads the lines of a sheet one by one, with what only several of them together can tell of their marks. */
export function readLines(raws: readonly string[]): readonly SheetLine[] {
  const tight = raws.filter(raw => tightBullet.test(raw)).length;
  const isTight = tight >= fewestTightBullets;
  const lines = raws.map((raw, index) => {
    if (!isTight) return readLine(raw, index);
    return { ...readLine(raw.replace(tightBullet, '$1- '), index), raw };
  });
  return withBareAnswers(lines);
}
