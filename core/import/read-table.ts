import type { AnswerDraft, DraftPoint } from './answer-draft.ts';
import { joinPassages, type Passage } from './passage.ts';
import { pointLabel } from './point-label.ts';
import { asks, wordCount } from './question-text.ts';
import { readProse } from './read-prose.ts';
import type { SheetBlock } from './sheet-block.ts';
import { cellParts, tableCells } from './table-cells.ts';

/** A row of a table of questions and answers. */
export interface TableQuestion {
  /** Place of its block. */
  readonly place: number;
  readonly number: number | null;
  readonly prompt: Passage;
  readonly answer: AnswerDraft;
}

/** What was found in the tables of a sheet. */
export interface TableQuestions {
  readonly questions: readonly TableQuestion[];
  /** Places of the rows that name the columns. */
  readonly headers: readonly number[];
}

const questionColumn = /^(?:q|questions?|prompt|frage|fragen|aufgabe)$/iu;
const answerColumn =
  /^(?:a|answers?|antwort(?:en)?|lösung|solution|notes?|response)$/iu;

interface Row {
  readonly place: number;
  readonly cells: readonly Passage[];
}

function tablesOf(blocks: readonly SheetBlock[]): readonly (readonly Row[])[] {
  const tables: Row[][] = [];
  let open: Row[] | null = null;
  for (const [place, block] of blocks.entries()) {
    if (block.kind !== 'table-row') {
      open = null;
      continue;
    }
    if (open === null) tables.push((open = []));
    open.push({ place, cells: tableCells(block.passage) });
  }
  return tables;
}

function plain(cell: Passage | undefined): string {
  return (cell?.text ?? '').replace(/[*_]/gu, '').trim();
}

/** The column with the questions, by its name or because most of its cells ask. */
function columnOfQuestions(rows: readonly Row[]): number | null {
  const names = rows[0]?.cells.map(plain) ?? [];
  const named = names.findIndex(name => questionColumn.test(name));
  if (named >= 0) return named;
  for (const at of names.keys()) {
    const asking = rows.filter(({ cells }) => asks(plain(cells[at])));
    if (asking.length >= 1 && asking.length * 2 >= rows.length - 1) return at;
  }
  return null;
}

function isHeader(row: Row, column: number): boolean {
  const names = row.cells.map(plain);
  return (
    questionColumn.test(names[column] ?? '') ||
    (names.some(name => answerColumn.test(name)) &&
      !asks(names[column] ?? '')) ||
    (!asks(names[column] ?? '') && names.every(name => wordCount(name) <= 3))
  );
}

function claimsOf(cell: Passage, prompt: string): AnswerDraft {
  const parts = cellParts(cell);
  if (parts.length < 2) return readProse(parts, prompt);
  const points = parts.map(
    (text): DraftPoint => pointLabel(text, true) ?? { label: null, text },
  );
  return { lead: [], points, closing: [] };
}

function answerOf(cells: readonly Passage[], prompt: string): AnswerDraft {
  const drafts = cells.map(cell => claimsOf(cell, prompt));
  return {
    lead: drafts.flatMap(({ lead }) => lead),
    points: drafts.flatMap(({ points }) => points),
    closing: drafts.flatMap(({ closing }) => closing),
  };
}

function questionOf(row: Row, column: number): TableQuestion {
  const before = row.cells.slice(0, column);
  const numbers = before.filter(cell =>
    /^\D{0,3}\d{1,3}\D?$/u.test(plain(cell)),
  );
  const digits = /\d+/u.exec(plain(numbers[0]))?.[0];
  const others = row.cells.filter(
    (cell, at) => at !== column && !numbers.includes(cell),
  );
  const prompt = row.cells[column] ?? joinPassages([]);
  return {
    place: row.place,
    number: digits === undefined ? null : Number(digits),
    prompt,
    answer: answerOf(others, prompt.text),
  };
}

/** Finds tables in which a column asks and the others answer. */
export function readTables(blocks: readonly SheetBlock[]): TableQuestions {
  const questions: TableQuestion[] = [];
  const headers: number[] = [];
  for (const rows of tablesOf(blocks)) {
    const column = columnOfQuestions(rows);
    if (column === null || rows.length < 2) continue;
    for (const [at, row] of rows.entries())
      if (at === 0 && isHeader(row, column)) headers.push(row.place);
      else questions.push(questionOf(row, column));
  }
  return { questions, headers };
}
