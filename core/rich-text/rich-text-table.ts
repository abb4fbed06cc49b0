import type { AlignType, PhrasingContent, Table, TableRow } from 'mdast';
import type { RichTextNode } from './rich-text.ts';
import {
  richTextInline,
  type MarkdownSurroundings,
} from './rich-text-inline.ts';

/** A cell as it stands in the grid; null where a wider or taller cell covers the place. */
type Grid = (RichTextNode | null)[][];

/** More columns than anybody reads; a hostile document could otherwise ask for millions. */
const maximumColumns = 200;

/**
 * A table as GitHub's Markdown knows it: one line a cell. Blocks in a cell are parted by `<br>`; a cell that spans several
 * is followed by empty ones. Markdown tables must have a head, so a table without one gets an empty head rather than its
 * first row. Null for a table without cells.
 */
export function richTextTable(
  table: RichTextNode,
  surroundings: MarkdownSurroundings,
): Table | null {
  const grid = gridOf(table);
  const columns = Math.max(0, ...grid.map(row => row.length));
  if (columns === 0) return null;
  const rows = grid.map((row): TableRow => ({
    type: 'tableRow',
    children: Array.from({ length: columns }, (_, column) => ({
      type: 'tableCell',
      children: cellContent(row[column] ?? null, surroundings),
    })),
  }));
  const hasHead = (grid[0] ?? []).every(
    cell => cell === null || cell.type === 'tableHeader',
  );
  const emptyHead: TableRow = {
    type: 'tableRow',
    children: Array.from({ length: columns }, () => ({
      type: 'tableCell',
      children: [],
    })),
  };
  return {
    type: 'table',
    align: Array.from({ length: columns }, (_, column) =>
      alignOf(grid, column),
    ),
    children: hasHead ? rows : [emptyHead, ...rows],
  };
}

function gridOf(table: RichTextNode): Grid {
  const rows = (table.content ?? []).filter(row => row.type === 'tableRow');
  const grid: Grid = rows.map(() => []);
  rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of row.content ?? []) {
      while (grid[rowIndex]?.[column] !== undefined) column++;
      place(grid, rowIndex, column, cell);
    }
  });
  return grid;
}

function place(
  grid: Grid,
  rowIndex: number,
  column: number,
  cell: RichTextNode,
): void {
  const wide = Number(cell.attrs?.['colspan'] ?? 1);
  const tall = Number(cell.attrs?.['rowspan'] ?? 1);
  const lastColumn = Math.max(
    column + 1,
    Math.min(maximumColumns, column + wide),
  );
  for (const row of grid.slice(rowIndex, rowIndex + tall)) {
    while (row.length < column) row.push(null);
    for (let across = column; across < lastColumn; across++)
      row[across] ??= null;
  }
  const own = grid[rowIndex];
  if (own) own[column] = cell;
}

function alignOf(grid: Grid, column: number): AlignType {
  for (const row of grid) {
    const align = row[column]?.attrs?.['align'];
    if (align === 'left' || align === 'center' || align === 'right')
      return align;
  }
  return null;
}

function cellContent(
  cell: RichTextNode | null,
  surroundings: MarkdownSurroundings,
): PhrasingContent[] {
  const lines = linesOf(cell?.content ?? [], '');
  return lines
    .map(line => richTextInline(line, surroundings))
    .filter(line => line.length > 0)
    .flatMap((line, index): PhrasingContent[] =>
      index === 0 ? line : [{ type: 'break' }, ...line],
    )
    .map(inCell);
}

/** The inline content of each block within a cell; items of lists begin with a bullet. */
function linesOf(
  blocks: readonly RichTextNode[],
  bullet: string,
): readonly (readonly RichTextNode[])[] {
  return blocks.flatMap(block => {
    if (block.type === 'horizontalRule') return [];
    if (block.type === 'listItem' || block.type === 'taskItem')
      return linesOf(block.content ?? [], bulletOf(block));
    const inner = block.content ?? [];
    if (inner.some(child => !isInline(child))) return linesOf(inner, bullet);
    const line = inner.length > 0 ? inner : [block];
    const asCode = block.type === 'codeBlock' ? line.map(codeText) : line;
    return [
      bullet === '' ? asCode : [{ type: 'text', text: bullet }, ...asCode],
    ];
  });
}

function bulletOf(item: RichTextNode): string {
  if (item.type === 'listItem') return '• ';
  return item.attrs?.['checked'] === true ? '☑ ' : '☐ ';
}

function isInline(node: RichTextNode): boolean {
  return ['text', 'hardBreak', 'inlineMath', 'image', 'citation'].includes(
    node.type,
  );
}

function codeText(node: RichTextNode): RichTextNode {
  return { ...node, marks: [{ type: 'code' }] };
}

/**
 * What a node must be so that the bars of the table stay apart from its own: Markdown has no way to write `\|` within code
 * in a cell, so such code becomes plain text; maths has commands of its own for bars.
 */
function inCell(node: PhrasingContent): PhrasingContent {
  if (node.type === 'break') return { type: 'html', value: '<br>' };
  if (node.type === 'inlineCode' && /\\\|/.test(node.value))
    return { type: 'text', value: node.value.trim() };
  if (node.type === 'inlineMath')
    return {
      type: 'inlineMath',
      value: node.value
        .replace(/\\\|/g, '\\Vert ')
        .replace(/\|/g, '\\vert ')
        .trim(),
    };
  if ('children' in node)
    return { ...node, children: node.children.map(inCell) } as PhrasingContent;
  return node;
}
