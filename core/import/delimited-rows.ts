import { roleOfName } from './column-names.ts';

/** A line of a table whose cells a sign parts, written with bars as the rows of Markdown are. */
export interface DelimitedRow {
  readonly body: string;
  /** The row began on a line above: one of its cells holds line ends. */
  readonly goesOn: boolean;
}

interface Row {
  /** Numbers and words of its lines. */
  readonly lines: readonly (readonly [number, string])[];
  readonly cells: readonly string[];
  readonly isQuoted: boolean;
}

/** A cell that holds more line ends was never closed. */
const mostLinesOfRow = 100;
/** Names of columns and the first rows tell what a table is. */
const rowsLookedAt = 200;
const fewestRows = 2;
const mostCells = 16;
const setting =
  /^#(?:separator|html|tags|columns?|notetype|deck|guid)(?: column)?:/iu;

function barred(words: string): string {
  return words.replaceAll('|', '\\|');
}

/** Reads the cells of one row after the other; a cell in quotation marks may hold anything. */
class RowReader {
  readonly #delimiter: string;
  #lines: (readonly [number, string])[] = [];
  #cells: string[] = [];
  #cell = '';
  #isOpen = false;
  /** Nothing but blanks has come of the cell. */
  #isBlank = true;
  #isQuoted = false;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** Reads a line. Returns the row when it ends with the line, null when it goes on. */
  read(index: number, raw: string): Row | null {
    const isFirst = this.#lines.length === 0;
    const written = isFirst ? ['| '] : [];
    this.#scan(raw, written);
    const isWhole = !this.#isOpen;
    this.#lines.push([index, written.join('') + (isWhole ? ' |' : '')]);
    return isWhole ? this.#take() : null;
  }

  /** How many lines the open row has. */
  get open(): number {
    return this.#lines.length;
  }

  #scan(raw: string, written: string[]): void {
    let from = 0;
    const take = (to: number) => {
      const words = raw.slice(from, to);
      written.push(barred(words));
      this.#cell += words;
      from = to + 1;
    };
    for (let at = 0; at < raw.length; at += 1) {
      const sign = raw[at];
      const isQuote = sign === '"';
      if (isQuote && this.#isDoubled(raw, at)) take((at += 1));
      else if (isQuote && (this.#isOpen || this.#isBlank)) {
        take(at);
        this.#turnQuote();
      } else if (sign === this.#delimiter && !this.#isOpen) {
        take(at);
        written.push(' | ');
        this.#endCell();
      } else if (sign !== ' ') this.#isBlank = false;
    }
    take(raw.length);
  }

  /** Within quotation marks two of them stand for one. */
  #isDoubled(raw: string, at: number): boolean {
    return this.#isOpen && raw[at + 1] === '"';
  }

  #turnQuote(): void {
    this.#isOpen = !this.#isOpen;
    this.#isQuoted = true;
    this.#isBlank = false;
  }

  #endCell(): void {
    this.#cells.push(this.#cell.trim());
    this.#cell = '';
    this.#isBlank = true;
  }

  #take(): Row {
    this.#endCell();
    const row = {
      lines: this.#lines,
      cells: this.#cells,
      isQuoted: this.#isQuoted,
    };
    this.#lines = [];
    this.#cells = [];
    this.#isQuoted = false;
    return row;
  }
}

function isSetting(raw: string): boolean {
  return setting.test(raw.trim());
}

/** The rows of a text that is a table as a whole; null when a cell never ends. */
function rowsOf(raws: readonly string[], delimiter: string): Row[] | null {
  const reader = new RowReader(delimiter);
  const rows: Row[] = [];
  for (const [index, raw] of raws.entries()) {
    const isBetween = reader.open === 0;
    if (isBetween && (raw.trim() === '' || isSetting(raw))) continue;
    if (reader.open > mostLinesOfRow) return null;
    const row = reader.read(index, raw.trimEnd());
    if (row !== null) rows.push(row);
  }
  return reader.open > 0 ? null : rows;
}

/** A mark of a list and nothing else. */
const markAlone =
  /^\s*(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|[-*+•◦▪●○■□·‣–—o]|[^\p{L}\p{N}\s]{1,2})$/iu;

/** How many cells most rows have. */
function usualCells(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows)
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let usual = 0;
  for (const [cells, count] of counts)
    if (count > (counts.get(usual) ?? 0)) usual = cells;
  return usual;
}

function hasNames(row: Row | undefined): boolean {
  const named = row?.cells.filter(cell => roleOfName(cell) !== null) ?? [];
  return named.length >= 2;
}

/** A comma is a common sign: a table of commas names its columns, puts cells in quotation marks or asks in its cells. */
function isSurelyTable(rows: readonly Row[]): boolean {
  const first = rows.slice(0, rowsLookedAt);
  const quoted = first.filter(({ isQuoted }) => isQuoted);
  const asking = first.filter(({ cells }) =>
    cells.slice(0, 3).some(cell => cell.endsWith('?')),
  );
  return (
    hasNames(first[0]) ||
    quoted.length * 3 >= first.length ||
    asking.length * 2 > first.length
  );
}

