import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildRig } from './build-rig.ts';
import { loadRig } from './load-rig.ts';
import type * as rigModule from './rig.ts';
import { tortureCases } from './torture-cases.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const programs = join(root, 'dist', 'torture', `test-${process.pid}`);
const seed = process.env['CI'] ? 20_261_123 : Date.now() % 1e9;

/** These run beside the store already: `kill-loop.test.ts` and `crash-states.test.ts`. */
const elsewhere = new Set(['kills', 'crash-states']);

let rig: typeof rigModule;
beforeAll(async () => {
  rig = await loadRig(await buildRig(root, programs));
});
afterAll(() => {
  rmSync(programs, { recursive: true, force: true });
});

describe(`the torture rig in its short form, seed ${seed}`, () => {
  it.each(tortureCases.filter(({ name }) => !elsewhere.has(name)))(
    'finds nothing lost, unreadable or unnoticed: $title',
    async ({ name }) => {
      const extent = 'short';
      const options = { extent, seed, rounds: null, programs } as const;
      const [result] = await rig.runRig({ ...options, only: [name] });
      expect(result?.tally.examples).toEqual([]);
      expect(result?.skipped ?? result?.tally.runs).not.toBe(0);
    },
    120_000,
  );
});
