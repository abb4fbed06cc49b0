import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { launchBrowser, newPage } from './bench-browser.ts';
import { startProgram, type ServerProcess } from './collate-process.ts';
import { seedHighlights } from './highlight-words.ts';
import { interleave, report } from './measure.ts';
import { timeToPaint } from './page-clock.ts';
import { withoutScripts, writePlainPage } from './plain-page.ts';
import { questionRef, seedLibrary } from './seed-library.ts';
import { startStaticServer } from './static-server.ts';

const amount = 500;
/** The question with the most points, and the one beside it. */
const marked = 18;
const neighbour = 17;
const plainBase = 'one more <mark> in a plain page';
const bareBase = 'reading pane without highlights';

/** What 500 highlights cost: to open the question that they are in, and to make one more. */
export async function run(root: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'collate-bench-highlight-'));
  const servers: ServerProcess[] = [];
  const browser = await launchBrowser(root);
  try {
    const open = async (highlights: number) => {
      const library = join(folder, `library-${highlights}`);
      mkdirSync(library);
      await seed(root, library, highlights);
      const server = await startProgram(root, library);
      servers.push(server);
      const page = await newPage(browser);
      await page.goto(server.url);
      await row(page, neighbour).waitFor();
      return page;
    };
    const many = await open(amount);
    const none = await open(0);
    await compareFirstFrames(many, none);
    await compareOneMore(root, browser, join(folder, 'plain'), many);
  } finally {
    await browser.close();
    for (const server of servers) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Both questions are read by source, so that every text is on the page. */
async function seed(
  root: string,
  library: string,
  highlights: number,
): Promise<void> {
  await seedLibrary(root, library, async call => {
    await seedHighlights(call, questionRef(marked), highlights);
    for (const number of [marked, neighbour])
      await call('place.remember', {
        ...questionRef(number),
        view: 'by-source',
        text: null,
        offset: 0,
      });
  });
}

function row(page: Page, number: number) {
  return page
    .getByRole('navigation', { name: 'Questions' })
    .getByRole('link', { name: new RegExp(`^${number}\\. `) });
}

async function compareFirstFrames(many: Page, none: Page): Promise<void> {
  const firstFrame = (page: Page) => async () => {
    const time = await timeToPaint(
      page,
      'click',
      '#reading [data-text-id]',
      () => row(page, marked).click(),
    );
    await page.waitForTimeout(300);
    await row(page, neighbour).click();
    await page.waitForTimeout(300);
    return time;
  };
  const results = await interleave(
    [
      { name: bareBase, once: firstFrame(none) },
      {
        name: `reading pane with ${amount} highlights`,
        once: firstFrame(many),
      },
    ],
    20,
  );
  report(
    'Another question, from the click to the first frame of its texts by source',
    results,
    bareBase,
  );
}

async function compareOneMore(
  root: string,
  browser: Browser,
  folder: string,
  app: Page,
): Promise<void> {
  await row(app, marked).click();
  await app
    .locator('mark[data-annotation]')
    .nth(amount - 1)
    .waitFor();
  await app.waitForTimeout(500);
  writePlainPage(root, folder, await withoutScripts(app));
  const server = await startStaticServer(folder);
  try {
    const plain = await newPage(browser, 'plain');
    await plain.goto(server.url);
    await plain.evaluate(markOnClick);
    const results = await interleave(
      [
        { name: plainBase, once: oneMore(plain) },
        { name: `one more highlight beside ${amount}`, once: oneMore(app) },
      ],
      30,
    );
    report(
      'One more highlight, from the click on a colour to the painted mark',
      results,
      plainBase,
    );
  } finally {
    await server.close();
  }
}

function oneMore(page: Page): () => Promise<number> {
  let turn = 0;
  return async () => {
    await page.evaluate(selectFreeWord, turn++);
    const colour = page.getByRole('button', { name: 'Highlight yellow' });
    await colour.waitFor();
    const time = await timeToPaint(page, 'click', 'mark[data-annotation]', () =>
      colour.click(),
    );
    await page.waitForTimeout(200);
    return time;
  };
}

/** Runs in either page: selects a word that no highlight is on, in another part of the question at each turn. */
function selectFreeWord(turn: number): void {
  const free = [...document.querySelectorAll('#reading [data-text-id]')]
    .flatMap(element => [...element.childNodes])
    .filter(node => node instanceof Text)
    .filter(text => /\p{L}{4}/u.test(text.data));
  const text = free[(turn * 13) % free.length];
  if (!text) throw new Error('Every word is highlighted.');
  text.parentElement?.scrollIntoView({ block: 'center' });
  const range = document.createRange();
  range.setStart(text, text.data.search(/\p{L}{4}/u));
  range.setEnd(text, range.startOffset + 4);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}

/** Runs in the plain page: a button that wraps the selected words in one more mark. */
function markOnClick(): void {
  const button = document.createElement('button');
  button.textContent = 'Highlight yellow';
  button.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 9';
  button.addEventListener('mousedown', event => event.preventDefault());
  button.addEventListener('click', () => {
    const mark = document.createElement('mark');
    mark.className = 'mark mark-yellow';
    mark.dataset['annotation'] = crypto.randomUUID();
    getSelection()?.getRangeAt(0).surroundContents(mark);
    getSelection()?.removeAllRanges();
  });
  document.body.append(button);
}
