#!/usr/bin/env node
// The `collate` command of this checkout: installs and builds what is missing, then runs the command line.
import { bootstrap } from './bootstrap.mjs';

await bootstrap();
const { buildStale } = await import('./build.mjs');
await buildStale();
const { runCli } = await import('../dist/cli.js');
// Whoever reads the output may stop reading; that is no fault.
process.stdout.on('error', error => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});
process.exitCode = await runCli(process.argv.slice(2));
