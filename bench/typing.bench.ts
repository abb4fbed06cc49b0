import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { RichText } from '../core/rich-text/rich-text.ts';
import { launchBrowser, newPage } from './bench-browser.ts';
import { bundleEntry } from './bundle-entry.ts';
import { startProgram } from './collate-process.ts';
import { report, summary, type Result } from './measure.ts';
import { timeToPaint } from './page-clock.ts';
import { writePlainPage } from './plain-page.ts';
import { questionRef, seedLibrary } from './seed-library.ts';
import { startStaticServer } from './static-server.ts';

const sizes = [1000, 10_000] as const;
const rounds = 6;
const keysInARound = 30;
/** Milliseconds between two keys: a quick typist's. */
const pace = 80;
const words = 'measure twice and write once ';

/** A page with an editor in it, and what its keys took. */
interface Desk {
  readonly name: string;
  readonly page: Page;
  readonly times: number[];
}

/** From a keystroke to its painted letter, in my answer and in a bare TipTap editor, at the end of a short and a long text. */
export async function run(root: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'collate-bench-typing-'));
  const library = join(folder, 'library');
  mkdirSync(library);
  await seedAnswers(root, library);
  const program = await startProgram(root, library);
  const browser = await launchBrowser(root);
  try {
    const desks: Desk[] = [];
    const addresses = [program.url, await program.freshUrl()];
    for (const [index, size] of sizes.entries())
      desks.push({
        name: appName(size),
        page: await openAnswer(browser, addresses[index] ?? '', index + 1),
        times: [],
      });
    const { page } = desks[0] ?? {};
    if (page) await writeBarePage(root, join(folder, 'bare'), page);
    const server = await startStaticServer(join(folder, 'bare'));
    try {
      for (const size of sizes)
        desks.push({
          name: bareName(size),
          page: await openBare(browser, server.url, size),
          times: [],
        });
      await typeInTurn(desks);
    } finally {
      await server.close();
    }
    tell(desks.map(({ name, times }) => summary(name, times)));
  } finally {
    await browser.close();
    await program.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function appName(size: number): string {
  return `my answer, ${size.toLocaleString('en')} words`;
}

function bareName(size: number): string {
  return `bare TipTap, ${size.toLocaleString('en')} words`;
}

/** Paragraphs of a hundred words. */
function textOf(size: number): RichText {
  const sentence = `${'several words of an answer that somebody is writing here now'}. `;
  const paragraph = {
    type: 'paragraph',
    content: [{ type: 'text', text: sentence.repeat(10).trim() }],
  };
  return {
    type: 'doc',
    content: Array.from({ length: size / 100 }, () => paragraph),
  };
}

async function seedAnswers(root: string, library: string): Promise<void> {
  await seedLibrary(root, library, async call => {
    for (const [index, size] of sizes.entries())
      await call('answer.save', {
        ...questionRef(index + 1),
        base: 0,
        document: textOf(size),
      });
  });
}

async function openAnswer(
  browser: Browser,
  address: string,
  number: number,
): Promise<Page> {
  const page = await newPage(browser);
  await page.goto(address);
  const row = page
    .getByRole('navigation', { name: 'Questions' })
    .getByRole('link', { name: new RegExp(`^${number}\\. `) });
  await row.click();
  await page.locator('#reading h1').waitFor();
  await page.waitForTimeout(500);
  await goToEnd(page);
  return page;
}

/** The bare editor gets the column, the letters and the scrolling of my answer, because those decide what a layout costs. */
async function writeBarePage(
  root: string,
  folder: string,
  app: Page,
): Promise<void> {
  await bundleEntry(root, 'pages/bare-editor.mjs', 'browser');
  const { editor, page } = await app.evaluate(() => {
    const pick = (element: Element | null, names: readonly string[]) => {
      if (!element) return '';
      const style = getComputedStyle(element);
      return names
        .map(name => `${name}: ${style.getPropertyValue(name)};`)
        .join(' ');
    };
    const box = document.querySelector('.ProseMirror');
    const scroller = box?.closest('.scroll') ?? null;
    return {
      editor: pick(box, [
        'font',
        'font-variant-ligatures',
        'overflow-wrap',
        'white-space',
      ]),
      page: pick(scroller, ['width', 'height', 'padding', 'overflow-y']),
    };
  });
  const html = await readFile(
    join(root, 'dist', 'renderer', 'index.html'),
    'utf8',
  );
  const sheets = html.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
  const script = await readFile(
    join(root, 'dist/bench/bare-editor.js'),
    'utf8',
  );
  writePlainPage(
    root,
    folder,
    `<!doctype html><html lang="en"><head><title>Bare editor</title>${sheets.join('')}<link rel="stylesheet" href="./bare.css"></head><body><div id="editor"></div><script type="module" src="./bare-editor.js"></script></body></html>`,
    {
      'bare-editor.js': script,
      'bare.css': `#editor { ${page} } .ProseMirror { ${editor} } .ProseMirror > * + * { margin-top: 0.75rem }`,
    },
  );
}

async function openBare(
  browser: Browser,
  address: string,
  size: number,
): Promise<Page> {
  const page = await newPage(browser, 'plain');
  await page.goto(address);
  await page.evaluate(document => {
    (window as unknown as { setText(text: unknown): void }).setText(document);
  }, textOf(size));
  await goToEnd(page);
  return page;
}

async function goToEnd(page: Page): Promise<void> {
  await page.locator('.ProseMirror').click();
  await page.keyboard.press('ControlOrMeta+End');
}

/** A few words at one desk, then at the next. The first round is not counted. */
async function typeInTurn(desks: readonly Desk[]): Promise<void> {
  for (let round = 0; round <= rounds; round++)
    for (const { page, times } of desks) {
      await page.bringToFront();
      for (let key = 0; key < keysInARound; key++) {
        const letter = words[key % words.length] ?? ' ';
        const time = await timeToPaint(page, 'keydown', null, () =>
          page.keyboard.press(letter === ' ' ? 'Space' : letter),
        );
        if (round > 0) times.push(time);
        await page.waitForTimeout(pace);
      }
      // The save that follows the last word is not to fall on the next desk.
      await page.waitForTimeout(1000);
    }
}

function tell(results: readonly Result[]): void {
  const named = (name: string) =>
    results.filter(result => result.name === name);
  for (const size of sizes)
    report(
      `Typing at the end of ${size.toLocaleString('en')} words, from the key to the painted letter`,
      [...named(bareName(size)), ...named(appName(size))],
      bareName(size),
    );
  report(
    'Growth from the short text to the long one',
    sizes.flatMap(size => named(appName(size))),
    appName(sizes[0]),
  );
  report(
    'Growth of the bare editor',
    sizes.flatMap(size => named(bareName(size))),
    bareName(sizes[0]),
  );
}
