import { numberChain, type NumberedBlock } from './number-chain.ts';
import { asks, isShortHead, setsTask, wordCount } from './question-text.ts';
import type { SheetBlock } from './sheet-block.ts';
import { splitSentences } from './split-sentences.ts';

/** The places of the blocks that could begin questions, by the form that makes them look so. */
export interface QuestionForms {
  /** `Q:`, `Question 3:` */
  readonly prefixed: readonly number[];
  /** `Answer 3:` where nothing else tells the answers apart. */
  readonly numberedAnswers: readonly number[];
  readonly numbered: readonly number[];
  /** How many numbered blocks the chain of `numbered` leaves out at its own depth. */
  readonly strayNumbers: number;
  /** By level, 1 first. */
  readonly headings: ReadonlyMap<number, readonly number[]>;
  readonly bold: readonly number[];
  /** The outermost items of an outline, with items further in below them. */
  readonly outline: readonly number[];
  /** A line that asks and has no other form. */
  readonly asking: readonly number[];
  /** Those, and lines that set a task; only where no other form is. */
  readonly tasks: readonly number[];
}

function isNextNumber(block: SheetBlock, next: SheetBlock): boolean {
  const one = block.head.marker;
  const other = next.head.marker;
  return (
    one?.kind === 'number' &&
    other?.kind === 'number' &&
    other.style === one.style &&
    other.value === one.value + 1
  );
}

/** Whether something follows a block that it could be the head of. */
export function hasContent(
  blocks: readonly SheetBlock[],
  place: number,
): boolean {
  const block = blocks[place];
  const next = blocks[place + 1];
  if (block === undefined || next === undefined) return false;
  if (next.kind === 'heading')
    return block.kind === 'heading' && next.level > block.level;
  if (next.head.prefix === 'question') return false;
  if (block.head.isBold && next.head.isBold && block.head.marker === null)
    return false;
  return !isNextNumber(block, next);
}

function isLong(text: string): boolean {
  return wordCount(text) > 30 || splitSentences(text).length >= 2;
}

function followsHead(
  blocks: readonly SheetBlock[],
  place: number,
  previous: number,
): boolean {
  for (let at = place - 1; at > previous; at -= 1) {
    const block = blocks[at];
    if (block?.kind === 'heading' || block?.head.isBold) return true;
  }
  const before = blocks[place - 1];
  return (
    place - 1 > previous &&
    before?.head.marker === null &&
    isShortHead(before.passage.text)
  );
}

function isNumbered(block: SheetBlock): boolean {
  return block.head.marker?.kind === 'number' && block.kind !== 'table-row';
}

function numberedBlocks(
  blocks: readonly SheetBlock[],
  places: readonly number[],
): readonly NumberedBlock[] {
  const outermost = places.reduce(
    (least, place) => Math.min(least, blocks[place]?.head.indent ?? 0),
    Infinity,
  );
  return places.flatMap((place, at) => {
    const block = blocks[place];
    if (block === undefined) return [];
    const text = block.passage.text;
    const { marker, prefix, indent } = block.head;
    return {
      value: marker?.value ?? 0,
      style: marker?.style ?? '',
      isQuestion: asks(text) || prefix === 'question',
      hasContent: hasContent(blocks, place) || isLong(text),
      depth: indent - outermost,
      followsHead: followsHead(blocks, place, places[at - 1] ?? -1),
    };
  });
}

function placesOf(
  blocks: readonly SheetBlock[],
  test: (block: SheetBlock, place: number) => boolean,
): readonly number[] {
  return blocks.flatMap((block, place) => (test(block, place) ? [place] : []));
}

function isPlain(block: SheetBlock): boolean {
  const { marker, prefix } = block.head;
  return block.kind === 'paragraph' && marker === null && prefix === null;
}

/** A line of its own that asks and that something other than a question follows. */
function isAsking(block: SheetBlock): boolean {
  const text = block.passage.text;
  return (
    isPlain(block) &&
    !block.head.isBold &&
    block.head.indent <= 3 &&
    asks(text) &&
    wordCount(text) <= 60 &&
    splitSentences(text).length <= 3
  );
}

/** A line of its own that sets a task; an answer may begin so, too. */
function isTask(block: SheetBlock): boolean {
  const text = block.passage.text;
  return (
    isPlain(block) &&
    block.head.indent <= 3 &&
    setsTask(text) &&
    !text.includes(':') &&
    wordCount(text) <= 25 &&
    splitSentences(text).length === 1
  );
}

/** What items of one list share. */
function listOf(block: SheetBlock): string | null {
  const { marker } = block.head;
  if (marker === null || block.kind !== 'paragraph') return null;
  return `${marker.kind} ${marker.style}`;
}

/** Items like the first of the sheet and no further in than it, when most of them have other items below them. */
function outlineItems(blocks: readonly SheetBlock[]): readonly number[] {
  const first = blocks.find(block => listOf(block) !== null);
  if (first === undefined) return [];
  const list = listOf(first);
  const isOuter = (block: SheetBlock) =>
    listOf(block) === list && block.head.indent <= first.head.indent + 1;
  const places = placesOf(blocks, isOuter);
  const heads = places.filter(place => {
    const next = blocks[place + 1];
    const block = blocks[place];
    if (next === undefined || block === undefined || isOuter(next))
      return false;
    if (next.head.marker === null) return next.kind === 'paragraph';
    return next.head.indent > block.head.indent || listOf(next) !== list;
  });
  return heads.length >= 2 && heads.length * 3 >= places.length * 2
    ? places
    : [];
}

/** Looks for everything that could begin a question. */
export function questionForms(blocks: readonly SheetBlock[]): QuestionForms {
  const numbers = placesOf(blocks, isNumbered);
  const numbered = numberedBlocks(blocks, numbers);
  const chain = numberChain(numbered);
  const depths = new Set(chain.map(at => (numbered[at]?.depth ?? 0) >= 2));
  const sameDepth = numbered.filter(({ depth }) => depths.has(depth >= 2));
  const headings = new Map<number, readonly number[]>();
  for (let level = 1; level <= 6; level += 1) {
    const places = placesOf(blocks, block => block.level === level);
    if (places.length > 0) headings.set(level, places);
  }
  return {
    prefixed: placesOf(blocks, block => block.head.prefix === 'question'),
    numberedAnswers: placesOf(
      blocks,
      ({ head }) => head.prefix === 'answer' && head.prefixNumber !== null,
    ),
    numbered: chain.map(at => numbers[at] ?? 0),
    strayNumbers: sameDepth.length - chain.length,
    headings,
    bold: placesOf(blocks, block => isPlain(block) && block.head.isBold),
    outline: outlineItems(blocks),
    asking: placesOf(blocks, isAsking),
    tasks: placesOf(blocks, block => isAsking(block) || isTask(block)),
  };
}

/** How many of the blocks ask or set a task. */
export function countAsking(
  blocks: readonly SheetBlock[],
  places: readonly number[],
): number {
  return places.filter(place => {
    const text = blocks[place]?.passage.text ?? '';
    return asks(text) || setsTask(text);
  }).length;
}
