import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { breadSheets } from './bread-sheets.ts';
import { expect, test } from './fixtures.ts';
import {
  choose,
  dialogOf,
  found,
  sheetOf,
  sheets,
  splitLastAnswer,
} from './import-steps.ts';

test('a repair is taken back with its button and with its key', async ({
  app,
}) => {
  await choose(app, sheets);
  await found(app, 3);
  await splitLastAnswer(app);
  await dialogOf(app).getByRole('button', { name: 'Undo repair' }).click();
  await found(app, 3);
  await splitLastAnswer(app);
  await app.page.keyboard.press('ControlOrMeta+z');
  await found(app, 3);
});

test('an answer is moved to another question, or out of the import', async ({
  app,
}) => {
  await choose(app, sheets);
  await found(app, 3);
  const dialog = dialogOf(app);
  await dialog
    .getByRole('list', { name: 'Answers to question 2' })
    .getByRole('button', { name: /^grandmother\.html/ })
    .click();
  await dialog
    .getByRole('combobox', { name: 'Belongs to' })
    .selectOption('none');
  await dialog.getByRole('button', { name: 'Move answer' }).click();
  await expect(
    dialog.getByRole('heading', { name: '1 answer without a question' }),
  ).toBeVisible();
  await expect(
    dialog
      .getByRole('list', { name: 'Answers to question 2' })
      .getByRole('button'),
  ).toHaveCount(2);
});

test('text without a question says what to do, and a line can begin one', async ({
  app,
}) => {
  await app.page.getByRole('button', { name: 'Import…', exact: true }).click();
  const dialog = dialogOf(app);
  await dialog.getByRole('button', { name: 'Paste text…' }).click();
  await dialog
    .getByRole('textbox', { name: 'Text of the sheet' })
    .fill(
      'Crust and steam\nSteam in the oven keeps the crust thin. A hot stone browns the bottom.\n',
    );
  await dialog.getByRole('button', { name: 'Add text' }).click();
  await expect(
    dialog.getByText('No question was found in Pasted text'),
  ).toBeVisible();
  await dialog.getByRole('button', { name: /Crust and steam/ }).click();
  await dialog.getByRole('button', { name: 'Begins a question here' }).click();
  await expect(
    dialog.getByRole('button', { name: 'Import 1 question' }),
  ).toBeEnabled();
});

test('a folder is gathered with all that is in it, and other kinds of files are passed over', async ({
  app,
}) => {
  const folder = join(app.dataFolder, 'given', 'bread');
  await mkdir(join(folder, 'week 2'), { recursive: true });
  await writeFile(join(folder, 'one.md'), breadSheets[0].text);
  await writeFile(join(folder, 'week 2', 'two.txt'), breadSheets[1].text);
  await writeFile(join(folder, 'oven.svg'), '<svg/>');
  await app.page.getByRole('button', { name: 'Import…', exact: true }).click();
  const chooser = app.page.waitForEvent('filechooser');
  await dialogOf(app).getByRole('button', { name: 'Choose a folder…' }).click();
  await (await chooser).setFiles(folder);
  await found(app, 3);
  await expect(
    dialogOf(app).getByText('1 file of another kind was passed over.', {
      exact: false,
    }),
  ).toBeVisible();
  const rows = dialogOf(app)
    .getByRole('list', { name: 'Files of the import' })
    .getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await rows.getByRole('button', { name: /^Remove .*two\.txt$/ }).click();
  await expect(rows).toHaveCount(1);
  await expect(
    dialogOf(app)
      .getByRole('list', { name: 'Answers to question 2' })
      .getByRole('button'),
  ).toHaveCount(1);
});

