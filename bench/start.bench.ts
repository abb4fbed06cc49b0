import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { launchBrowser, newPage } from './bench-browser.ts';
import { bundleEntry } from './bundle-entry.ts';
import {
  startProgram,
  startStatic,
  type ServerProcess,
} from './collate-process.ts';
import { interleave, report } from './measure.ts';
import { withoutScripts, writePlainPage } from './plain-page.ts';

const base = 'static page of the same weight';

/** From the start of the process to the first painted answer, against a finished page from a bare server. */
export async function run(root: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'collate-bench-start-'));
  const library = join(folder, 'library');
  const plain = join(folder, 'plain');
  mkdirSync(library);
  await bundleEntry(root, 'static-server.ts', 'node');
  const browser = await launchBrowser(root);
  try {
    const weight = await writeFinishedPage(root, browser, library, plain);
    const results = await interleave(
      [
        {
          name: base,
          once: () => firstArticle(browser, () => startStatic(root, plain)),
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
 * Opens the program once, and keeps its first screen as a finished page with as many bytes of JavaScript as the program
 * needs before it can paint; they are a comment, so nothing runs.
 * @returns that number of bytes
 */
async function writeFinishedPage(
  root: string,
  browser: Browser,
  library: string,
  folder: string,
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
      folder,
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
