import type { CaseResult } from './rig.ts';
import { invariants, type Invariant } from './tally.ts';

const columns = Object.keys(invariants) as readonly Invariant[];
const words: Readonly<Record<Invariant, string>> = {
  lost: 'lost',
  unreadable: 'unreadable',
  undetected: 'undetected',
  touched: 'touched',
  leftOver: 'left over',
  unsettled: 'unsettled',
};

/** The results as a table that reads well on a terminal and in a document. */
export function formatTable(results: readonly CaseResult[]): string {
  const head = ['case', 'runs', ...columns.map(name => words[name]), 'time'];
  const rows = results.map(rowOf);
  return formatRows([head, ...rows]);
}

function rowOf({ name, tally, skipped, seconds }: CaseResult): string[] {
  if (skipped !== null)
    return [name, 'skipped', ...columns.map(() => '–'), '–'];
  const counts = columns.map(column => String(tally.count(column)));
  return [name, String(tally.runs), ...counts, `${seconds.toFixed(1)} s`];
}

/** A Markdown table; the first column to the left, all others to the right. */
export function formatRows(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows;
  const widths = head.map((_, column) =>
    Math.max(3, ...rows.map(row => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row
      .map((text, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? text.padEnd(width) : text.padStart(width);
      })
      .join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  const [first = '', ...rest] = rows.map(line);
  return [first, line(rule), ...rest].join('\n');
}
