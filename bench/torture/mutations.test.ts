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

  // `short-run.test.ts` shows it for all other cases.
  it('is the only one that the crash states complain about', async () => {
    const [result] = await runOnMutant(root, null, ['crash-states']);
    expect(result?.tally.runs).toBeGreaterThan(0);
    expect(result?.tally.examples).toEqual([]);
  }, 60_000);
});
