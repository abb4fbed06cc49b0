import { formatRows } from './format-table.ts';
import type { Mutant } from './mutants.ts';
import type { CaseResult } from './rig.ts';

/** What the cases showed of a store with one safeguard broken; of the whole one if `mutant` is null. */
export interface MutationRow {
  readonly mutant: Mutant | null;
  readonly results: readonly CaseResult[];
}

/** Which case catches which broken safeguard: the number of runs with a breach is not told, only which one was seen. */
export function formatMutationTable(rows: readonly MutationRow[]): string {
  const names = rows[0]?.results.map(({ name }) => name) ?? [];
  const body = rows.map(({ mutant, results }) => [
    mutant?.title ?? 'nothing is broken',
    ...results.map(({ tally, skipped }) => {
      if (skipped !== null) return 'skipped';
      return tally.isClean ? '·' : 'caught';
    }),
  ]);
  return formatRows([['broken', ...names], ...body]);
}
