import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchBrowser, newPage } from './bench-browser.ts';
import { startProgram } from './collate-process.ts';
import { interleave, report } from './measure.ts';
import { timeToPaint } from './page-clock.ts';
import { withoutScripts, writePlainPage } from './plain-page.ts';
import { startStaticServer } from './static-server.ts';

const base = 'the same HTML put into a plain page';
const points = '#reading article';
const rounds = 30;

/** From the click on another question to its first painted answer, against putting the same HTML into a plain page. */
export async function run(root: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'collate-bench-open-'));
  mkdirSync(join(folder, 'library'));
  const program = await startProgram(root, join(folder, 'library'));
  const browser = await launchBrowser(root);
  try {
    const app = await newPage(browser);
    await app.goto(program.url);
    await rows(app).nth(10).waitFor();
    const html = await readQuestions(app);
    writePlainPage(root, join(folder, 'plain'), await withoutScripts(app));
    const server = await startStaticServer(join(folder, 'plain'));
    try {
      const plain = await newPage(browser, 'plain');
      await plain.goto(server.url);
      await plain.evaluate(replaceOnClick, html);
      const turn = counter(html.length);
      const plainTurn = counter(html.length);
      const results = await interleave(
        [
          { name: base, once: () => openQuestion(plain, plainTurn()) },
          {
            name: 'another question in Collate',
            once: () => openQuestion(app, turn()),
          },
        ],
        rounds,
      );
      report(
        'Another question, from the click to its first painted answer',
        results,
        base,
      );
    } finally {
      await server.close();
    }
  } finally {
    await browser.close();
    await program.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** 0, 1, 2 and so on, and round again. */
function counter(length: number): () => number {
  let next = 0;
  return () => next++ % length;
}

function rows(page: Page) {
  return page
    .getByRole('navigation', { name: 'Questions' })
    .getByRole('link', { name: /^\d+\. / });
}

async function openQuestion(page: Page, index: number): Promise<number> {
  const time = await timeToPaint(page, 'click', points, () =>
    rows(page).nth(index).click(),
  );
  // What is put off until after the first paint is over before the other page has its turn.
  await page.waitForTimeout(300);
  return time;
}

/** The HTML of the answers of every question, in the order of the list; the last one is open afterwards. */
async function readQuestions(page: Page): Promise<readonly string[]> {
  const html: string[] = [];
  const count = await rows(page).count();
  for (let index = 0; index < count; index++) {
    if (index > 0 || (await isOther(page, 0))) await openQuestion(page, index);
    html.push(
      await page.locator('#reading .scroll').evaluate(pane => pane.innerHTML),
    );
  }
  return html;
}

async function isOther(page: Page, index: number): Promise<boolean> {
  return (await rows(page).nth(index).getAttribute('aria-current')) === null;
}

/** Runs in the plain page: a click on a row puts its answers in the place of those before. */
function replaceOnClick(html: readonly string[]): void {
  const pane = document.querySelector('#reading .scroll');
  const links = document.querySelectorAll('nav[aria-label="Questions"] li a');
  for (const [index, link] of links.entries())
    link.addEventListener('click', event => {
      event.preventDefault();
      const range = document.createRange();
      range.selectNodeContents(document.body);
      // The plain page that Collate is compared with shows finished HTML, which is what makes it the floor.
      // eslint-disable-next-line no-restricted-syntax
      pane?.replaceChildren(range.createContextualFragment(html[index] ?? ''));
      pane?.scrollTo(0, 0);
    });
}
