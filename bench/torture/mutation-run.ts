import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildRig } from './build-rig.ts';
import { loadRig } from './load-rig.ts';
import type { Mutant } from './mutants.ts';
import type { CaseResult } from './rig.ts';

/** Rounds of the cases that have no end of their own: what is broken shows at once. */
const rounds = 4;

/** Runs cases in their short form on a store in which one safeguard is broken, or on the whole one. */
export async function runOnMutant(
  root: string,
  mutant: Mutant | null,
  only: readonly string[],
): Promise<readonly CaseResult[]> {
  const name = `mutant-${mutant?.name ?? 'none'}-${process.pid}`;
  const programs = join(root, 'dist', 'torture', name);
  try {
    const { runRig } = await loadRig(await buildRig(root, programs, mutant));
    const extent = 'short';
    return await runRig({ extent, only, seed: 1, rounds, programs });
  } finally {
    rmSync(programs, { recursive: true, force: true });
  }
}
