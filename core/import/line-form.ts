import { wordCount } from './question-text.ts';
import type { SheetLine } from './sheet-line.ts';

/** What a line looks like to somebody who does not read it. Lines of one form are mostly meant for the same. */
export interface LineForm {
  readonly kind: SheetLine['kind'];
  /** 1 to 6 for a heading, also for one that is underlined; else 0. */
  readonly level: number;
  /** What opens it: kind and style of its bullet, number or letter; empty without. */
  readonly marker: string;
  readonly prefix: 'question' | 'answer' | null;
  /** How far in it stands: 0 at the edge, 3 at eight columns or more. */
  readonly depth: number;
  /** Bold as a whole, bold where it begins, or not. */
  readonly bold: 'whole' | 'opening' | 'none';
  /** Capitals only, a capital where it begins, or not. */
  readonly capitals: 'all' | 'first' | 'none';
  readonly ending: 'question' | 'colon' | 'sentence' | 'none';
  /** A few words, as heads and labels have. */
  readonly isShort: boolean;
  readonly isBelowBlank: boolean;
  readonly isAboveBlank: boolean;
}

/** More words than this are no head, label or note in passing. */
const mostShortWords = 12;
/** Of a longer line the beginning and the end say enough. */
const longLine = 2_000;

function depthOf(indent: number): number {
  if (indent === 0) return 0;
  return Math.min(3, 1 + Math.floor(indent / 4));
}

function boldOf({ isBold, body }: SheetLine): LineForm['bold'] {
  if (isBold) return 'whole';
  return /^(?:\*\*|__)\S/u.test(body) ? 'opening' : 'none';
}

function capitalsOf(words: string): LineForm['capitals'] {
  const letters = words.slice(0, longLine).replace(/[^\p{L}]/gu, '');
  if (letters.length >= 2 && letters === letters.toUpperCase())
    return letters === letters.toLowerCase() ? 'none' : 'all';
  return /^\p{Lu}/u.test(letters) ? 'first' : 'none';
}

function endingOf(words: string): LineForm['ending'] {
  const end = words.slice(-20).replace(/["'”’»)\]*_\s]+$/u, '');
  if (/[?？]$/u.test(end)) return 'question';
  if (/[:：]$/u.test(end)) return 'colon';
  return /[.!;。！]$/u.test(end) ? 'sentence' : 'none';
}

/** Whether there is nothing at a place: a blank line, or the edge of the sheet. */
function isBlankAt(lines: readonly SheetLine[], place: number): boolean {
  const line = lines[place];
  return line === undefined || line.kind === 'blank';
}

/**
 * What a line looks like: alone, and by the blank lines around it.
 * @param lines of the whole sheet
 * @param place of the line in them; there must be one
 */
export function lineForm(
  lines: readonly SheetLine[],
  place: number,
): LineForm | null {
  const line = lines[place];
  if (line === undefined) return null;
  const below = lines[place + 1];
  const isUnderlined = line.kind === 'text' && below?.kind === 'underline';
  const { body, marker } = line;
  return {
    kind: isUnderlined ? 'heading' : line.kind,
    level: isUnderlined ? below.level : line.level,
    marker: marker === null ? '' : `${marker.kind} ${marker.style}`,
    prefix: line.prefix,
    depth: depthOf(line.indent),
    bold: boldOf(line),
    capitals: capitalsOf(body),
    ending: endingOf(body),
    isShort: wordCount(body.slice(0, longLine)) <= mostShortWords,
    isBelowBlank: isBlankAt(lines, place - 1),
    isAboveBlank: isBlankAt(lines, place + (isUnderlined ? 2 : 1)),
  };
}

/** True when two lines look the same in every respect. */
export function isSameForm(one: LineForm, other: LineForm): boolean {
  return (Object.keys(one) as (keyof LineForm)[]).every(
    key => one[key] === other[key],
  );
}
