import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, Route } from '@playwright/test';
import { expect, test, type CollateApp } from './fixtures.ts';

const rounds = 6;

test.beforeEach(() => {
  test.skip(
    test.info().project.name === 'electron',
    'there the save does not go through requests that a test can hold back',
  );
});

test('“Saved” is never on the screen before the answer to the save, and what it says is on the disk', async ({
  app,
}) => {
  const seen: string[] = [];
  await onSave(app.page, async route => {
    // Whatever says “Saved” before the answer is on the screen by then.
    await twoFrames(app.page);
    seen.push((await app.saveState.textContent()) ?? '');
    await route.continue();
  });
  await app.editor.click();
  for (let round = 0; round < rounds; round++) {
    await app.page.keyboard.insertText(`Sentence ${round} is here. `);
    await expect(app.saveState).toHaveText('Saving…');
    await app.saved();
    expect(await diskHolds(app, `Sentence ${round} is here.`)).toBe(true);
  }
  expect(seen.length).toBeGreaterThanOrEqual(rounds);
  expect(new Set(seen)).toEqual(new Set(['Saving…']));
});

test('“Not saved” is there within a second of the refusal, with the text kept, and the text is saved in the end', async ({
  app,
}) => {
  await app.write('Before. ');
  await app.saved();
  for (let round = 0; round < rounds; round++) {
    const refused = onceRefused(app.page, round);
    await app.page.keyboard.insertText(`Sentence ${round} stays. `);
    await refused;
    await expect(app.saveState).toHaveText(/^Not saved/, { timeout: 1000 });
    await expect(app.editor).toContainText(`Sentence ${round} stays.`);
    await app.page.unroute('**/rpc');
    await app.page.keyboard.insertText('And on. ');
    await app.saved();
    expect(await diskHolds(app, `Sentence ${round} stays. And on.`)).toBe(true);
  }
});

function twoFrames(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise(resolve => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
}

function onSave(page: Page, answer: (route: Route) => Promise<void>) {
  return page.route('**/rpc', route =>
    route.request().postData()?.includes('"answer.save"')
      ? answer(route)
      : route.continue(),
  );
}

/** Refuses every save from now on; resolves with the first refusal. */
function onceRefused(page: Page, round: number): Promise<void> {
  const message = 'The disk is full. Your text is kept here.';
  const json = { ok: false, code: 'disk-full', message };
  return new Promise((resolve, reject) => {
    onSave(page, async route => {
      resolve();
      await (round % 2 === 0 ? route.fulfill({ json }) : route.abort());
    }).catch(reject);
  });
}

/** Whether a file of a record holds the words, as the next start of the program would find them. */
async function diskHolds(app: CollateApp, words: string): Promise<boolean> {
  const folder = join(app.dataFolder, 'q');
  const names = await readdir(folder, { recursive: true });
  const texts = await Promise.all(
    names
      .filter(name => name.endsWith('.json'))
      .map(name => readFile(join(folder, name), 'utf8')),
  );
  return texts.some(text => text.includes(words));
}
