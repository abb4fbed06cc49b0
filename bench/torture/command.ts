import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildRig } from './build-rig.ts';
import { formatMutationTable } from './format-mutation-table.ts';
import { formatTable } from './format-table.ts';
import { loadRig } from './load-rig.ts';
import { mutants } from './mutants.ts';
import { runOnMutant } from './mutation-run.ts';
import type { CaseResult, RigOptions } from './rig.ts';
import { invariants, type Invariant } from './tally.ts';
import type { Extent } from './torture-case.ts';
import { tortureCases } from './torture-cases.ts';

/** `npm run torture`. @returns the exit code: 0 only if every count but the runs is 0 */
export async function command(
  root: string,
  words: readonly string[],
): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      short: { type: 'boolean', default: false },
      nightly: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      seed: { type: 'string' },
      rounds: { type: 'string' },
      mutants: { type: 'boolean', default: false },
    },
  });
  const names = tortureCases.map(({ name }) => name);
  if (!values.only.every(name => names.includes(name))) {
    console.error(`There is no such case. There are: ${names.join(', ')}.`);
    return 2;
  }
  if (values.mutants) return showMutants(root, values.only);
  const { short, nightly } = values;
  const extent: Extent = nightly ? 'nightly' : short ? 'short' : 'default';
  const programs = join(root, 'dist', 'torture', `run-${process.pid}`);
  const { runRig } = await loadRig(await buildRig(root, programs));
  const options: RigOptions = {
    extent,
    only: values.only,
    seed: Number(values.seed ?? Date.now() % 1e9),
    rounds: values.rounds === undefined ? null : Number(values.rounds),
    programs,
    onResult: printResult,
  };
  console.log(`Extent ${extent}, seed ${options.seed}.`);
  const results = await runRig(options);
  rmSync(programs, { recursive: true });
  printSummary(results);
  return results.every(({ tally }) => tally.isClean) ? 0 : 1;
}

function printResult({ name, title, tally, remark, seconds }: CaseResult) {
  console.log(`${name}: ${title}; ${remark} (${seconds.toFixed(1)} s)`);
  for (const example of tally.examples) console.log(`    ${example}`);
}

function printSummary(results: readonly CaseResult[]): void {
  console.log(`\n${formatTable(results)}\n`);
  for (const name of Object.keys(invariants) as Invariant[])
    console.log(`${name}: breaches of “${invariants[name]}”`);
}

/** Every case against every broken safeguard. */
async function showMutants(
  root: string,
  only: readonly string[],
): Promise<number> {
  const rows = [];
  for (const mutant of [null, ...mutants]) {
    const results = await runOnMutant(root, mutant, only);
    rows.push({ mutant, results });
    console.log(`${mutant?.title ?? 'nothing broken'}: done`);
  }
  console.log(`\n${formatMutationTable(rows)}`);
  return rows.every(
    ({ mutant, results }) =>
      results.every(({ tally }) => tally.isClean) === (mutant === null),
  )
    ? 0
    : 1;
}
