import { join } from 'node:path';
import { build } from 'esbuild';
import { breakPart } from './break-part.ts';
import type { Mutant } from './mutants.ts';
import { programs } from './programs.ts';

/**
 * Bundles the rig and the programs that it starts, as the product's build does.
 * @param mutant what is to be broken in the bundles; the sources stay as they are
 * @returns the path of the rig's bundle
 */
export async function buildRig(
  root: string,
  folder: string,
  mutant: Mutant | null = null,
): Promise<string> {
  await build({
    absWorkingDir: root,
    entryPoints: { ...programs, rig: 'bench/torture/rig.ts' },
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    packages: 'external',
    logLevel: 'error',
    plugins: mutant ? [breakPart(root, mutant)] : [],
  });
  return join(folder, 'rig.js');
}
