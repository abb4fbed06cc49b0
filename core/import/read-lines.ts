import { readBareNumbers } from './bare-numbers.ts';
import { withCapitalHeads } from './capital-heads.ts';
import { readCards } from './card-lines.ts';
import { delimitedRows, type DelimitedRow } from './delimited-rows.ts';
import { plainLine } from './line-markup.ts';
import { withoutLoneLetters } from './lone-letters.ts';
import { readCode } from './read-code.ts';
import { readEmoji } from './read-emoji.ts';
import { readLatex } from './read-latex.ts';
import { readLine } from './read-line.ts';
import { withoutRunningHeads } from './running-heads.ts';
import type { SheetLine } from './sheet-line.ts';

/** Fewer bullets without a space after them are words that begin with a hyphen. */
const fewestTightBullets = 3;
const tightBullet = /^(\s*)-(?=\p{L})/u;
const arrow = /^(\s*)>>\s+(?=\S)/u;
const quoted = /^\s{0,3}>(?!>)/u;
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

function rowLine(raw: string, index: number, row: DelimitedRow): SheetLine {
  const body = plainLine(row.body).words;
  return { ...readLine('', index), raw, kind: 'table-row', ...row, body };
}

type Stage = (lines: readonly SheetLine[]) => readonly SheetLine[];

/** What only several lines together can tell, one after the other. */
const stages: readonly Stage[] = [
  readCode,
  readLatex,
  withoutRunningHeads,
  withoutLoneLetters,
  readEmoji,
  readCards,
  readBareNumbers,
  withBareAnswers,
  withCapitalHeads,
];

/** `>>` quotes what is quoted already; where nothing is quoted once, it is a bullet. */
function areArrows(raws: readonly string[]): boolean {
  return (
    raws.some(raw => arrow.test(raw)) && !raws.some(raw => quoted.test(raw))
  );
}

/**
 * Reads the lines of a sheet one by one, with what only several of them together can tell of their marks.
 * @param kept Numbers of the lines to read, ascending; all of them when nothing is said.
 */
export function readLines(
  raws: readonly string[],
  kept: Iterable<number> = raws.keys(),
): readonly SheetLine[] {
  const tight = raws.filter(raw => tightBullet.test(raw)).length;
  const isTight = tight >= fewestTightBullets;
  const hasArrows = areArrows(raws);
  const rows = delimitedRows(raws);
  const lines = Array.from(kept, (index): SheetLine => {
    const raw = raws[index] ?? '';
    const row = rows.get(index);
    if (row !== undefined) return rowLine(raw, index, row);
    const untied = isTight ? raw.replace(tightBullet, '$1- ') : raw;
    const written = hasArrows ? untied.replace(arrow, '$1» ') : untied;
    return { ...readLine(written, index), raw };
  });
  return stages.reduce<readonly SheetLine[]>(
    (read, stage) => stage(read),
    lines,
  );
}
