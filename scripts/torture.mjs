#!/usr/bin/env node
// `npm run torture [-- --short | --nightly | --only CASE | --seed N | --rounds N]`: does to libraries what computers do to
// files, and counts what was lost, unreadable or went unnoticed. Ends with 1 unless all of it is 0.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bootstrap, root } from './bootstrap.mjs';

await bootstrap();
const { build } = await import('esbuild');
const outfile = join(root, 'dist', 'torture', 'command.js');
await build({
  absWorkingDir: root,
  entryPoints: ['bench/torture/command.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  packages: 'external',
  logLevel: 'warning',
});
const { command } = await import(pathToFileURL(outfile).href);
process.exitCode = await command(root, process.argv.slice(2));
