import type { ColumnRole } from './column-names.ts';
import { lineOpening } from './line-opening.ts';
import { asks } from './question-text.ts';
import { isNumberCell } from './table-columns.ts';
import { cellText, fullCells, type TableRow } from './table-rows.ts';

/** How a table tells its questions apart. */
export interface TableWay {
  /**
   * `question`: a column asks; `number`: a column counts the questions; `band`: a row with one cell stands above the rows that
   * answer it; `term`: the first column names what the second explains.
   */
  readonly by: 'question' | 'number' | 'band' | 'term';
  /** The column that says so; of no meaning for bands. */
  readonly column: number;
  readonly roles: readonly (ColumnRole | null)[];
}

/** Whether a row asks, or counts as a question does: *3. Elasticity*, *Question 3*. */
function asksAsBand(row: TableRow): boolean {
  const text = cellText(fullCells(row)[0]);
  const { marker, prefix } = lineOpening(text);
  return asks(text) || prefix === 'question' || marker?.kind === 'number';
}

function bandsOf(rows: readonly TableRow[]): readonly TableRow[] {
  const wide = rows.filter(row => fullCells(row).length >= 2).length;
  if (wide * 2 < rows.length) return [];
  return rows.filter(row => fullCells(row).length === 1);
}

/** The numbers of a column stand again below themselves, or are left blank where the one above goes on. */
function numbersGroup(rows: readonly TableRow[], column: number): boolean {
  const texts = rows.map(({ cells }) => cellText(cells[column]));
  const numbers = texts
    .filter(isNumberCell)
    .map(text => text.replace(/\D/gu, ''));
  const again = numbers.filter((number, at) => number === numbers[at - 1]);
  const blank = texts.slice(1).filter(text => text === '');
  return (again.length + blank.length) * 3 >= rows.length;
}

/** The columns that say something. */
function sayingColumns(
  rows: readonly TableRow[],
  roles: readonly (ColumnRole | null)[],
): readonly number[] {
  return [...roles.keys()].filter(
    column =>
      roles[column] !== 'number' &&
      roles[column] !== 'topic' &&
      rows.some(({ cells }) => cellText(cells[column]) !== ''),
  );
}

/** How a table holds questions; null when it holds none and is part of an answer. */
export function tableWay(
  rows: readonly TableRow[],
  roles: readonly (ColumnRole | null)[],
  standsAlone: boolean,
): TableWay | null {
  const asked = roles.indexOf('question');
  if (asked >= 0) return { by: 'question', column: asked, roles };
  const bands = bandsOf(rows);
  const asking = bands.filter(asksAsBand);
  if (asking.length >= 1 && asking.length * 2 > bands.length)
    return { by: 'band', column: 0, roles };
  const counted = roles.indexOf('number');
  if (counted >= 0 && numbersGroup(rows, counted))
    return { by: 'number', column: counted, roles };
  if (!standsAlone || rows.length < 2) return null;
  if (bands.length >= 2) return { by: 'band', column: 0, roles };
  return wayOfRows(rows, roles, counted);
}

/** A row a question, when nothing else holds the rows together. */
function wayOfRows(
  rows: readonly TableRow[],
  roles: readonly (ColumnRole | null)[],
  counted: number,
): TableWay | null {
  const [term, ...others] = sayingColumns(rows, roles);
  if (term !== undefined && others.length >= 1)
    return { by: 'term', column: term, roles };
  return counted >= 0 ? { by: 'number', column: counted, roles } : null;
}
