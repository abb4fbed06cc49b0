import { pageFurniture } from './page-furniture.ts';
import type { SheetLine } from './sheet-line.ts';

/** Front matter is no longer than this. */
const mostFrontMatter = 60;
/** A table of contents stands near the top and is no longer than this. */
const mostLinesAbove = 40;
const mostEntries = 200;
const contentsHead =
  /^(?:table of )?contents:?$|^inhalt(?:sverzeichnis)?:?$|^toc$|^agenda$/iu;
/** What programs for flashcards write above their rows. */
const exportSetting =
  /^#(?:separator|html|tags|columns?|notetype|deck|guid)(?: column)?:/iu;
const linkEntry = /^(?:(?:[-*+]|\d{1,3}[.)])\s+)?\[[^\]]+\]\(#[^)]*\)$/u;
/** Longer lines are no entries. */
const longestEntry = 400;

function isLink({ raw }: SheetLine): boolean {
  return raw.length <= longestEntry && linkEntry.test(raw.trim());
}

function isFence(line: SheetLine | undefined): boolean {
  return line !== undefined && /^-{3,}\s*$/u.test(line.raw);
}

/** The lines of YAML between two rules at the very top. */
function frontMatter(lines: readonly SheetLine[]): readonly number[] {
  const first = lines.findIndex(({ kind }) => kind !== 'blank');
  if (!isFence(lines[first])) return [];
  for (let at = first + 1; at < first + mostFrontMatter; at += 1) {
    const line = lines[at];
    if (line === undefined) return [];
    if (isFence(line))
      return at === first + 1
        ? []
        : lines.slice(first, at + 1).map(one => one.index);
    const isField = /^[\w-]+\s*:|^\s+\S|^\s*-\s|^\s*#/u.test(line.raw);
    if (line.kind !== 'blank' && !isField) return [];
  }
  return [];
}

/** The lines right below a head, up to a blank line or a heading. */
function entriesBelow(
  lines: readonly SheetLine[],
  head: number,
): readonly SheetLine[] {
  const entries: SheetLine[] = [];
  for (const line of lines.slice(head + 1, head + 1 + mostEntries)) {
    const isEnd = line.kind === 'blank' && entries.length > 0;
    if (isEnd || line.kind === 'heading') break;
    if (line.kind !== 'blank') entries.push(line);
  }
  return entries;
}

function isContentsEntry(line: SheetLine, later: ReadonlySet<string>): boolean {
  return (
    line.kind === 'contents-entry' ||
    isLink(line) ||
    later.has(line.body.replace(/[\s.…]*\d*$/u, '').trim())
  );
}

/** A head *Contents* with its entries: links into the text, or titles that come again. */
function belowContentsHead(lines: readonly SheetLine[]): readonly SheetLine[] {
  const place = lines
    .slice(0, mostLinesAbove)
    .findIndex(line => contentsHead.test(line.body.trim()));
  const head = lines[place];
  if (head === undefined) return [];
  const entries = entriesBelow(lines, place);
  const after = entries.at(-1)?.index ?? head.index;
  const later = new Set(
    lines.filter(({ index }) => index > after).map(({ body }) => body.trim()),
  );
  const found = entries.filter(line => isContentsEntry(line, later));
  const isContents = found.length > 0 && found.length * 2 >= entries.length;
  return isContents ? [head, ...entries] : [];
}

/** Entries of a table of contents, and the head above them. */
function tableOfContents(lines: readonly SheetLine[]): readonly number[] {
  const single = lines.filter(
    line => line.kind === 'contents-entry' || isLink(line),
  );
  return [...single, ...belowContentsHead(lines)].map(({ index }) => index);
}

/**
 * The lines above and within a sheet that are about it rather than of it: front matter, settings, a table of contents, what a
 * page of the web puts around it.
 */
export function leftOutLines(lines: readonly SheetLine[]): ReadonlySet<number> {
  const settings = lines.filter(({ raw }) => exportSetting.test(raw));
  return new Set([
    ...frontMatter(lines),
    ...tableOfContents(lines),
    ...settings.map(({ index }) => index),
    ...pageFurniture(lines),
  ]);
}
