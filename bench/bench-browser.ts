import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { installPageClock } from './page-clock.ts';

/** The size of the window in every benchmark, in CSS pixels. */
const viewport = { width: 1440, height: 900 };

/**
 * Starts a Chromium that paints as soon as there is something to paint. Waiting for the next picture of a 60 Hz screen
 * would round every time up to the same 17 ms and hide what is to be compared.
 */
export async function launchBrowser(root: string): Promise<Browser> {
  const { findBrowser } = (await import(
    pathToFileURL(join(root, 'scripts', 'find-browser.mjs')).href
  )) as { findBrowser: () => Promise<string | null> };
  const executablePath = await findBrowser();
  if (executablePath === null)
    throw new Error(
      'The benchmarks of the page need Google Chrome, Chromium or Microsoft Edge. Install one of them, or name one in COLLATE_BROWSER.',
    );
  return chromium.launch({
    executablePath,
    args: ['--disable-frame-rate-limit', '--disable-gpu-vsync'],
  });
}

/**
 * A page in a context of its own, with nothing in any cache.
 * @param plain for pages of the benchmark itself, which may set HTML as the program's content policy never would
 */
export async function newPage(
  browser: Browser,
  plain: 'plain' | 'program' = 'program',
): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    bypassCSP: plain === 'plain',
  });
  const page = await context.newPage();
  page.on('pageerror', error => {
    console.error(`A page failed: ${error.message}`);
  });
  await page.addInitScript(installPageClock);
  return page;
}
