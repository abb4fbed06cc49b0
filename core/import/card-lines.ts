import type { SheetLine } from './sheet-line.ts';

/** Names of the two sides of a card, English and German. */
const sides: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:front|recto|vorderseite)$/iu, /^(?:back|verso|rückseite)$/iu],
  [
    /^(?:term|concept|keyword|word|begriff|stichwort|konzept|terme|término)$/iu,
    /^(?:definition|meaning|explanation|description|erklärung|bedeutung|définition|definición)$/iu,
  ],
  [/^(?:prompt|cue)$/iu, /^(?:response|reply|answer)$/iu],
];
/** What programs and people note about a card and not on it. */
const aboutCard =
  /^(?:tags?|decks?|difficulty|level|source|pages?|dates?|type|status|id|guid|created|updated|modified|last reviewed|next review|due|ease|interval|author|schwierigkeit|quelle|seite|schlagw(?:ort|örter))$/iu;
const field =
  /^(?:\*\*|__)?([\p{L}][\p{L} ]{0,19}?)\s*(?:\*\*|__)?\s*:\s*(?:\*\*|__)?\s*/u;
const mostWordsOfNote = 8;

/** What a messenger writes between messages. */
const notice =
  /^(?:<(?:media omitted|medien ausgeschlossen|attached: [^>]*)>|.{0,40}(?:omitted|ausgeschlossen)|this message was deleted\.?|you deleted this message\.?|missed (?:voice|video) call|null|messages and calls are end-to-end encrypted\b.*)$/iu;

function nameOf(line: SheetLine): string | null {
  if (line.kind !== 'text' || line.marker?.kind === 'number') return null;
  return field.exec(line.body.slice(0, 60))?.[1]?.trim() ?? null;
}

function count(names: readonly (string | null)[], pattern: RegExp): number {
  return names.filter(name => name !== null && pattern.test(name)).length;
}

function withPrefix(line: SheetLine, prefix: 'question' | 'answer'): SheetLine {
  const opening = field.exec(line.body)?.[0] ?? '';
  return {
    ...line,
    marker: null,
    isBold: false,
    prefix,
    body: line.body.slice(opening.length),
  };
}

function leftOut(line: SheetLine): SheetLine {
  return { ...line, kind: 'rule', marker: null, prefix: null, body: line.raw };
}

function isNotice(line: SheetLine): boolean {
  const words = line.body.slice(line.body.lastIndexOf(': ') + 1).trim();
  return line.kind === 'text' && line.body.length < 200 && notice.test(words);
}

function isNote(line: SheetLine, name: string | null): boolean {
  if (name === null || !aboutCard.test(name)) return false;
  return line.body.split(/\s+/u).length <= mostWordsOfNote;
}

/**
 * Reads cards that are written as fields, one in a line: the two sides as question and answer, tags and the like as what is
 * about a card and not on it. A name says so only where it comes again.
 */
export function readCards(lines: readonly SheetLine[]): readonly SheetLine[] {
  const names = lines.map(nameOf);
  const pair = sides.find(
    ([front, back]) => count(names, front) >= 2 && count(names, back) >= 2,
  );
  const asks = lines.some(({ prefix }) => prefix === 'question');
  const hasNotes = (pair !== undefined || asks) && count(names, aboutCard) >= 2;
  return lines.map((line, at) => {
    const name = names[at] ?? null;
    if (isNotice(line)) return leftOut(line);
    if (hasNotes && isNote(line, name)) return leftOut(line);
    if (name === null || pair === undefined) return line;
    if (pair[0].test(name)) return withPrefix(line, 'question');
    return pair[1].test(name) ? withPrefix(line, 'answer') : line;
  });
}
