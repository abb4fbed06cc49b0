import { slicePassage, type Passage } from './passage.ts';
import { pointLabel, type LabelledPassage } from './point-label.ts';
import { isShortHead } from './question-text.ts';
import type { SheetBlock } from './sheet-block.ts';
import { joinCells, tableCells, unbroken } from './table-cells.ts';

/** A block of an answer, with what it is within it. */
export interface AnswerPart {
  /** `item`: of a list or a table; `names`: of the columns of a table; `head`: stands above others; `paragraph`: anything else. */
  readonly kind: 'item' | 'names' | 'head' | 'paragraph';
  readonly passage: Passage;
  readonly labelled: LabelledPassage | null;
  readonly indent: number;
  readonly gap: number;
  readonly isCode?: boolean;
  /** It has a number or letter, so that a short text may be the head of a paragraph below. */
  readonly isOrdered: boolean;
}

/** A part with nothing special about it. */
function plainPart(passage: Passage, gap: number): AnswerPart {
  return {
    kind: 'paragraph',
    passage,
    labelled: null,
    indent: 0,
    gap,
    isOrdered: false,
  };
}

/** A row of a table within an answer; the names of its columns only announce the others. */
function rowPart(block: SheetBlock): AnswerPart {
  const cells = tableCells(block.passage)
    .filter(cell => cell.text !== '')
    .map(unbroken);
  if (block.isAboveRule && cells.every(({ text }) => isShortHead(text)))
    return { ...plainPart(joinCells(cells), block.gap), kind: 'names' };
  const [first, ...rest] = cells;
  const isLabelled = first !== undefined && rest.length > 0;
  return {
    kind: 'item',
    passage: joinCells(cells),
    labelled: isLabelled ? { label: first, text: joinCells(rest) } : null,
    indent: 0,
    gap: block.gap,
    isOrdered: false,
  };
}

/** Code is a point of its own: cut into sentences it would be none. */
function codePart({ head, gap }: SheetBlock, passage: Passage): AnswerPart {
  const part = { ...plainPart(passage, gap), isCode: true };
  return { ...part, kind: 'item', indent: head.indent };
}

/** Whether an item stands alone: what follows is another of its list, or nothing. */
function isWholeItem(
  { head, kind }: SheetBlock,
  next: SheetBlock | undefined,
): boolean {
  if (head.marker === null || kind !== 'paragraph') return false;
  if (next === undefined) return true;
  return (
    next.head.marker?.kind === head.marker.kind &&
    next.head.indent <= head.indent
  );
}

/** Whether a block stands above others and says by itself what they are about. */
function standsAbove(block: SheetBlock, next: SheetBlock | undefined): boolean {
  if (block.kind === 'heading') return true;
  return (
    block.head.isBold &&
    isShortHead(block.passage.text) &&
    !isWholeItem(block, next)
  );
}

function partOf(block: SheetBlock, next: SheetBlock | undefined): AnswerPart {
  const passage = slicePassage(block.passage, 0);
  if (block.kind === 'table-row') return rowPart(block);
  if (block.kind === 'code') return codePart(block, passage);
  const { marker, indent } = block.head;
  const isItem = marker !== null && block.kind === 'paragraph';
  const isHead = standsAbove(block, next);
  return {
    kind: isHead ? 'head' : isItem ? 'item' : 'paragraph',
    passage,
    labelled: isHead ? null : pointLabel(passage, isItem),
    indent,
    gap: block.gap,
    isOrdered: isItem && marker.kind !== 'bullet',
  };
}

/** Paragraphs of the form `Label: text` are items when there are several of them. */
function withLabelledItems(
  parts: readonly AnswerPart[],
): readonly AnswerPart[] {
  const labelled = parts.filter(
    ({ kind, labelled: cut }) => kind === 'paragraph' && cut !== null,
  );
  const hasItems = parts.some(({ kind }) => kind === 'item');
  if (labelled.length < (hasItems ? 1 : 2)) return parts;
  return parts.map(part =>
    part.kind === 'paragraph' && part.labelled !== null
      ? { ...part, kind: 'item' }
      : part,
  );
}

/** A term with what it means further in below it. */
function isTermAbove(part: AnswerPart, next: AnswerPart): boolean {
  return (
    next.kind === 'paragraph' &&
    next.gap === 0 &&
    next.indent >= part.indent + 2 &&
    part.labelled === null &&
    isShortHead(part.passage.text)
  );
}

/** A short line above others, with nothing that ends it but a colon. */
function withPlainHeads(parts: readonly AnswerPart[]): readonly AnswerPart[] {
  return parts.map((part, at) => {
    const next = parts[at + 1];
    if (part.kind !== 'paragraph' || next === undefined) return part;
    if (isTermAbove(part, next)) return { ...part, kind: 'head' };
    if (next.kind === 'paragraph' && isShortHead(next.passage.text))
      return part;
    const isAbove = next.kind === 'item' || next.gap === 0;
    const isHead = isShortHead(part.passage.text) && isAbove && at > 0;
    return isHead ? { ...part, kind: 'head' } : part;
  });
}

/**
 * The parts of an answer.
 * @param rest What the block of the question says after the question, if anything.
 */
export function answerParts(
  rest: Passage | null,
  blocks: readonly SheetBlock[],
): readonly AnswerPart[] {
  const parts = blocks
    .map((block, at) => partOf(block, blocks[at + 1]))
    .filter(({ passage }) => passage.text !== '');
  const first: AnswerPart[] =
    rest === null || rest.text === ''
      ? []
      : [{ ...plainPart(rest, 0), labelled: pointLabel(rest, false) }];
  return withPlainHeads(withLabelledItems([...first, ...parts]));
}
