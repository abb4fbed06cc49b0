import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { interleave, timed, type Case } from './measure.ts';

const rounds = 3;

/** The five sheets where they lie beside the checkout, else the sheets of a gold collection. */
function sheetsIn(root: string): readonly string[] {
  const seeds = join(root, '..', 'shared', 'seeds');
  const folder = existsSync(seeds)
    ? seeds
    : join(root, 'bench', 'gold', 'cell-biology');
  return readdirSync(folder)
    .filter(name => name !== 'gold.json')
    .map(name => join(folder, name));
}

/** A whole import by the command line: its start, reading, finding the questions, merging, writing; with and without the model. */
export async function run(root: string): Promise<void> {
  const sheets = sheetsIn(root);
  const collate = (...args: readonly string[]): Promise<void> =>
    runProgram(join(root, 'bench', 'processes', 'run-program.mjs'), [
      join(root, 'dist', 'cli.js'),
      ...args,
    ]);
  const cases: readonly Case[] = [
    { name: 'the program alone', args: ['--help'] },
    {
      name: 'by words alone',
      args: ['import', ...sheets, '--json', '--without-model'],
    },
    { name: 'with the model', args: ['import', ...sheets, '--json'] },
  ].map(({ name, args }) => ({
    name,
    once: () => timed(() => collate(...args)),
  }));
  const results = await interleave(cases, rounds);
  console.log(`\nImport of ${sheets.length} sheets, in seconds`);
  for (const { name, median, runs } of results)
    console.log(
      `${name.padEnd(30)} ${(median / 1000).toFixed(2).padStart(8)} (median of ${runs})`,
    );
}

function runProgram(script: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', code => {
      if (code === 0) resolve();
      else reject(new Error(`The program ended with ${String(code)}.`));
    });
  });
}