test('a preview that fails says so, and what was repaired is still there afterwards', async ({
  app,
}) => {
  test.skip(
    test.info().project.name === 'electron',
    'the desktop program has no calls that a test could stop on their way',
  );
  await choose(app, sheets);
  await found(app, 3);
  let reply = { ok: false, code: 'unavailable', message: 'Out of reach.' };
  await app.page.route('**/rpc', route =>
    route.request().postDataJSON().channel === 'import.preview'
      ? route.fulfill({ json: reply })
      : route.fallback(),
  );
  const dialog = dialogOf(app);
  await dialog
    .getByRole('list', { name: 'Answers to question 3' })
    .getByRole('button', { name: /^baking-course\.md/ })
    .click();
  await dialog.getByRole('button', { name: /Keeping bread fresh/ }).click();
  await dialog.getByRole('button', { name: 'Begins a question here' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Out of reach.');
  reply = { ok: false, code: 'not-found', message: 'Forgotten.' };
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Forgotten.');
  await app.page.unroute('**/rpc');
  await dialog.getByRole('button', { name: 'Read the files again' }).click();
  await found(app, 4);
  await expect(dialog.getByRole('alert')).toHaveCount(0);
});

test('a question is renamed by keyboard, and the focus stays with it', async ({
  app,
}) => {
  await choose(app, sheets);
  await found(app, 3);
  const { keyboard } = app.page;
  const rename = dialogOf(app).getByRole('button', {
    name: 'Rename question 1',
  });
  await rename.focus();
  await keyboard.press('Enter');
  await keyboard.type('Something else');
  await keyboard.press('Escape');
  await expect(rename).toBeFocused();
  await keyboard.press('Enter');
  await keyboard.type('Why rest a dough?');
  await keyboard.press('Enter');
  await expect(
    dialogOf(app).getByRole('heading', { name: '1. Why rest a dough?' }),
  ).toBeVisible();
  await expect(rename).toBeFocused();
  await keyboard.press('ControlOrMeta+z');
  await expect(
    dialogOf(app).getByRole('heading', { name: /^1\. Why does bread dough/ }),
  ).toBeVisible();
});

test('closing the dialog loses nothing; cancelling forgets the import', async ({
  app,
}) => {
  await choose(app, sheets);
  await found(app, 3);
  await app.page.keyboard.press('Escape');
  await expect(dialogOf(app)).toBeHidden();
  await app.page.getByRole('button', { name: 'Import…', exact: true }).click();
  await found(app, 3);
  await dialogOf(app).getByRole('button', { name: 'Cancel' }).click();
  await app.page.getByRole('button', { name: 'Import…', exact: true }).click();
  await expect(dialogOf(app).getByRole('list')).toHaveCount(0);
});

test('a repair is made again after it was taken back', async ({ app }) => {
  await choose(app, sheets);
  await found(app, 3);
  await splitLastAnswer(app);
  await app.page.keyboard.press('ControlOrMeta+z');
  await found(app, 3);
  await app.page.keyboard.press('ControlOrMeta+Shift+z');
  await found(app, 4);
  await dialogOf(app).getByRole('button', { name: 'Undo repair' }).click();
  await found(app, 3);
  await dialogOf(app).getByRole('button', { name: 'Redo repair' }).click();
  await found(app, 4);
});

test('a file that cannot be read to its end is taken back', async ({ app }) => {
  test.skip(
    test.info().project.name === 'electron',
    'the desktop program has no calls that a test could stop on their way',
  );
  const taken: string[] = [];
  await app.page.route('**/rpc', route => {
    const { channel, input } = route.request().postDataJSON();
    if (channel === 'import.remove') taken.push(input.file);
    const isLast = channel === 'import.add' && input.last;
    const json = { ok: false, code: 'unavailable', message: 'Out of reach.' };
    return isLast && input.name === 'long.md'
      ? route.fulfill({ json })
      : route.fallback();
  });
  const long = `# Why is it long?\n\n${'- It is long.\n'.repeat(100_000)}`;
  await choose(app, [sheetOf('long.md', long), ...sheets]);
  await found(app, 3);
  const rows = dialogOf(app)
    .getByRole('list', { name: 'Files of the import' })
    .getByRole('listitem');
  await expect(rows.first()).toContainText('Out of reach.');
  expect(taken).toHaveLength(1);
});
