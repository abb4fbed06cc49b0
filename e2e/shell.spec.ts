import {
  cp,
  mkdir,
  readdir,
  readFile,
  rm,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { firstWords } from './first-words.ts';
import { expect, test, type CollateApp } from './fixtures.ts';

const bundled = fileURLToPath(new URL('../data/ml-lifecycle', import.meta.url));

/** Journeys that stop, delay or refuse what the page asks the program for. */
function browserOnly(): void {
  test.skip(
    test.info().project.name === 'electron',
    'page and program are one in the desktop program',
  );
}

/** A second collection in the library, with the questions of the bundled one. */
async function addCollection(app: CollateApp, title: string): Promise<void> {
  await app.stop();
  const folder = join(app.dataFolder, 'collections', 'second');
  await mkdir(folder, { recursive: true });
  await cp(bundled, folder, { recursive: true });
  const index = join(folder, 'collection.json');
  const collection = JSON.parse(await readFile(index, 'utf8')) as object;
  await writeFile(
    index,
    JSON.stringify({ ...collection, id: 'second', title }),
  );
  await app.start();
}

async function setTextSize(page: Page, size: number): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/settings';
  });
  await page.getByRole('slider', { name: 'Text size' }).fill(String(size));
  await page.getByRole('link', { name: 'Read', exact: true }).click();
}

test('at twice the text size a wide window folds as a narrow one', async ({
  app,
}) => {
  await setTextSize(app.page, 200);
  await expect(
    app.page.getByRole('navigation', { name: 'Panes' }),
  ).toBeVisible();
  const views = app.page.getByRole('navigation', { name: 'Views' });
  const [links, search] = await Promise.all([
    views.boundingBox(),
    app.search.boundingBox(),
  ]);
  expect(links!.x + links!.width).toBeLessThanOrEqual(search!.x);
  const overflow = await app.page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await setTextSize(app.page, 125);
  await expect(
    app.reading.getByRole('button', { name: 'Show questions' }),
  ).toBeVisible();
  await setTextSize(app.page, 100);
  await expect(
    app.page.getByRole('navigation', { name: 'Panes' }),
  ).toBeHidden();
});

test('a link shows where it really leads, and can be copied', async ({
  app,
}) => {
  browserOnly();
  const text = app.statement(0);
  await app.select(text, await firstWords(text, 0));
  await app.page.keyboard.press('a');
  await app.notes
    .getByRole('textbox', { name: 'Note' })
    .fill('[a page](https://exämple.org/read)');
  await app.page.keyboard.press('ControlOrMeta+Enter');
  await app.notes.getByText('a page', { exact: true }).click();
  const dialog = app.page.getByRole('dialog', { name: 'Open this address?' });
  await expect(dialog.getByText('xn--exmple-cua.org')).toBeVisible();
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog).toBeHidden();
  await expect(
    app.page.getByText('The address is on the clipboard.'),
  ).toBeVisible();
});

test('an export that takes a while says so, and Cancel stops it', async ({
  app,
}) => {
  browserOnly();
  let busy = true;
  await app.page.route('**/rpc', async route => {
    const slow =
      busy && route.request().postData()?.includes('export.markdown');
    if (slow) await new Promise(resolve => setTimeout(resolve, 1500));
    await route.continue();
  });
  const downloads: string[] = [];
  app.page.on('download', file => downloads.push(file.suggestedFilename()));
  await app.page.keyboard.press('ControlOrMeta+e');
  const dialog = app.page.getByRole('dialog', { name: 'Export' });
  await expect(
    dialog.getByRole('progressbar', { name: 'Putting the export together…' }),
  ).toBeVisible();
  await dialog.getByRole('button', { name: /^Export/ }).click();
  await expect(
    dialog.getByRole('progressbar', { name: 'Saving the export…' }),
  ).toBeVisible();
  const made = app.page.waitForResponse(
    response =>
      response.request().postData()?.includes('export.markdown') === true,
  );
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await made;
  busy = false;
  await app.page.keyboard.press('ControlOrMeta+e');
  await expect(dialog.getByText('1 question, 1 file')).toBeVisible();
  expect(downloads).toEqual([]);
});

test('an export says how much it was, and where it is', async ({ app }) => {
  browserOnly();
  await app.page.keyboard.press('ControlOrMeta+e');
  const dialog = app.page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: /whole collection/i }).check();
  await dialog.getByRole('button', { name: /^Export/ }).click();
  await expect(
    app.page.getByText(
      /^Exported 20 questions\. Saved as .+ in your downloads\.$/,
    ),
  ).toBeVisible();
});

