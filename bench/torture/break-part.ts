import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import type { Mutant } from './mutants.ts';

/**
 * Breaks one safeguard while bundling. The product has no switch for it, and none of its files is changed: what is broken
 * exists in the bundle only.
 */
export function breakPart(root: string, mutant: Mutant): Plugin {
  return {
    name: `break ${mutant.name}`,
    setup(build) {
      const path = join(root, mutant.file);
      build.onLoad({ filter: /\.ts$/ }, async ({ path: loaded }) =>
        loaded === path
          ? { contents: await brokenSource(path, mutant), loader: 'ts' }
          : null,
      );
    },
  };
}

async function brokenSource(path: string, mutant: Mutant): Promise<string> {
  const source = await readFile(path, 'utf8');
  const found = source.match(new RegExp(mutant.part, 'g')) ?? [];
  if (found.length !== 1)
    throw new Error(
      `${mutant.file} holds the part to break for “${mutant.name}” ${found.length} times instead of once: look at mutants.ts.`,
    );
  return source.replace(mutant.part, mutant.instead);
}
