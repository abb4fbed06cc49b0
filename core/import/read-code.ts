import type { SheetLine } from './sheet-line.ts';

const fence = /^\s{0,12}(`{3,}|~{3,})\s*([\p{L}\p{N}+#.{}= -]{0,40})$/u;
/** In a fence of these kinds stands a sheet, and no code. */
const plainKind = /^(?:markdown|md|mdx|text|txt|plain(?:text)?|none)?$/iu;
/** A fence that is not closed within so many lines is none. */
const mostLines = 400;

interface Fence {
  /** Places of the lines with the marks. */
  readonly from: number;
  readonly to: number;
  readonly kind: string;
}

/** The marks that a line consists of, and the words behind them. */
function marksOf(line: SheetLine | undefined): {
  readonly marks: string;
  readonly kind: string;
} {
  const found = fence.exec(line?.raw ?? '');
  return { marks: found?.[1] ?? '', kind: found?.[2]?.trim() ?? '' };
}

/** The fence that a line opens and a later one closes with as many marks of the same sort. */
function fenceAt(lines: readonly SheetLine[], from: number): Fence | null {
  const { marks, kind } = marksOf(lines[from]);
  if (marks === '') return null;
  const length = lines.slice(from + 1, from + 1 + mostLines).findIndex(line => {
    const closing = marksOf(line);
    return closing.marks.startsWith(marks) && closing.kind === '';
  });
  return length < 0 ? null : { from, to: from + 1 + length, kind };
}

function fencesOf(lines: readonly SheetLine[]): readonly Fence[] {
  const fences: Fence[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const found = fenceAt(lines, at);
    if (found === null) continue;
    fences.push(found);
    at = found.to;
  }
  return fences;
}

/** A sheet that was copied as one block of code is a sheet all the same. */
function holdsSheet({ from, to, kind }: Fence, filled: number): boolean {
  return plainKind.test(kind) && (kind !== '' || (to - from - 1) * 2 > filled);
}

function codeLine(line: SheetLine, indent: number): SheetLine {
  const { index, raw } = line;
  return {
    index,
    raw,
    indent,
    kind: raw.trim() === '' ? 'blank' : 'code',
    level: 0,
    marker: null,
    prefix: null,
    prefixNumber: null,
    isBold: false,
    body: raw.trim(),
  };
}

function ruleLine(line: SheetLine): SheetLine {
  return { ...codeLine(line, 0), kind: 'rule' };
}

/**
 * Tells code between fences of three backticks or tildes from the text around it: what looks like a heading, an item or a
 * question there is none. The marks themselves say nothing.
 */
export function readCode(lines: readonly SheetLine[]): readonly SheetLine[] {
  const filled = lines.filter(({ raw }) => raw.trim() !== '').length;
  const read = [...lines];
  for (const found of fencesOf(lines)) {
    const { from, to } = found;
    const isSheet = holdsSheet(found, filled);
    const indent = lines[from]?.indent ?? 0;
    for (let at = from; at <= to; at += 1) {
      const line = lines[at];
      if (line === undefined) continue;
      if (at === from || at === to) read[at] = ruleLine(line);
      else if (!isSheet) read[at] = codeLine(line, indent);
    }
  }
  return read;
}
