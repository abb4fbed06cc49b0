import type { SheetLine } from './sheet-line.ts';

/** Longer lines are no head or foot of a page. */
const longestHead = 120;
const withPage =
  /(?:^|[\s|·–—-])(?:page|seite|pg\.?|p\.|página|pagina|str\.)\s*#|#\s*(?:of|von|de|\/)\s*#\s*$|(?:\t|\s{3,}|\|)\s*#$|^#(?:\t|\s{3,}|\s*\|)/iu;

/** A line with its numbers taken for one another; null when it says no page. */
function shapeOf(line: SheetLine): string | null {
  if (line.kind !== 'text' || line.raw.length > longestHead) return null;
  if (line.prefix !== null) return null;
  const shape = line.raw.trim().replace(/\d{1,4}/gu, '#');
  return withPage.test(shape) ? shape : null;
}

function beginsPage(line: SheetLine): boolean {
  return line.raw.startsWith('\f');
}

/** Words that stand again and again at the place where a page begins or ends. */
function atPageBreaks(
  lines: readonly SheetLine[],
  isHead: (line: SheetLine) => boolean,
): ReadonlySet<string> {
  const places = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const isBreak =
      beginsPage(line) || (before !== undefined && isHead(before));
    const words = line.raw.trim();
    if (!isBreak || line.kind !== 'text' || words.length > longestHead)
      continue;
    places.set(words, (places.get(words) ?? 0) + 1);
  }
  return new Set([...places].flatMap(([words, n]) => (n >= 2 ? [words] : [])));
}

/**
 * Takes the heads and feet that a program for documents prints on each page for page numbers: lines that differ in the number
 * of the page alone, and those that come again at each break.
 */
export function withoutRunningHeads(
  lines: readonly SheetLine[],
): readonly SheetLine[] {
  const shapes = new Map<string, Set<string>>();
  for (const line of lines) {
    const shape = shapeOf(line);
    if (shape === null) continue;
    const known = shapes.get(shape) ?? new Set();
    shapes.set(shape, known.add(line.raw.trim()));
  }
  const isHead = (line: SheetLine): boolean => {
    if (line.kind === 'page-number') return true;
    const shape = shapeOf(line);
    return shape !== null && (shapes.get(shape)?.size ?? 0) >= 2;
  };
  const again = atPageBreaks(lines, isHead);
  return lines.map(line => {
    const isAgain = line.kind === 'text' && again.has(line.raw.trim());
    if (!isAgain && !(line.kind === 'text' && isHead(line))) return line;
    const { index, raw, indent } = line;
    return {
      ...line,
      index,
      raw,
      indent,
      kind: 'page-number',
      marker: null,
      prefix: null,
      body: raw.trim(),
    };
  });
}
