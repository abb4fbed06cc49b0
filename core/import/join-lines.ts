import { continuesBlock, isHyphenated, jointOf } from './heal-tears.ts';
import { lineHabits, type LineHabits } from './line-habits.ts';
import { passageOf, type PassagePiece } from './passage.ts';
import type { SheetBlock } from './sheet-block.ts';
import type { SheetLine } from './sheet-line.ts';

interface Draft {
  readonly head: SheetLine;
  last: SheetLine;
  readonly pieces: PassagePiece[];
  readonly lines: number[];
  readonly torn: number[];
  readonly gap: number;
  level: number;
  isAboveRule: boolean;
}

/** Words that end a draft, long enough to judge how it ends. */
function endOf(draft: Draft): string {
  return draft.pieces.at(-1)?.text ?? '';
}

function begin(line: SheetLine, gap: number): Draft {
  return {
    head: line,
    last: line,
    pieces: [{ text: line.body, line: line.index, between: '' }],
    lines: [line.index],
    torn: [],
    gap,
    level: line.level,
    isAboveRule: false,
  };
}

function kindOf({ head, level }: Draft): SheetBlock['kind'] {
  if (head.kind === 'table-row' || head.kind === 'code') return head.kind;
  return level > 0 ? 'heading' : 'paragraph';
}

function blockOf(draft: Draft): SheetBlock {
  return {
    head: draft.head,
    kind: kindOf(draft),
    level: draft.level,
    passage: passageOf(draft.pieces),
    lines: draft.lines,
    gap: draft.gap,
    isAboveRule: draft.isAboveRule,
    torn: draft.torn,
  };
}

/** A line of text right above `===` or `---` is a heading, when it stands alone and could be one. */
function isUnderlined(draft: Draft, line: SheetLine, gap: number): boolean {
  return (
    line.kind === 'underline' &&
    gap === 0 &&
    draft.lines.length === 1 &&
    draft.head.kind === 'text' &&
    draft.head.marker?.kind !== 'bullet' &&
    draft.head.body.length <= 200 &&
    (line.level === 1 || !/[.:;,]$/u.test(draft.head.body))
  );
}

/** Lines that no repair makes anything of and whose words belong to no question. */
function standsApart(line: SheetLine): boolean {
  return !['text', 'heading', 'code', 'table-row'].includes(line.kind);
}

interface Joining {
  readonly habits: LineHabits;
  /** Lines that begin a block whatever they look like. */
  readonly beginners: ReadonlySet<number>;
}

function add(draft: Draft, line: SheetLine, gap: number, joining: Joining) {
  if (line.kind === 'code') {
    addCode(draft, line);
    return;
  }
  const between =
    line.goesOn === true
      ? breakInCell
      : jointOf(endOf(draft), line.body, joining.habits);
  const piece = draft.pieces.at(-1);
  if (
    piece !== undefined &&
    isHyphenated(piece.text, line.body, joining.habits)
  )
    draft.pieces.splice(-1, 1, { ...piece, text: piece.text.slice(0, -1) });
  draft.pieces.push({ text: line.body, line: line.index, between });
  draft.lines.push(line.index);
  draft.last = line;
  if (gap > 0 && line.goesOn !== true) draft.torn.push(line.index);
}

/** Code has no torn words and no hyphenation. */
function addCode(draft: Draft, line: SheetLine): void {
  draft.pieces.push({ text: line.body, line: line.index, between: ' ' });
  draft.lines.push(line.index);
  draft.last = line;
}

/** Stands for the end of a line within a cell, as in tables of Markdown. */
const breakInCell = '<br>';

/** Whether a line goes on with the block that is open. */
function continuesDraft(
  open: Draft,
  line: SheetLine,
  gap: number,
  joining: Joining,
): boolean {
  if (line.goesOn === true) return open.head.kind === 'table-row';
  if (line.kind === 'code' || open.head.kind === 'code')
    return line.kind === open.head.kind && gap < gapOfRule;
  if (open.level > 0 || open.head.kind === 'table-row') return false;
  if (joining.beginners.has(line.index)) return false;
  const block = { head: open.head, last: open.last, text: endOf(open) };
  return continuesBlock(block, line, gap, joining.habits);
}

/** A rule parts what stands above it from what stands below it as much as this many blank lines. */
const gapOfRule = 4;

/** Puts a line with words into the open block or a new one. */
function place(
  drafts: Draft[],
  line: SheetLine,
  gap: number,
  joining: Joining,
): void {
  const open = drafts.at(-1);
  if (open !== undefined && isUnderlined(open, line, gap)) {
    open.level = line.level;
    open.lines.push(line.index);
  } else if (open !== undefined && continuesDraft(open, line, gap, joining))
    add(open, line, gap, joining);
  else drafts.push(begin(line, gap));
}

/**
 * Joins hard-wrapped lines, and sentences and words that blank lines tear apart.
 * @param skipped Lines to leave out, by number.
 * @param beginners Lines that a person says begin something of their own, by number.
 */
export function joinLines(
  lines: readonly SheetLine[],
  skipped: ReadonlySet<number>,
  beginners: ReadonlySet<number>,
): readonly SheetBlock[] {
  const kept = lines.filter(line => !skipped.has(line.index));
  const joining = { habits: lineHabits(kept), beginners };
  const drafts: Draft[] = [];
  let gap = 0;
  for (const line of kept) {
    const open = drafts.at(-1);
    const isUnderline = open !== undefined && isUnderlined(open, line, gap);
    if (line.kind === 'table-rule' && gap === 0 && open !== undefined)
      open.isAboveRule = open.head.kind === 'table-row';
    if (line.kind === 'blank') gap += 1;
    else if (!standsApart(line) || isUnderline) {
      place(drafts, line, gap, joining);
      gap = 0;
    } else if (line.kind !== 'page-number') gap = Math.max(gap, gapOfRule);
  }
  return drafts.map(blockOf);
}