test('an export that fails says why once', async ({ app }) => {
  browserOnly();
  await app.page.route('**/rpc', route =>
    route.request().postData()?.includes('export.markdown')
      ? route.fulfill({
          json: { ok: false, code: 'internal', message: 'It did not work.' },
        })
      : route.continue(),
  );
  await app.page.keyboard.press('ControlOrMeta+e');
  const dialog = app.page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByText('It did not work.')).toHaveCount(1);
  await dialog.getByRole('button', { name: /^Export/ }).click();
  await expect(dialog.getByRole('button', { name: /^Export/ })).toBeEnabled();
  await expect(dialog.getByText('It did not work.')).toHaveCount(1);
});

test('results are narrowed to the kinds that are asked for', async ({
  app,
}) => {
  await app.search.fill('drift');
  const filters = app.page.getByRole('group', { name: 'Search in' });
  const results = app.page.getByRole('option');
  await expect(results.filter({ hasText: 'Merged point' })).not.toHaveCount(0);
  await filters.getByRole('button', { name: 'Wordings' }).click();
  await expect(app.search).toBeFocused();
  await expect(results.filter({ hasText: 'Merged point' })).toHaveCount(0);
  await expect(results.filter({ hasText: 'Wording' })).not.toHaveCount(0);
  await filters.getByRole('button', { name: 'Wordings' }).click();
  await filters.getByRole('button', { name: 'Notes' }).click();
  await expect(app.page.getByText(/Only a part is searched/)).toBeVisible();
});

test('with several collections, search covers one or all, and one can go to each', async ({
  app,
}) => {
  browserOnly();
  await addCollection(app, 'Second collection');
  await app.search.fill('drift');
  const results = app.page
    .getByRole('listbox', { name: 'Search results' })
    .getByRole('option');
  const elsewhere = results.filter({ hasText: 'Second collection' });
  await expect(elsewhere).not.toHaveCount(0);
  await app.page.getByRole('button', { name: 'This collection' }).click();
  await expect(elsewhere).toHaveCount(0);
  await expect(results).not.toHaveCount(0);
  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('ControlOrMeta+p');
  await app.page
    .getByRole('combobox', { name: 'Go to anything' })
    .fill('second coll');
  await app.page.keyboard.press('Enter');
  await expect(app.page).toHaveURL(/second\/q01$/);
  await expect(app.prompt).toBeVisible();
});

test('a record that is beyond recovery is named by its question, with paths only in the details', async ({
  app,
}) => {
  const text = app.statement(0);
  await app.select(text, await firstWords(text, 0));
  await app.page.keyboard.press('1');
  await expect(text.locator('mark').first()).toBeVisible();
  await app.stop();
  const names = await readdir(app.dataFolder, { recursive: true });
  for (const name of names.filter(each => /q01\.json/.test(each))) {
    const path = join(app.dataFolder, name);
    if (name.endsWith('.json')) await truncate(path, 40);
    else await rm(path);
  }
  await app.start();
  const notice = app.page.getByRole('region', { name: 'Notice' });
  await expect(notice).toContainText(
    'Question 1 of Machine-learning lifecycle',
  );
  await expect(notice).not.toContainText('.json');
  await notice.getByRole('button', { name: 'See what happened' }).click();
  const told = app.page
    .getByRole('dialog', { name: 'Library health' })
    .getByRole('region', { name: 'Set aside' });
  await expect(told).toContainText('Question 1 of Machine-learning lifecycle');
  await expect(told).toContainText(/q01\.json/);
});

test('an empty library says that there is no saved work yet', async ({
  app,
}) => {
  await app.page.getByRole('button', { name: 'Library health' }).click();
  await expect(
    app.page
      .getByRole('dialog', { name: 'Library health' })
      .getByText('No saved work yet'),
  ).toBeVisible();
});

test('Settings lead to the keyboard shortcuts', async ({ app }) => {
  await app.page.getByRole('button', { name: 'Settings' }).click();
  await app.page.getByRole('button', { name: 'Show shortcuts' }).click();
  await expect(
    app.page.getByRole('dialog', { name: 'Keyboard shortcuts' }),
  ).toBeVisible();
});

test('the first hints stay until they are put away, and then for good', async ({
  app,
}) => {
  const hints = app.page.getByRole('region', {
    name: 'Three moves to begin with',
  });
  await expect(hints).toBeVisible();
  await hints.getByRole('button', { name: 'Do not show again' }).click();
  await expect(hints).toHaveCount(0);
  await app.page.reload();
  await app.ready();
  await expect(hints).toHaveCount(0);
});
