import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mutants } from './mutants.ts';
import { runOnMutant } from './mutation-run.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('a store in which one safeguard is broken', () => {
  it.each(mutants)(
    'is caught by the case $caughtBy: $title',
    async mutant => {
      const [result] = await runOnMutant(root, mutant, [mutant.caughtBy]);
      const shown = mutant.shownAs.map(name => result?.tally.count(name) ?? 0);
      expect(Math.min(...shown)).toBeGreaterThan(0);
    },
    60_000,
  );

  it('is the only one that these cases complain about', async () => {
    const cases = [...new Set(mutants.map(({ caughtBy }) => caughtBy))];
    const results = await runOnMutant(root, null, cases);
    expect(results.map(({ name }) => name).sort()).toEqual(cases.sort());
    for (const { tally } of results) expect(tally.examples).toEqual([]);
  }, 180_000);
});
