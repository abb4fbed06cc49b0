import { axeFindings } from './axe-findings.ts';
import { notASheet } from './bread-sheets.ts';
import { expect, test } from './fixtures.ts';
import {
  choose,
  dialogOf,
  drop,
  found,
  openImported,
  runImport,
  sheets,
  splitLastAnswer,
} from './import-steps.ts';

test('sheets dropped on the window are shown, repaired, imported and read', async ({
  app,
}) => {
  await drop(app.page, sheets);
  const dialog = dialogOf(app);
  await found(app, 3);
  const files = dialog.getByRole('list', { name: 'Files of the import' });
  for (const { name } of sheets)
    await expect(
      files.getByRole('listitem').filter({ hasText: name }),
    ).toContainText('3 questions');
  const salt = dialog.getByRole('list', { name: 'Answers to question 2' });
  await expect(salt.getByRole('button')).toHaveCount(3);
  await expect(salt.getByText('by its wording').first()).toBeVisible();

  await splitLastAnswer(app);
  await dialog.getByRole('button', { name: 'Rename question 4' }).click();
  await dialog
    .getByRole('textbox', { name: 'Text of question 4' })
    .fill('How is bread kept fresh?');
  await app.page.keyboard.press('Enter');
  await expect(
    dialog.getByRole('heading', { name: 'How is bread kept fresh?' }),
  ).toBeVisible();

  await dialog
    .getByRole('textbox', { name: 'Title of the collection' })
    .fill('Bread for beginners');
  await runImport(app);
  await expect(dialog.getByText(/^4 questions from 3 sheets/)).toBeVisible();
  await expect(dialog.getByText(/^Compared by their words/)).toBeVisible();
  await openImported(app);
  await expect(
    app.questions.getByRole('combobox', { name: 'Collection' }),
  ).toHaveValue('bread-for-beginners');
  await expect(
    app.reading.getByRole('img', { name: /^Said by [23] of 3/ }).first(),
  ).toBeVisible();
  const text = app.statement(0);
  const words = ((await text.textContent()) ?? '').slice(0, 12);
  await app.select(text, words);
  await app.page.keyboard.press('1');
  await expect(text.locator('mark').first()).toBeVisible();
});

test('a file that is no sheet is named with its reason, and the rest goes on', async ({
  app,
}) => {
  await choose(app, [...sheets, { ...notASheet, bytes: [...notASheet.bytes] }]);
  await found(app, 3);
  const row = dialogOf(app)
    .getByRole('list', { name: 'Files of the import' })
    .getByRole('listitem')
    .filter({ hasText: notASheet.name });
  await expect(row).toContainText(/picture/);
  await runImport(app);
  await expect(
    dialogOf(app).getByRole('heading', { name: '1 file refused' }),
  ).toBeVisible();
});

test('a running import is cancelled, and goes on where it was', async ({
  app,
}) => {
  await choose(app, sheets);
  await found(app, 3);
  await splitLastAnswer(app);
  const dialog = dialogOf(app);
  await dialog.getByRole('button', { name: 'Import 4 questions' }).click();
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(
    dialog.getByText('The import was cancelled.', { exact: false }),
  ).toBeVisible();
  await found(app, 4);
  await runImport(app);
  await expect(dialog.getByText(/^4 questions from 3 sheets/)).toBeVisible();
});

test('an import is undone, and the files and repairs are still there', async ({
  app,
}) => {
  await choose(app, sheets);
  await found(app, 3);
  await splitLastAnswer(app);
  await runImport(app);
  await dialogOf(app).getByRole('button', { name: 'Undo import' }).click();
  await expect(
    dialogOf(app).getByText('The import was undone.', { exact: false }),
  ).toBeVisible();
  await found(app, 4);
  await dialogOf(app).getByRole('button', { name: 'Close' }).click();
  await expect(
    app.questions.getByRole('combobox', { name: 'Collection' }),
  ).toHaveCount(0);
});

test('an imported collection is removed, and what was marked in it comes back with it', async ({
  app,
}) => {
  await choose(app, sheets);
  await found(app, 3);
  await runImport(app);
  await openImported(app);
  const text = app.statement(0);
  await app.select(text, ((await text.textContent()) ?? '').slice(0, 12));
  await app.page.keyboard.press('2');
  await expect(text.locator('mark').first()).toBeVisible();
  const actions = app.questions.getByRole('button', {
    name: 'Collection actions',
  });
  await actions.click();
  await app.questions.getByRole('button', { name: 'Remove…' }).click();
  const confirm = app.page.getByRole('dialog', {
    name: 'Remove the collection?',
  });
  await expect(confirm).toContainText('notes and answers stay');
  await confirm.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(app.prompt).not.toContainText('bread');
  await choose(app, sheets);
  await found(app, 3);
  await runImport(app);
  await openImported(app);
  await expect(text.locator('mark').first()).toBeVisible();
});

test('axe finds nothing in any step of an import in any theme', async ({
  app,
}) => {
  test.setTimeout(180_000);
  await app.page.getByRole('button', { name: 'Import…', exact: true }).click();
  await expect(dialogOf(app)).toBeVisible();
  expect(await axeFindings(app.page)).toEqual([]);
  await app.page.keyboard.press('Escape');
  await choose(app, [...sheets, { ...notASheet, bytes: [...notASheet.bytes] }]);
  await found(app, 3);
  await splitLastAnswer(app);
  await dialogOf(app)
    .getByRole('list', { name: 'Lines of the answer' })
    .getByRole('button')
    .first()
    .click();
  expect(await axeFindings(app.page)).toEqual([]);
  await runImport(app);
  expect(await axeFindings(app.page)).toEqual([]);
});
