import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type CollateApp } from './fixtures.ts';
import {
  chooseInto,
  dialogOf,
  drop,
  found,
  runAddition,
  runImport,
  sheetOf,
  type GivenFile,
} from './import-steps.ts';

/** Five answer sheets as people keep them lie beside the project on some machines. They are read and never copied. */
const folder = fileURLToPath(new URL('../../shared/seeds', import.meta.url));

function fiveSheets(): readonly GivenFile[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => ({
      name,
      mimeType: 'text/plain',
      bytes: [...readFileSync(join(folder, name))],
    }));
}

const sixth = sheetOf(
  'From the library.md',
  `# From the library

## What is the importance of a well-designed data pipeline in machine learning projects?

- **Automation:** steps that come again and again run by themselves, which saves manual work and avoids mistakes.
- **Owners are named:** every table of the pipeline has somebody who answers for it and can be asked.

## Which songs help a team through a long night of labelling?

- Slow ones at the beginning, and none with words in the last hour.
`,
);

async function repairOneQuestion(app: CollateApp): Promise<void> {
  const dialog = dialogOf(app);
  const { keyboard } = app.page;
  await dialog
    .getByRole('button', { name: 'Rename question 1', exact: true })
    .focus();
  await keyboard.press('Enter');
  await keyboard.type('What is a good data pipeline worth?');
  await keyboard.press('Enter');
  await expect(
    dialog.getByRole('heading', {
      name: '1. What is a good data pipeline worth?',
    }),
  ).toBeVisible();
}

/** Merges the first point with the likeliest other one. @returns the label of the point that stays */
async function mergeByKeyboard(app: CollateApp): Promise<number> {
  const { keyboard } = app.page;
  const points = await app.points.count();
  const label = await app.points.first().getAttribute('aria-label');
  await app.points.first().focus();
  await app.reading
    .getByRole('button', { name: `Actions for ${label}`, exact: true })
    .focus();
  await keyboard.press('Enter');
  await expect(
    app.page.getByRole('menuitem', { name: /^Merge with…/ }),
  ).toBeFocused();
  await keyboard.press('Enter');
  await app.page.getByRole('combobox', { name: 'Find a point' }).focus();
  await keyboard.press('Enter');
  await expect(app.points).toHaveCount(points - 1);
  return points - 1;
}

async function exportThisQuestion(app: CollateApp): Promise<string> {
  await app.page.keyboard.press('ControlOrMeta+e');
  const dialog = app.page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: /this question/i }).check();
  const download = app.page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Export/ }).click();
  return readFile((await (await download).path()) ?? '', 'utf8');
}

test('somebody with five sheets reads, corrects, writes, exports and adds a sixth', async ({
  app,
}) => {
  test.skip(!existsSync(folder), 'the five sheets are not on this machine');
  test.skip(
    test.info().project.name === 'electron',
    'the desktop program asks with a native dialog where an export goes',
  );
  test.setTimeout(300_000);
  await drop(app.page, fiveSheets());
  await found(app, 20);
  const files = dialogOf(app).getByRole('list', {
    name: 'Files of the import',
  });
  await expect(files.getByText(/^20 questions/)).toHaveCount(5);
  await repairOneQuestion(app);
  await dialogOf(app)
    .getByRole('textbox', { name: 'Title of the collection' })
    .fill('My exam');
  await found(app, 20);
  await runImport(app, 120_000);
  await dialogOf(app)
    .getByRole('button', { name: 'Open the collection' })
    .click();
  await expect(app.prompt).toHaveText('What is a good data pipeline worth?');

  const points = await mergeByKeyboard(app);
  await app.write('A pipeline is worth the nights that nobody has to work. ');
  await app.points.nth(1).focus();
  const cited = await app.points.nth(1).getAttribute('aria-label');
  await app.page.keyboard.press('ControlOrMeta+Enter');
  await app.saved();
  const markdown = await exportThisQuestion(app);
  expect(markdown).toContain('worth the nights that nobody has to work');
  expect(markdown).toMatch(/^\[\^[^\]]+\]: /m);
  expect(markdown).toContain(cited ?? 'no label');

  await drop(app.page, [sixth]);
  await found(app, 2);
  await chooseInto(app, 'My exam');
  await runAddition(app, 120_000);
  const dialog = dialogOf(app);
  await expect(dialog.getByText(/^In 2 questions: /)).toBeVisible();
  await expect(dialog.getByRole('region', { name: /^\d+\. / })).toHaveCount(2);
  await dialog.getByRole('button', { name: /^Owners are named/ }).click();
  await expect(app.point('Owners are named')).toBeFocused();
  await expect(app.points).toHaveCount(points + 1);
  await expect(app.editor).toContainText('worth the nights');
});
