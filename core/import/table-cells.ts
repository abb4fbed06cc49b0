import { slicePassage, type Passage } from './passage.ts';

/** The cells of a row of a Markdown table, without the bars; an escaped bar is no bar. */
export function tableCells(row: Passage): readonly Passage[] {
  const cells: Passage[] = [];
  let start = row.text.startsWith('|') ? 1 : 0;
  for (let at = start; at <= row.text.length; at += 1) {
    const isBar = row.text[at] === '|' && row.text[at - 1] !== '\\';
    if (!isBar && at < row.text.length) continue;
    if (at > start || isBar) cells.push(slicePassage(row, start, at));
    start = at + 1;
  }
  return cells;
}

/** The parts of a cell that breaks or bullets tell apart. */
export function cellParts(cell: Passage): readonly Passage[] {
  const parts: Passage[] = [];
  let start = 0;
  for (const found of cell.text.matchAll(/<br\s*\/?>|(?:^|\s)[•◦▪●]\s*/giu)) {
    parts.push(slicePassage(cell, start, found.index));
    start = found.index + found[0].length;
  }
  parts.push(slicePassage(cell, start));
  return parts.filter(({ text }) => text !== '');
}
