import type { SheetLine } from './sheet-line.ts';

/** What is usual in a sheet as a whole; single lines are read in its light. */
export interface LineHabits {
  /** Lines are broken by hand near this many characters; null when they are not. */
  readonly wrapWidth: number | null;
  /** Paragraphs begin with small letters, so that a small letter says nothing about a tear. */
  readonly beginsSmall: boolean;
  /** The second and further lines of what goes on over several lines stand further in than the first. */
  readonly hangs: boolean;
  /** How often each word occurs, in small letters. */
  readonly words: ReadonlyMap<string, number>;
}

/** Wider columns are not typed by hand. */
const widestColumn = 130;
const narrowestColumn = 40;

function firstWord(text: string): string {
  return /^\S*/u.exec(text)?.[0] ?? '';
}

/** Whether the first word of the next line would not have fitted into this one. */
export function isFullLine(
  line: SheetLine,
  next: SheetLine,
  wrapWidth: number,
): boolean {
  const length = line.raw.trimEnd().length;
  return length + 1 + firstWord(next.body).length > wrapWidth - 2;
}

function isPlain(line: SheetLine | undefined): line is SheetLine {
  return line?.kind === 'text' && line.marker === null && line.prefix === null;
}

function wrapWidthOf(lines: readonly SheetLine[]): number | null {
  const lengths = lines
    .filter(line => line.kind === 'text')
    .map(line => line.raw.trimEnd().length)
    .sort((one, other) => one - other);
  const width = lengths[Math.floor((lengths.length - 1) * 0.98)] ?? 0;
  if (width > widestColumn || width < narrowestColumn) return null;
  const after = lines.flatMap((line, at) => {
    const next = lines[at + 1];
    return isPlain(next) && isWrapped(line, next, width) ? [next] : [];
  });
  // Lines that begin with capitals are more likely lines of their own.
  const small = after.filter(({ body }) => /^[^\p{Lu}]/u.test(body)).length;
  return after.length >= 2 && small * 3 >= after.length ? width : null;
}

/** A full line without an end, which the one below may go on with. */
function isWrapped(line: SheetLine, next: SheetLine, width: number): boolean {
  return (
    line.kind === 'text' &&
    !/[.!?:;]["'”’)\]*_]*$/u.test(line.body) &&
    isFullLine(line, next, width)
  );
}

function beginsSmallMostly(lines: readonly SheetLine[]): boolean {
  let small = 0;
  let all = 0;
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (!isPlain(line) || (before !== undefined && before.kind !== 'blank'))
      continue;
    all += 1;
    if (/^\p{Ll}/u.test(line.body)) small += 1;
  }
  return all >= 4 && small * 2 > all;
}

/** Whether the lines that surely go on with the one above them are indented and the first ones are not. */
function hangsMostly(lines: readonly SheetLine[]): boolean {
  let inner = 0;
  let all = 0;
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const goesOn =
      isPlain(line) &&
      before?.kind === 'text' &&
      /^\p{Ll}/u.test(line.body) &&
      !/[.!?:;]["'”’)\]*_]*$/u.test(before.body);
    if (!goesOn) continue;
    all += 1;
    if (line.indent >= 2) inner += 1;
  }
  return all >= 3 && inner * 10 >= all * 9;
}

/** Looks at all lines of a sheet once. */
export function lineHabits(lines: readonly SheetLine[]): LineHabits {
  const words = new Map<string, number>();
  for (const line of lines)
    for (const [word] of line.body.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu))
      words.set(word, (words.get(word) ?? 0) + 1);
  return {
    wrapWidth: wrapWidthOf(lines),
    beginsSmall: beginsSmallMostly(lines),
    hangs: hangsMostly(lines),
    words,
  };
}
