import type { AnswerDraft } from './answer-draft.ts';
import type { ColumnRole } from './column-names.ts';
import { lineOpening } from './line-opening.ts';
import { replaceSigns, slicePassage, type Passage } from './passage.ts';
import type { SheetBlock } from './sheet-block.ts';
import { unbroken } from './table-cells.ts';
import { isNumberCell, tableColumns } from './table-columns.ts';
import { joinDrafts, rowAnswer } from './table-points.ts';
import { cellText, tablesOf, type TableRow } from './table-rows.ts';
import { tableWay, type TableWay } from './table-way.ts';

/** A question of a table: a row, or several that belong together. */
export interface TableQuestion {
  /** Places of the blocks of its rows, ascending. */
  readonly places: readonly number[];
  readonly number: number | null;
  readonly topic: Passage | null;
  /** Null where the table only counts its questions. */
  readonly prompt: Passage | null;
  readonly answer: AnswerDraft;
  /** Cells that say no more than number, topic or prompt do already. */
  readonly repeated: readonly Passage[];
}

/** What was found in the tables of a sheet. */
export interface TableQuestions {
  readonly questions: readonly TableQuestion[];
  /** Places of the rows that name the columns. */
  readonly headers: readonly number[];
}

interface Group {
  readonly rows: TableRow[];
  number: number | null;
  topic: Passage | null;
  prompt: Passage | null;
  /** The words of the cell that the prompt came from. */
  readonly asked: string;
  readonly repeated: Passage[];
}

function numberIn(text: string): number | null {
  const digits = isNumberCell(text) ? /\d+/u.exec(text)?.[0] : undefined;
  return digits === undefined ? null : Number(digits);
}

/** Begins a question with the cell that asks. Takes `3.` or `Q3:` off the words of a question; without words of its own it stays as it is. */
function begin(cell: Passage | null): Group {
  const asked =
    cell === null ? null : replaceSigns(unbroken(cell), /\*\*|__/gu, '');
  const group: Group = {
    rows: [],
    number: null,
    topic: null,
    prompt: asked,
    asked: cellText(cell ?? undefined),
    repeated: [],
  };
  if (asked === null) return group;
  const { marker, prefixNumber, body } = lineOpening(asked.text);
  const counted = marker?.kind === 'number' ? marker.value : null;
  const isCut = body !== '' && asked.text.endsWith(body);
  if (!isCut) return group;
  const start = asked.text.length - body.length;
  return {
    ...group,
    number: prefixNumber ?? counted,
    prompt: slicePassage(asked, start),
    repeated: start > 0 ? [slicePassage(asked, 0, start)] : [],
  };
}

/** The cell that says which question a row belongs to; null when the row only goes on. */
function keyCell(row: TableRow, { by, column }: TableWay): Passage | null {
  const cell = by === 'band' && !isBand(row) ? undefined : row.cells[column];
  const found = by === 'band' && isBand(row) ? fullCell(row) : cell;
  return found === undefined || cellText(found) === '' ? null : found;
}

function isBand(row: TableRow): boolean {
  return row.cells.filter(cell => cellText(cell) !== '').length === 1;
}

function fullCell(row: TableRow): Passage | undefined {
  return row.cells.find(cell => cellText(cell) !== '');
}

/** Whether a key names the question that is open: the same words, or the same number. */
function isSame(group: Group, key: Passage, way: TableWay): boolean {
  if (way.by === 'number') return group.number === numberIn(cellText(key));
  return way.by === 'question' && group.asked === cellText(key);
}

/** The first cell of a column with words in it, in a row. */
function cellOf(
  row: TableRow,
  roles: readonly (ColumnRole | null)[],
  role: ColumnRole,
): Passage | null {
  const cell = row.cells[roles.indexOf(role)];
  return cell === undefined || cellText(cell) === '' ? null : cell;
}

/** Puts a row to the question that is open, or begins a new one. */
function addRow(groups: Group[], row: TableRow, way: TableWay): void {
  const key = keyCell(row, way);
  const open = groupFor(groups, key, way);
  if (open === undefined) return;
  open.rows.push(row);
  addNumber(open, row, way, key);
  const topic = cellOf(row, way.roles, 'topic');
  if (topic === null || topic === key) return;
  open.topic ??= topic;
  open.repeated.push(topic);
}

/** The question that a row belongs to; none before the first. */
function groupFor(
  groups: Group[],
  key: Passage | null,
  way: TableWay,
): Group | undefined {
  const open = groups.at(-1);
  if (key === null) return open;
  if (open !== undefined && isSame(open, key, way)) {
    if (way.by === 'question') open.repeated.push(key);
    return open;
  }
  const next = begin(way.by === 'number' ? null : key);
  if (way.by === 'number') next.number = numberIn(cellText(key));
  groups.push(next);
  return next;
}

function addNumber(
  open: Group,
  row: TableRow,
  way: TableWay,
  key: Passage | null,
): void {
  const counted = cellOf(row, way.roles, 'number');
  if (counted === null) return;
  if (counted !== key && way.by !== 'band')
    open.number ??= numberIn(cellText(counted));
  open.repeated.push(counted);
}

/** Columns whose cells are no part of an answer. */
function usedColumns({ by, column, roles }: TableWay): ReadonlySet<number> {
  const used = new Set<number>();
  for (const role of ['number', 'topic'] as const)
    if (roles.includes(role)) used.add(roles.indexOf(role));
  if (by !== 'band') used.add(column);
  return used;
}

function questionOf(
  group: Group,
  way: TableWay,
  isPointPerRow: boolean,
): TableQuestion {
  const used = usedColumns(way);
  const { rows, number, topic, prompt, repeated } = group;
  const answering = way.by === 'band' ? rows.slice(1) : rows;
  const drafts = answering.map(row =>
    rowAnswer(row, way.roles, used, prompt?.text ?? '', isPointPerRow),
  );
  return {
    places: rows.map(({ place }) => place),
    number,
    topic,
    prompt,
    answer: joinDrafts(drafts),
    repeated,
  };
}

function readTable(
  rows: readonly TableRow[],
  way: TableWay,
): readonly TableQuestion[] {
  const groups: Group[] = [];
  for (const row of rows) addRow(groups, row, way);
  const isPointPerRow =
    way.by === 'band' || groups.some(group => group.rows.length > 1);
  return groups.map(group => questionOf(group, way, isPointPerRow));
}

/**
 * Finds tables that hold questions and answers: in a row each, several rows to a question, or below rows that ask.
 * @param standsAlone The sheet has nothing else that could be its questions.
 */
export function readTables(
  blocks: readonly SheetBlock[],
  standsAlone: boolean,
): TableQuestions {
  const questions: TableQuestion[] = [];
  const headers: number[] = [];
  for (const rows of tablesOf(blocks)) {
    const { roles, hasHeader } = tableColumns(rows);
    const body = hasHeader ? rows.slice(1) : rows;
    const way = tableWay(body, roles, standsAlone);
    if (way === null || rows.length < 2) continue;
    if (hasHeader && rows[0] !== undefined) headers.push(rows[0].place);
    for (const question of readTable(body, way)) questions.push(question);
  }
  return { questions, headers };
}
