#!/usr/bin/env node
// `npm run check`: the one gate. Runs every step even when one fails, so that one run shows everything there is to mend.
// `--no-tests` leaves the unit tests out; `npm test` runs them itself.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bootstrap, root, run } from './bootstrap.mjs';

const bin = (name, ...path) => join(root, 'node_modules', name, ...path);
const projects = ['core', 'electron', 'renderer', 'e2e'];

const steps = [
  [
    'format',
    bin('prettier', 'bin', 'prettier.cjs'),
    ['--check', '--log-level', 'warn', '.'],
  ],
  ['lint', bin('eslint', 'bin', 'eslint.js'), ['.']],
  ...projects.map(project => [
    `types of ${project}`,
    bin('typescript', 'bin', 'tsc'),
    ['-p', project],
  ]),
  [
    'dependency rules',
    bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
    ['--config', '.dependency-cruiser.cjs', 'core', 'electron', 'renderer'],
  ],
  ['bundled collections', join(root, 'scripts', 'collate.mjs'), ['check']],
];
const tests = ['unit tests', bin('vitest', 'vitest.mjs'), ['run']];

/** Steps that run at the same time. */
const lanes = 2;

/** Gives the names of the steps that failed. */
export async function check({ withTests }) {
  const failed = [];
  const waiting = steps.values();
  const lane = async () => {
    for (const step of waiting) if (!(await passes(step))) failed.push(step[0]);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (withTests && !(await passes(tests))) failed.push(tests[0]);
  return failed;
}

async function passes([name, script, args]) {
  const started = Date.now();
  const code = await run(process.execPath, [script, ...args]).catch(() => 1);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok' : 'FAILED'}  ${name} (${seconds} s)`);
  return code === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await bootstrap();
  const failed = await check({
    withTests: !process.argv.includes('--no-tests'),
  });
  if (failed.length > 0) {
    console.error(`Failed: ${failed.join(', ')}.`);
    process.exitCode = 1;
  }
}
