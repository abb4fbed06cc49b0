import { asks, isShortHead } from './question-text.ts';
import type { LineMarker, SheetLine } from './sheet-line.ts';

const plainNumber = /^(\d{1,3})\s+(?=\p{Lu}|¿|["“„«])/u;
const sectionNumber = /^(\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+(?=[\p{L}("“„«*¿])/u;
/** Fewer lines may begin with a decimal by chance. */
const fewestSections = 2;
const levelOfSection = 2;

function isPlain(line: SheetLine): boolean {
  return line.kind === 'text' || line.kind === 'heading'
    ? line.marker === null && line.prefix === null
    : false;
}

/** The parts of `2.3`, or null. */
function sectionOf(line: SheetLine): readonly number[] | null {
  const found = isPlain(line) ? sectionNumber.exec(line.body) : null;
  return found?.[1]?.split('.').map(Number) ?? null;
}

function follows(before: readonly number[], next: readonly number[]): boolean {
  if (next.length > before.length)
    return next.at(-1) === 1 && before.every((part, at) => part === next[at]);
  const at = next.length - 1;
  const isSibling = next.slice(0, -1).every((part, i) => part === before[i]);
  if (isSibling) return next[at] === (before[at] ?? 0) + 1;
  return next.at(-1) === 1 && (next[0] ?? 0) === (before[0] ?? 0) + 1;
}

function withMarker(line: SheetLine, found: string, style: string): SheetLine {
  const value = Number(/\d+(?=\D*$)/u.exec(found)?.[0] ?? 0);
  const marker: LineMarker = { kind: 'number', value, style };
  return { ...line, marker, body: line.body.slice(found.length) };
}

/** `1.1`, `1.2`, `2.1` in front of several lines that follow each other; a decimal alone is none. */
function withSections(lines: readonly SheetLine[]): readonly SheetLine[] {
  const found = lines.flatMap((line, at) => {
    const section = sectionOf(line);
    return section === null ? [] : [{ at, section }];
  });
  const counted = new Set<number>();
  for (const [place, { at, section }] of found.entries()) {
    const before = found[place - 1];
    if (before === undefined || !follows(before.section, section)) continue;
    counted.add(before.at).add(at);
  }
  if (counted.size < fewestSections) return lines;
  const sections = new Set(
    [...counted].map(at => sectionOf(lines[at] as SheetLine)?.[0]),
  );
  return lines.map((line, at) => {
    if (!counted.has(at)) return asSectionHead(line, sections);
    const opening = sectionNumber.exec(line.body)?.[0] ?? '';
    return withMarker(line, opening, '1.1');
  });
}

/** `2 Kinetics` above `2.1` is the head of the section. */
function asSectionHead(
  line: SheetLine,
  sections: ReadonlySet<number | undefined>,
): SheetLine {
  const found = isPlain(line) ? plainNumber.exec(line.body) : null;
  if (found === null || !sections.has(Number(found[1]))) return line;
  if (!isShortHead(line.body) || line.kind !== 'text') return line;
  return {
    ...line,
    kind: 'heading',
    level: levelOfSection,
    body: line.body.slice(found[0].length),
  };
}

/** `1 What …?` without a dot, where several lines with such numbers ask, one after the other, or are headings. */
function withPlainNumbers(lines: readonly SheetLine[]): readonly SheetLine[] {
  const asking = lines.filter(
    line =>
      isPlain(line) &&
      plainNumber.test(line.body) &&
      (line.kind === 'heading' || asks(line.body)),
  );
  const values = asking.map(({ body }) => Number.parseInt(body, 10));
  const steps = values.filter(
    (value, at) => value === (values[at - 1] ?? 0) + 1,
  );
  if (steps.length < 2 || steps.length * 2 < values.length) return lines;
  const counted = new Set(asking.map(({ index }) => index));
  return lines.map(line =>
    counted.has(line.index)
      ? withMarker(line, plainNumber.exec(line.body)?.[0] ?? '', ' ')
      : line,
  );
}

/** Reads numbers that no mark parts from the words after them, where several lines agree that they are numbers of lines. */
export function readBareNumbers(
  lines: readonly SheetLine[],
): readonly SheetLine[] {
  return withPlainNumbers(withSections(lines));
}
