import type { Passage } from './passage.ts';
import type { SheetBlock } from './sheet-block.ts';
import { tableCells } from './table-cells.ts';

/** A row of a table. */
export interface TableRow {
  /** Place of its block. */
  readonly place: number;
  readonly cells: readonly Passage[];
  /** It stands above the rule below the names of columns. */
  readonly isAboveRule: boolean;
}

/** The words of a cell without marks of emphasis. */
export function cellText(cell: Passage | undefined): string {
  return (cell?.text ?? '').replace(/[*_]/gu, '').trim();
}

/** The cells that say something. */
export function fullCells({ cells }: TableRow): readonly Passage[] {
  return cells.filter(cell => cellText(cell) !== '');
}

/** Blank lines part two tables where the lower one has names of columns of its own, or another number of them. */
function beginsTable(open: readonly TableRow[], row: TableRow, gap: number) {
  if (gap === 0 || open.at(-1)?.isAboveRule === true) return false;
  return row.isAboveRule || row.cells.length !== open[0]?.cells.length;
}

/** The tables of a sheet: rows that follow each other. */
export function tablesOf(
  blocks: readonly SheetBlock[],
): readonly (readonly TableRow[])[] {
  const tables: TableRow[][] = [];
  let open: TableRow[] | null = null;
  for (const [place, block] of blocks.entries()) {
    if (block.kind !== 'table-row') {
      open = null;
      continue;
    }
    const cells = tableCells(block.passage);
    const row = { place, cells, isAboveRule: block.isAboveRule };
    if (open === null || beginsTable(open, row, block.gap))
      tables.push((open = []));
    open.push(row);
  }
  return tables;
}
