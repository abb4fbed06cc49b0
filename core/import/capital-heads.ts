import { wordCount } from './question-text.ts';
import type { SheetLine } from './sheet-line.ts';

/** Heads that are set off by capitals have this level: below the one title of a page. */
const levelOfCapitals = 2;
const fewestHeads = 2;
const mostWords = 12;
const fewestLetters = 5;

function isCapital(text: string): boolean {
  if (/\p{Ll}/u.test(text)) return false;
  return (text.match(/\p{Lu}/gu)?.length ?? 0) >= fewestLetters;
}

function mayBeHead(line: SheetLine): boolean {
  if (line.kind !== 'text' || line.body.length > 120) return false;
  if (line.prefix !== null || line.marker?.kind === 'bullet') return false;
  return (
    isCapital(line.body) &&
    wordCount(line.body) <= mostWords &&
    !/[.;,!]$/u.test(line.body)
  );
}

function isBlank(line: SheetLine | undefined): boolean {
  return line === undefined || line.kind === 'blank';
}

/** A line in capitals that stands alone, above something. */
function isHead(lines: readonly SheetLine[], at: number): boolean {
  const line = lines[at];
  if (line === undefined || !mayBeHead(line)) return false;
  const below = lines[at + 1];
  return isBlank(lines[at - 1]) && below?.kind !== 'underline';
}

/** Whether most of what a sheet says is in capitals, so that they set off nothing. */
function isCapitalThroughout(lines: readonly SheetLine[]): boolean {
  let capital = 0;
  let all = 0;
  for (const { kind, body } of lines)
    if (kind === 'text') {
      all += body.length;
      if (isCapital(body)) capital += body.length;
    }
  return capital * 2 > all;
}

/** Takes lines in capitals for headings, in a sheet that has several of them and is not written in capitals throughout. */
export function withCapitalHeads(
  lines: readonly SheetLine[],
): readonly SheetLine[] {
  const heads = new Set([...lines.keys()].filter(at => isHead(lines, at)));
  const hasOthers = lines.some(({ kind }) => kind === 'heading');
  if (heads.size < fewestHeads || hasOthers || isCapitalThroughout(lines))
    return lines;
  return lines.map((line, at) =>
    heads.has(at) ? { ...line, kind: 'heading', level: levelOfCapitals } : line,
  );
}
