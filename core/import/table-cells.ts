import {
  joinPassages,
  slicePassage,
  replaceSigns,
  type Passage,
} from './passage.ts';

/** The cells of a row of a Markdown table, without the bars; an escaped bar is no bar but a sign of the cell. */
export function tableCells(row: Passage): readonly Passage[] {
  const cells: Passage[] = [];
  let start = row.text.startsWith('|') ? 1 : 0;
  for (let at = start; at <= row.text.length; at += 1) {
    const isBar = row.text[at] === '|' && row.text[at - 1] !== '\\';
    if (!isBar && at < row.text.length) continue;
    if (at > start || isBar)
      cells.push(replaceSigns(slicePassage(row, start, at), /\\(?=\|)/gu, ''));
    start = at + 1;
  }
  return cells;
}

/** The parts of a cell that breaks or bullets tell apart. */
export function cellParts(cell: Passage): readonly Passage[] {
  const parts: Passage[] = [];
  let start = 0;
  const marks = /(?:<br\s*\/?>\s*)+(?:[•◦▪●*–-]\s+)?|(?:^|\s)[•◦▪●]\s*/giu;
  for (const found of cell.text.matchAll(marks)) {
    parts.push(slicePassage(cell, start, found.index));
    start = found.index + found[0].length;
  }
  parts.push(slicePassage(cell, start));
  return parts.filter(({ text }) => text !== '');
}

/** A cell as one line, whatever breaks it. */
export function unbroken(cell: Passage): Passage {
  return replaceSigns(cell, /(?<!\s)\s*<br\s*\/?>\s*/giu, ' ');
}

/** Cells that say something together: parted by a semicolon, unless sentences part them already. */
export function joinCells(cells: readonly Passage[]): Passage {
  const isParted = cells
    .slice(0, -1)
    .every(({ text }) => /[.!?;:…]["'”’)\]*_]*$/u.test(text));
  return joinPassages(cells, isParted ? ' ' : '; ');
}
