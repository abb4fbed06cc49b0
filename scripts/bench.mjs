#!/usr/bin/env node
// `npm run bench [-- NAME…]`: builds what is stale, bundles the named benchmarks (all without a name) and runs them one after
// the other, so that they do not disturb each other. Every benchmark prints medians and ratios of one run.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bootstrap, root } from './bootstrap.mjs';

await bootstrap();
const { buildStale } = await import('./build.mjs');
await buildStale();

const names = (await readdir(join(root, 'bench')))
  .filter(name => name.endsWith('.bench.ts'))
  .map(name => name.replace('.bench.ts', ''));
const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !names.includes(name));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(', ')}. There are: ${names.join(', ')}.`,
  );
  process.exit(2);
}

const { build } = await import('esbuild');
const chosen = wanted.length > 0 ? wanted : names;
await build({
  absWorkingDir: root,
  entryPoints: Object.fromEntries(
    chosen.map(name => [name, `bench/${name}.bench.ts`]),
  ),
  outdir: 'dist/bench',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  packages: 'external',
  logLevel: 'warning',
});
for (const name of chosen) {
  const { run } = await import(
    pathToFileURL(join(root, 'dist/bench', `${name}.js`)).href
  );
  await run(root);
}
