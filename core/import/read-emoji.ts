import { lineOpening } from './line-opening.ts';
import { asks } from './question-text.ts';
import type { SheetLine } from './sheet-line.ts';

const picture =
  /^((?![©®™])\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic})*)\s*/u;
const keycap = /^([0-9])\uFE0F?\u20E3\s*|^(🔟)\s*/u;
/** Pictures that ask and that answer. */
const asking = /^[❓❔⁉🤔🙋]/u;

/** The picture that the words of a line begin with. Some are writing all the same: 🈲 is a word. */
function openingPicture({ kind, body }: SheetLine): string | null {
  const sign = kind === 'text' ? picture.exec(body)?.[1] : undefined;
  if (sign === undefined) return null;
  return /[\p{L}\p{N}]/u.test(sign.normalize('NFKC')) ? null : sign;
}

function pictureOf(line: SheetLine): string | null {
  return line.marker === null ? openingPicture(line) : null;
}

/** How often each picture opens a line. */
function countPictures(
  lines: readonly SheetLine[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const found = pictureOf(line);
    if (found !== null) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return counts;
}

/** A line without the picture that opens it: an item of a list, or a question. */
function opened(line: SheetLine, sign: string): SheetLine {
  const rest = line.body.replace(picture, '');
  const opening = lineOpening(rest);
  const asksHere = asking.test(sign) && (asks(rest) || rest.trim() === '');
  const bullet = { kind: 'bullet', value: 0, style: sign } as const;
  if (opening.prefix !== null || opening.marker?.kind === 'number')
    return { ...line, ...opening };
  if (asking.test(sign) || asks(rest))
    return { ...line, body: rest, prefix: asksHere ? 'question' : null };
  return { ...line, body: rest, marker: bullet };
}

/** A picture behind the mark of an item only decorates it, unless it asks. */
function undecorated(line: SheetLine): SheetLine {
  const sign = line.marker === null ? null : openingPicture(line);
  if (sign === null || asking.test(sign)) return line;
  const body = line.body.replace(picture, '');
  return /[\p{L}\p{N}]/u.test(body) ? { ...line, body } : line;
}

/** `1️⃣ …` counts as `1. …` does. */
function counted(line: SheetLine): SheetLine {
  const found = keycap.exec(line.body);
  if (found === null || line.kind !== 'text') return line;
  const value = found[1] === undefined ? 10 : Number(found[1]);
  const { body } = line;
  return {
    ...line,
    marker: { kind: 'number', value, style: 'keycap' },
    body: body.slice(found[0].length),
  };
}

/**
 * Takes pictures that open lines for bullets when the same one opens several lines, or when lines with pictures follow each
 * other; those that show a question mark open questions. Behind a bullet or number they are left away.
 */
export function readEmoji(lines: readonly SheetLine[]): readonly SheetLine[] {
  const counts = countPictures(lines);
  const numbered = lines.map(line => undecorated(counted(line)));
  if (counts.size === 0) return numbered;
  return numbered.map((line, at) => {
    const sign = pictureOf(line);
    if (sign === null) return line;
    const neighbours = [lines[at - 1], lines[at + 1]];
    const isListed =
      (counts.get(sign) ?? 0) >= 2 ||
      neighbours.some(
        other => other !== undefined && pictureOf(other) !== null,
      );
    return isListed ? opened(line, sign) : line;
  });
}
