import { plainLine, type PlainLine } from './line-markup.ts';
import { lineOpening } from './line-opening.ts';
import type { SheetLine } from './sheet-line.ts';

const heading = /^(#{1,6})(?:\s+|(?=[^\s#\d]))(.*?)\s*#*$/u;
const rule = /^(?:[-*_=~–—•·.]\s*){3,}$/u;
const underline = /^(?:={2,}|-{3,})$/u;
const pageNumber =
  /^(?:(?:page|seite|p\.|pg\.?|página|pagina)\s*\d{1,4}(?:\s*(?:of|von|de|\/)\s*\d{1,4})?|[-–—]\s*\d{1,4}\s*[-–—]|\d{1,4}(?:\s*(?:\/|of|von)\s*\d{1,4})?|\[\d{1,4}\])$/iu;
const contentsEntry =
  /(?<!\.\s?)(?:\.\s?){4,}\s*\d{1,4}$|(?<!…)…{2,}\s*\d{1,4}$/u;
const tableRow = /^\|.*\|$/u;
const tableRule = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/u;

function indentOf(raw: string): number {
  const white = raw.slice(0, raw.length - raw.trimStart().length);
  if (!white.includes('\t')) return white.length;
  let column = 0;
  for (const character of white)
    column += character === '\t' ? 4 - (column % 4) : 1;
  return column;
}

const wholeBold = /^(\*\*|__)(?!\s)((?:(?!\1).)+)\1\s*[:.]?$/u;
/** Longer lines are never a heading, a label or a page number, and are looked at by their beginning only. */
const longLine = 2_000;

/** In this order: a rule of a table is also a rule, a lone number also a page number. */
const kinds: readonly (readonly [
  SheetLine['kind'],
  (text: string) => boolean,
])[] = [
  ['blank', text => text === ''],
  ['text', text => text.length > longLine],
  ['table-row', text => tableRow.test(text) && !tableRule.test(text)],
  ['underline', text => underline.test(text)],
  ['table-rule', text => tableRule.test(text) && text.includes('|')],
  ['rule', text => rule.test(text)],
  ['page-number', text => pageNumber.test(text)],
  ['contents-entry', text => contentsEntry.test(text)],
  ['heading', text => heading.test(text)],
];

function kindOf(trimmed: string): SheetLine['kind'] {
  return kinds.find(([, test]) => test(trimmed))?.[0] ?? 'text';
}

function levelOf(kind: SheetLine['kind'], trimmed: string): number {
  if (kind === 'underline') return trimmed.startsWith('=') ? 1 : 2;
  return kind === 'heading' ? (heading.exec(trimmed)?.[1]?.length ?? 0) : 0;
}

/** The words of a line that is bold as a whole; null when it is not. */
function boldWords(words: string): string | null {
  if (words.length > longLine) return null;
  return wholeBold.exec(words)?.[2] ?? null;
}

const noOpening = { marker: null, prefix: null, prefixNumber: null };

function readWords(words: string, takesLetters: boolean) {
  const outer = boldWords(words);
  const opening = lineOpening(outer ?? words, takesLetters);
  const inner = boldWords(opening.body);
  const isBold = outer !== null || inner !== null;
  return { ...opening, isBold, body: inner ?? opening.body };
}

type Words = ReturnType<typeof readWords>;

/** The title of a note that is folded away is a head, and a question when the note says that it is one. */
function calledOut(words: Words, callout: PlainLine['callout']): Words {
  if (callout === null) return words;
  const said = callout === 'other' ? null : callout;
  return { ...words, prefix: words.prefix ?? said, isBold: true };
}

const blankLine = {
  raw: '',
  indent: 0,
  kind: 'blank',
  level: 0,
  ...noOpening,
  isBold: false,
  body: '',
} as const;

/**
 * Reads one line by itself: its kind, its indentation, what opens it and its words.
 * @param raw The line without its end.
 * @param index Its number, counted from 0.
 * @param takesLetters Whether a letter with a dot in front of the words is a mark; else it is an initial.
 */
export function readLine(
  raw: string,
  index: number,
  takesLetters = true,
): SheetLine {
  if (raw === '') return { ...blankLine, index };
  const { words, isBeside, callout } = plainLine(raw);
  const trimmed = words.trim();
  const plainKind = isBeside ? 'rule' : kindOf(trimmed);
  const kind = callout === null ? plainKind : 'text';
  const level = levelOf(kind, trimmed);
  const titled = kind === 'heading' ? heading.exec(trimmed)?.[2] : undefined;
  const isText = kind === 'text' || kind === 'heading';
  const read = isText
    ? calledOut(readWords(titled ?? trimmed, takesLetters), callout)
    : { ...noOpening, isBold: false, body: trimmed };
  return { index, raw, indent: indentOf(words), kind, level, ...read };
}
