import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchBrowser, newPage } from './bench-browser.ts';
import { startProgram } from './collate-process.ts';
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

/** A whole import, by the command line and in the window. */
export async function run(root: string): Promise<void> {
  const sheets = sheetsIn(root);
  await byCommandLine(root, sheets);
  await inTheWindow(root, sheets);
}

/** Its start, reading, finding the questions, merging, writing; with and without the model. */
async function byCommandLine(
  root: string,
  sheets: readonly string[],
): Promise<void> {
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
      `${name.padEnd(40)} ${(median / 1000).toFixed(2).padStart(8)} (median of ${runs})`,
    );
}

/** Choosing files to the preview, and from there to the report, with what the page was held up by meanwhile. */
async function inTheWindow(
  root: string,
  sheets: readonly string[],
): Promise<void> {
  const library = mkdtempSync(join(tmpdir(), 'collate-bench-import-'));
  const program = await startProgram(root, library);
  const browser = await launchBrowser(root);
  try {
    const page = await newPage(browser);
    await page.goto(program.url);
    await page.locator('article').first().waitFor();
    await page.getByRole('button', { name: 'Import…', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Import' });
    const choosing = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Choose files…' }).click();
    const chooser = await choosing;
    await watchLongTasks(page);
    const begin = dialog.getByRole('button', { name: /^Import \d/ });
    await tellStep(page, 'preview', async () => {
      await chooser.setFiles(sheets);
      await begin.waitFor({ timeout: 120_000 });
    });
    await tellStep(page, 'import, with the model', async () => {
      await begin.click();
      await dialog
        .getByRole('button', { name: 'Open the collection' })
        .waitFor({ timeout: 120_000 });
    });
  } finally {
    await browser.close();
    await program.stop();
    rmSync(library, { recursive: true, force: true });
  }
}

/** Keeps what the browser itself reports: tasks of the page that took more than 50 ms. */
async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { benchLongTasks: tasks });
    new PerformanceObserver(list => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ entryTypes: ['longtask'] });
  });
}

async function tellStep(
  page: Page,
  name: string,
  step: () => Promise<void>,
): Promise<void> {
  const time = await timed(step);
  const long = await page.evaluate(() =>
    (window as unknown as { benchLongTasks: number[] }).benchLongTasks.splice(
      0,
    ),
  );
  const longest = long.length > 0 ? `, longest ${Math.max(...long)} ms` : '';
  console.log(
    `${`in the window: ${name}`.padEnd(40)} ${(time / 1000).toFixed(2).padStart(8)} (tasks of the page over 50 ms: ${long.length}${longest})`,
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
