import { readLine } from './read-line.ts';
import type { LineMarker, SheetLine } from './sheet-line.ts';

/** `J. ` in front of another initial: the beginning of a name. */
const initials = /^\p{Lu}\.\s?(?:\p{Lu}\.|-\p{Lu}\.)/u;

function hasDot({ kind, style }: LineMarker): boolean {
  return (kind === 'letter' || kind === 'roman') && style.endsWith('.');
}

/** A mark that may be an initial instead: one letter with a dot. */
function mayBeInitial(line: SheetLine): boolean {
  const { marker } = line;
  if (marker === null || !hasDot(marker) || line.kind !== 'text') return false;
  return /^\s*(?:[*_>]\s*){0,4}\p{L}\./u.test(line.raw);
}

function isLetter({ marker }: SheetLine): boolean {
  return marker?.kind === 'letter' || marker?.kind === 'roman';
}

/** Whether two marks can be of one list: letters next to each other; in one style one may be missing between them. */
function areOfOneList(one: LineMarker, other: LineMarker | null): boolean {
  if (other === null || other.kind !== one.kind) return false;
  const step = Math.abs(one.value - other.value);
  return step === 1 || (step === 2 && one.style === other.style);
}

/**
 * Takes letters with a dot for what they are when the letters that open other lines around them are none of their neighbours:
 * initials of a name at the beginning of a sentence, *E. coli*, *J. Smith*.
 */
export function withoutLoneLetters(
  lines: readonly SheetLine[],
): readonly SheetLine[] {
  const lettered = lines.filter(isLetter);
  const lone = new Set(
    lettered
      .filter(
        (line, at) =>
          mayBeInitial(line) &&
          isLone(line, [lettered[at - 1], lettered[at + 1]]),
      )
      .map(({ index }) => index),
  );
  if (lone.size === 0) return lines;
  return lines.map(line =>
    lone.has(line.index) ? readLine(line.raw, line.index, false) : line,
  );
}

function isLone(
  { marker, raw }: SheetLine,
  neighbours: readonly (SheetLine | undefined)[],
): boolean {
  if (marker === null) return false;
  const isOfList = neighbours.some(other =>
    areOfOneList(marker, other?.marker ?? null),
  );
  return !isOfList || initials.test(raw.trim());
}