function isTable(rows: readonly Row[], delimiter: string): boolean {
  const cells = usualCells(rows);
  const usual = rows.filter(row => row.cells.length === cells);
  const marked = usual.filter(row => markAlone.test(row.cells[0] ?? ''));
  if (cells === 2 && marked.length * 2 > usual.length) return false;
  if (cells < 2 || cells > mostCells || usual.length < fewestRows) return false;
  if (usual.length * 10 < rows.length * 9) return false;
  return delimiter === '\t' || isSurelyTable(rows);
}

function writtenRows(rows: readonly Row[]): Map<number, DelimitedRow> {
  const written = new Map<number, DelimitedRow>();
  for (const { lines, cells } of rows)
    if (cells.length > 1)
      for (const [at, [index, body]] of lines.entries())
        if (body.trim() !== '')
          written.set(index, { body: body.trim(), goesOn: at > 0 });
  return written;
}

/** True when a tab only sets off the mark of an item. */
function isMarked([first = '', second = '', ...more]: readonly string[]) {
  const isMark = markAlone.test(first);
  if (more.length === 0 && (isMark || first.trim() === '')) return true;
  return isMark && markAlone.test(second);
}

/** The cells of a line with tabs between its words; null for a line without, or with no more than a mark before its tab. */
function tabbedCells(raw: string): readonly string[] | null {
  const cells = raw.trimEnd().split('\t');
  if (cells.length < 2 || cells.length > mostCells || isMarked(cells))
    return null;
  return cells.some(cell => cell.trim() !== '') ? cells : null;
}

/** Lines with as many tabs that follow each other within other text. */
function tabbedRuns(raws: readonly string[]): Map<number, DelimitedRow> {
  const found = new Map<number, DelimitedRow>();
  let run: (readonly [number, readonly string[]])[] = [];
  const close = () => {
    const isFull = run.some(([, cells]) => cells[0]?.trim() !== '');
    if (run.length >= fewestRows && isFull)
      for (const [index, cells] of run) {
        const words = cells.map(cell => barred(cell.trim()));
        found.set(index, { body: `| ${words.join(' | ')} |`, goesOn: false });
      }
    run = [];
  };
  for (const [index, raw] of raws.entries()) {
    const cells = raw.includes('\t') ? tabbedCells(raw) : null;
    if (cells === null || cells.length !== run[0]?.[1].length) close();
    if (cells !== null) run.push([index, cells]);
  }
  close();
  return found;
}

const ruleOfTable = /^\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+$/u;

/** Tables of Markdown without bars around their rows: the lines above and below a rule. */
function bareRows(raws: readonly string[]): Map<number, DelimitedRow> {
  const found = new Map<number, DelimitedRow>();
  const add = (index: number): boolean => {
    const raw = raws[index]?.trim() ?? '';
    if (!raw.includes('|') || raw.startsWith('|')) return false;
    found.set(index, { body: `| ${raw} |`, goesOn: false });
    return true;
  };
  for (const [index, raw] of raws.entries()) {
    if (!raw.includes('|') || !ruleOfTable.test(raw) || !add(index - 1))
      continue;
    for (let below = index + 1; add(below); below += 1);
  }
  return found;
}

const cardMark = /^([^:]{2,200}?)\s?:{2,3}\s?(?=\S)([^:].*)$/u;

/** Cards in a line, as programs for notes know them: `question::answer`. One line alone may be a name in a program. */
function cardRows(raws: readonly string[]): Map<number, DelimitedRow> {
  const found = new Map<number, DelimitedRow>();
  let others = 0;
  for (const [index, raw] of raws.entries()) {
    const words = raw.trim().replace(/^[-*+]\s+/u, '');
    const cut = words.length > 5_000 ? null : cardMark.exec(words);
    if (cut === null) {
      if (words !== '' && !words.startsWith('#')) others += 1;
      continue;
    }
    const cells = [cut[1] ?? '', cut[2] ?? ''].map(barred);
    found.set(index, { body: `| ${cells.join(' | ')} |`, goesOn: false });
  }
  const isDeck = found.size >= fewestRows && found.size >= others;
  return isDeck ? found : new Map();
}

/** Whether the first lines look like rows: what is none is not read sign by sign. */
function mayBeTable(raws: readonly string[], delimiter: string): boolean {
  const first = raws
    .slice(0, rowsLookedAt)
    .filter(raw => raw.trim() !== '' && !isSetting(raw));
  const parted = first.filter(raw => raw.includes(delimiter));
  if (parted.length === 0) return false;
  const quoted = first.filter(raw => raw.includes('"'));
  return (
    parted.length * 2 >= first.length || quoted.length * 10 >= first.length
  );
}

/**
 * Finds tables whose cells are parted by tabs, commas or semicolons, as programs for flashcards and spreadsheets write them:
 * a file that is one as a whole, or lines with tabs in the midst of other text.
 * @returns The rows by the numbers of their lines.
 */
export function delimitedRows(
  raws: readonly string[],
): ReadonlyMap<number, DelimitedRow> {
  for (const delimiter of ['\t', ',', ';']) {
    if (!mayBeTable(raws, delimiter)) continue;
    const rows = rowsOf(raws, delimiter);
    if (rows !== null && isTable(rows, delimiter)) return writtenRows(rows);
  }
  return new Map([...cardRows(raws), ...tabbedRuns(raws), ...bareRows(raws)]);
}
