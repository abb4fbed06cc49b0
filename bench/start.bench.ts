import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { launchBrowser, newPage } from './bench-browser.ts';
import { startProgram, type ServerProcess } from './collate-process.ts';
import { interleave, report } from './measure.ts';
import { withoutScripts, writePlainPage } from './plain-page.ts';

const base = 'static page of the same weight';

/** From the start of the process to the first painted answer, against a finished page from the same server. */
export async function run(root: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'collate-bench-start-'));
  const library = join(folder, 'library');
  const twin = join(folder, 'twin');
  mkdirSync(library);
  copyProgram(root, twin);
  const browser = await launchBrowser(root);
  try {
    const weight = await writeFinishedPage(root, browser, library, twin);
    const results = await interleave(
      [
        {
          name: base,
          once: () => firstArticle(browser, () => startProgram(twin, library)),
        },
        {
          name: 'collate serve',
          once: () => firstArticle(browser, () => startProgram(root, library)),
        },
      ],
      15,
    );
    report(
      `Start, from the spawned process to the first painted answer (${(weight / 1000).toFixed(0)} kB of JavaScript)`,
      results,
      base,
    );
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The built program once more, so that its page can be another. */
function copyProgram(root: string, folder: string): void {
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  symlinkSync(join(root, 'data'), join(folder, 'data'), 'junction');
  cpSync(join(root, 'bench', 'processes'), join(folder, 'bench', 'processes'), {
    recursive: true,
  });
}

async function firstArticle(
  browser: Browser,
  start: () => Promise<ServerProcess>,
): Promise<number> {
  const page = await newPage(browser);
  const server = await start();
  try {
    await page.goto(server.url, { waitUntil: 'commit' });
    const paintedAt = await page.evaluate(() => window.benchClock.firstArticle);
    return paintedAt - server.spawnedAt;
  } finally {
    await page.context().close();
    await server.stop();
  }
}

/**
 * Opens the program once, and makes its first screen the page of its twin, with as many bytes of JavaScript as the program
 * needs before it can paint; they are a comment, so nothing runs.
 * @returns that number of bytes
 */
async function writeFinishedPage(
  root: string,
  browser: Browser,
  library: string,
  twin: string,
): Promise<number> {
  const server = await startProgram(root, library);
  const page = await newPage(browser);
  try {
    await page.goto(server.url);
    await page.evaluate(() => window.benchClock.firstArticle);
    const bytes = await firstScripts(root, page);
    const html = await withoutScripts(page);
    const inert = `/*${' inert code'.repeat(bytes / 11)}`.slice(0, bytes - 2);
    writePlainPage(
      root,
      join(twin, 'dist', 'renderer'),
      html.replace(
        '</head>',
        '<script type="module" src="./inert.js"></script></head>',
      ),
      { 'inert.js': `${inert}*/` },
    );
    return bytes;
  } finally {
    await page.context().close();
    await server.stop();
  }
}

/** Bytes of the scripts that the page had asked for when its first answer was there. */
async function firstScripts(root: string, page: Page): Promise<number> {
  const names = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(entry => new URL(entry.name).pathname)
      .filter(name => name.endsWith('.js')),
  );
  return names
    .map(name => statSync(join(root, 'dist', 'renderer', name)).size)
    .reduce((sum, size) => sum + size, 0);
}
