import { isFullLine, type LineHabits } from './line-habits.ts';
import { isShortHead, wordCount } from './question-text.ts';
import type { SheetLine } from './sheet-line.ts';

/** What a line is added to. */
export interface OpenBlock {
  readonly head: SheetLine;
  readonly last: SheetLine;
  /** The words so far, or at least their end. */
  readonly text: string;
}

/** Blank lines that a tear may have. */
const widestTear = 3;

const sentenceEnd = /[.!?…]["'”’»)\]*_]*$/u;
const anyEnd = /[.!?…:;]["'”’»)\]*_]*$/u;
/** What no line begins with unless its beginning is elsewhere. */
const tornBeginning = /^(?:[,;:.)\]}%/”’»…](?![|-])|['’](?:s|t|re|ve|ll|d)\b)/u;
/** Words after which a sentence goes on, English and German: articles, prepositions, conjunctions, auxiliaries. */
const goesOn = new Set(
  `a an the of to in on at by for from with without into onto over under between among through during about against as than
and or but nor so because while whereas although though if that which who whose when where is are was were be been being has have had
can could may might must shall should will would do does not no such its their his her our your my this these those more most very
der die das des dem den ein eine einer eines einem einen und oder aber weil dass wenn als von vom zu zum zur im in am an auf aus bei mit nach
für über unter durch gegen ohne um ist sind war waren wird werden wurde kann können muss soll hat haben nicht sehr sowie wie`.split(
    /\s+/u,
  ),
);

function lastWord(text: string): string {
  return (/[\p{L}\p{N}]+$/u.exec(text.slice(-60))?.[0] ?? '').toLowerCase();
}

function firstWord(text: string): string {
  return (/^[\p{L}\p{N}]+/u.exec(text.slice(0, 60))?.[0] ?? '').toLowerCase();
}

/** Verbs that end a line as well as a question without its mark: only a small letter goes on after them. */
const mayEndLine = new Set(
  'is are was were be been being has have had can could may might do does not no such most very ist sind war waren hat haben kann nicht sehr'.split(
    ' ',
  ),
);

function isOpenEnded(text: string, next: string): boolean {
  if (anyEnd.test(text)) return false;
  const last = lastWord(text);
  if (/^\p{Lu}/u.test(next) && mayEndLine.has(last)) return false;
  return /[,–—(\-/]$/u.test(text) || goesOn.has(last);
}

/** Whether two pieces are the halves of one word that stands elsewhere in the sheet as a whole. */
function isTornWord(before: string, after: string, habits: LineHabits) {
  const head = lastWord(before);
  const tail = firstWord(after);
  if (head === '' || tail === '' || !/[\p{L}\p{N}]$/u.test(before))
    return false;
  if (!habits.words.has(head + tail)) return false;
  const seen = (word: string) => habits.words.get(word) ?? 0;
  return seen(head) <= 1 || seen(tail) <= 1;
}

/** What stands between two pieces once they are one again: nothing where a word or its mark was torn, else a space. */
export function jointOf(
  before: string,
  after: string,
  habits: LineHabits,
): string {
  if (/^[,;:.)\]}%”’»…'/]/u.test(after) || /[/(]$/u.test(before)) return '';
  if (/\p{L}-$/u.test(before) && /^\p{L}/u.test(after)) return '';
  return isTornWord(before, after, habits) ? '' : ' ';
}

/** Words that make one with the next and keep their hyphen, English and German. */
const compounding = new Set(
  `self non well long short high low co ex re anti semi half multi cross first second third one two three four post pre open full part cost risk
time user state much so ill all would nord süd ost west nicht`.split(/\s+/u),
);

/**
 * Whether a hyphen at the end of a line only divides a word: it stands elsewhere in the sheet as a whole, or its halves are
 * no words of the sheet.
 */
export function isHyphenated(
  before: string,
  after: string,
  habits: LineHabits,
): boolean {
  if (!/\p{L}-$/u.test(before) || !/^\p{Ll}/u.test(after)) return false;
  const head = lastWord(before.slice(0, -1));
  const tail = firstWord(after);
  if (habits.words.has(head + tail)) return true;
  const isKnown = (word: string) => (habits.words.get(word) ?? 0) >= 2;
  return !compounding.has(head) && !(isKnown(head) && isKnown(tail));
}

function mayContinue(next: SheetLine): boolean {
  return (
    next.kind === 'text' &&
    next.marker === null &&
    next.prefix === null &&
    !next.isBold
  );
}

/** A few words without an end, above a line that begins with a capital: the head of what follows. */
function isHeadLine(block: OpenBlock, next: SheetLine): boolean {
  if (/^\p{Ll}/u.test(next.body)) return false;
  const isOrdered = block.head.marker?.kind !== 'bullet';
  if (sentenceEnd.test(block.text)) return isOrdered;
  return block.head === block.last && isShortHead(block.text);
}

/** Words with a colon or a dash that open a line, as those of the next point of a list without bullets do. */
const labelOpening = /^[\p{Lu}\p{N}"“„'‘][^:.?!–—]{0,60}(?::|\s[–—]|\s-)\s/u;

function opensWithLabel(text: string): boolean {
  const opening = labelOpening.exec(text.slice(0, 80))?.[0] ?? '';
  return opening !== '' && wordCount(opening) <= 6;
}

/** A line that begins a point of its own though it has no mark: labelled like its neighbour, or as far out as its first line. */
function beginsSibling(
  { head, last, text }: OpenBlock,
  next: SheetLine,
  habits: LineHabits,
): boolean {
  if (opensWithLabel(next.body) && opensWithLabel(head.body))
    return !isOpenEnded(text, next.body);
  if (!sentenceEnd.test(text) || next.indent > head.indent) return false;
  if (last !== head && last.indent > head.indent) return true;
  return habits.hangs && head.marker === null;
}

/** A line with a capital that stands further out than the block, which no mark opens. */
function isFurtherOut({ head }: OpenBlock, next: SheetLine): boolean {
  if (head.marker !== null || !/^\p{Lu}/u.test(next.body)) return false;
  return next.indent + 2 <= head.indent;
}

/** A term in a line of its own, with what it means further in below it. */
function isTermAbove({ head, last, text }: OpenBlock, next: SheetLine) {
  return (
    head === last &&
    head.marker === null &&
    head.prefix === null &&
    next.indent >= head.indent + 2 &&
    isShortHead(text) &&
    wordCount(text) <= 5
  );
}

function continuesDirectly(
  block: OpenBlock,
  next: SheetLine,
  habits: LineHabits,
): boolean {
  if (beginsSibling(block, next, habits)) return false;
  if (isFurtherOut(block, next)) return false;
  const { wrapWidth } = habits;
  if (wrapWidth !== null && isFullLine(block.last, next, wrapWidth))
    return true;
  if (isOpenEnded(block.text, next.body)) return true;
  if (isTermAbove(block, next)) return false;
  if (block.head.marker !== null && next.indent > block.head.indent)
    return !isHeadLine(block, next);
  return goesOnSmall(block, next, habits);
}

/** A line that begins with a small letter goes on with what has no end, unless this person begins every line so. */
function goesOnSmall(
  block: OpenBlock,
  next: SheetLine,
  { beginsSmall, wrapWidth }: LineHabits,
): boolean {
  return (
    /^\p{Ll}/u.test(next.body) &&
    !anyEnd.test(block.text) &&
    (!beginsSmall || wrapWidth !== null)
  );
}

/**
 * Whether a line goes on with the block above it.
 * @param gap How many blank lines stand between them.
 */
export function continuesBlock(
  block: OpenBlock,
  next: SheetLine,
  gap: number,
  habits: LineHabits,
): boolean {
  if (!mayContinue(next) || block.head.kind === 'heading') return false;
  if (block.text === '' || gap > widestTear) return false;
  if (tornBeginning.test(next.body)) return !/\?$/u.test(block.text);
  if (block.head.isBold) return false;
  return gap === 0
    ? continuesDirectly(block, next, habits)
    : continuesBelow(block, next, habits);
}

function continuesBelow(
  block: OpenBlock,
  next: SheetLine,
  habits: LineHabits,
): boolean {
  if (anyEnd.test(block.text)) return false;
  return (
    isOpenEnded(block.text, next.body) ||
    (/^\p{Ll}/u.test(next.body) && !habits.beginsSmall)
  );
}
