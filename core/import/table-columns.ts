import { roleOfName, type ColumnRole } from './column-names.ts';
import { asks, wordCount } from './question-text.ts';
import { cellText, type TableRow } from './table-rows.ts';

const numberCell =
  /^(?:\D{0,3}|(?:question|frage|aufgabe)\s*)\d{1,3}\s?[.):]?$/iu;

/** Whether the words of a cell are a number and nothing else: `3`, `3.`, `Q3`. */
export function isNumberCell(text: string): boolean {
  return text.length <= 14 && numberCell.test(text);
}

/** What is known of the columns of a table. */
export interface TableColumns {
  readonly roles: readonly (ColumnRole | null)[];
  /** The first row names the columns. */
  readonly hasHeader: boolean;
}

function namedRoles(row: TableRow | undefined): readonly (ColumnRole | null)[] {
  return row?.cells.map(cell => roleOfName(cellText(cell))) ?? [];
}

/** A row above the others that names two columns, or one where no cell says more than a name does. */
function isHeader(
  row: TableRow,
  roles: readonly (ColumnRole | null)[],
): boolean {
  const named = roles.filter(role => role !== null).length;
  const texts = row.cells.map(cellText);
  if (texts.some(text => asks(text) || isNumberCell(text))) return false;
  if (named >= 2 || row.isAboveRule) return true;
  return named === 1 && texts.every(text => wordCount(text) <= 4);
}

function cellsBelow(
  rows: readonly TableRow[],
  column: number,
): readonly string[] {
  return rows
    .map(({ cells }) => cellText(cells[column]))
    .filter(text => text !== '');
}

/** What a column holds, by what stands in it; a name that does not fit counts for nothing. */
function roleByContent(
  rows: readonly TableRow[],
  column: number,
  named: ColumnRole | null,
): ColumnRole | null {
  const texts = cellsBelow(rows, column);
  const numbers = texts.filter(isNumberCell);
  if (numbers.length > 0 && numbers.length * 5 >= texts.length * 4)
    return 'number';
  if (named !== null && named !== 'number') return named;
  const asking = texts.filter(asks);
  if (asking.length >= 1 && asking.length * 2 >= texts.length)
    return 'question';
  return null;
}

/** Few words that come again and again in the last column, as tags do. */
function holdsTags(rows: readonly TableRow[], column: number): boolean {
  const texts = cellsBelow(rows, column);
  const isShort = texts.every(
    text => wordCount(text) <= 4 && !/[.!?;:]$/u.test(text),
  );
  return (
    isShort && texts.length >= 3 && new Set(texts).size * 2 <= texts.length
  );
}

/** One column asks and one counts: the first of each; a table of one column has no roles. */
function withoutDoubles(
  roles: readonly (ColumnRole | null)[],
): readonly (ColumnRole | null)[] {
  return roles.map((role, at) => {
    const isSingle = role === 'question' || role === 'number';
    return isSingle && roles.indexOf(role) < at ? null : role;
  });
}

/** Finds out what the columns of a table hold, by their names and by what stands in them. */
export function tableColumns(rows: readonly TableRow[]): TableColumns {
  const [first] = rows;
  const named = namedRoles(first);
  const hasNames = first !== undefined && isHeader(first, named);
  const below = hasNames ? rows.slice(1) : rows;
  const count = rows.reduce(
    (most, { cells }) => Math.max(most, cells.length),
    0,
  );
  const roles = Array.from({ length: count }, (_, column) =>
    roleByContent(below, column, hasNames ? (named[column] ?? null) : null),
  );
  const last = roles.length - 1;
  if (last >= 2 && roles.includes('question') && roles[last] === null)
    roles[last] = holdsTags(below, last) ? 'topic' : null;
  const single = withoutDoubles(roles);
  const asked = single.indexOf('question');
  const hasHeader =
    hasNames ||
    (first !== undefined && isPlainHeader(first, rows, single, asked));
  return { roles: single, hasHeader };
}

/** A first row of few words above a column that counts or asks, which itself does neither. */
function isPlainHeader(
  row: TableRow,
  rows: readonly TableRow[],
  roles: readonly (ColumnRole | null)[],
  asked: number,
): boolean {
  if (rows.length < 2 || row.cells.some(cell => wordCount(cellText(cell)) > 3))
    return false;
  const counted = roles.indexOf('number');
  const telling = [counted, asked].filter(column => column >= 0);
  return (
    telling.length > 0 &&
    telling.every(column => {
      const text = cellText(row.cells[column]);
      return text !== '' && !asks(text) && !isNumberCell(text);
    })
  );
}
