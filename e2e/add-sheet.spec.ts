import { axeFindings } from './axe-findings.ts';
import { breadSheets } from './bread-sheets.ts';
import { expect, test, type CollateApp } from './fixtures.ts';
import {
  choose,
  chooseInto,
  dialogOf,
  drop,
  found,
  openImported,
  pointsOf,
  runAddition,
  runImport,
  sheetOf,
  sheets,
} from './import-steps.ts';

const bundled = 'Machine-learning lifecycle';

const sixth = sheetOf(
  'Sixth opinion.md',
  `# A sixth opinion

## Why does a well-designed data pipeline matter to a machine-learning project?

- **Quality of the data:** checks and cleaning steps keep errors out of training, so the data can be trusted.
- **Lineage for audits:** every value can be traced back to the file that it came from.

## What should a handover to the night shift contain?

- The last three alerts, and what was done about each of them.
`,
);

/** The first sheet about bread as it might be a week later. */
const changed = sheetOf(
  breadSheets[0].name,
  breadSheets[0].text
    .replace('shows about 96 degrees', 'shows about 80 degrees')
    .replace('- Keeping bread fresh\n', '')
    .replace(/- Store the loaf[^\n]*\n/, '')
    .replace(
      '## 2.',
      '- **Dust:** a handful of rice flour keeps the dough from sticking to its basket.\n\n## 2.',
    ),
);

async function importBread(app: CollateApp): Promise<void> {
  await choose(app, sheets);
  await found(app, 3);
  await dialogOf(app)
    .getByRole('textbox', { name: 'Title of the collection' })
    .fill('Bread');
  await runImport(app);
  await openImported(app);
}

async function addSheets(app: CollateApp): Promise<void> {
  await app.questions
    .getByRole('button', { name: 'Collection actions' })
    .click();
  await app.questions.getByRole('button', { name: 'Add sheets…' }).click();
  await expect(
    dialogOf(app).getByRole('button', { name: 'Choose files…' }),
  ).toBeVisible();
}

test('a sixth sheet shows only what it changes, and everything else is as before', async ({
  app,
}) => {
  const statement = app.statement(2);
  const words = ((await statement.textContent()) ?? '').slice(0, 20);
  await app.select(statement, words);
  await app.page.keyboard.press('1');
  await expect(statement.locator('mark').first()).toBeVisible();
  await app.openQuestion(2);
  const before = await pointsOf(app);
  await app.openQuestion(1);
  const first = await pointsOf(app);

  await drop(app.page, [sixth]);
  await found(app, 2);
  await chooseInto(app, bundled);
  const dialog = dialogOf(app);
  await expect(
    dialog.getByRole('list', { name: 'What becomes of each sheet' }),
  ).toContainText('Sixth opinion.md is added as a new source.');
  await expect(
    dialog.getByText('1 answer to 1 question of the collection.', {
      exact: false,
    }),
  ).toBeVisible();
  await expect(dialog.getByText('New question', { exact: true })).toBeVisible();
  await runAddition(app);
  await expect(
    dialog.getByText(/^In 2 questions: \d+ new points?/),
  ).toBeVisible();
  await expect(dialog.getByRole('region', { name: /^\d+\. / })).toHaveCount(2);
  await dialog.getByRole('button', { name: /^Lineage for audits/ }).click();
  await expect(dialog).toBeHidden();
  await expect(app.point('Lineage for audits')).toBeFocused();

  const now = await pointsOf(app);
  expect(now.slice(0, first.length)).toEqual(first);
  expect(now.length).toBe(first.length + 1);
  await expect(statement.locator('mark').first()).toHaveText(words);
  await app.openQuestion(2);
  expect(await pointsOf(app)).toEqual(before);
  await app.openQuestion(21);
  await expect(app.prompt).toContainText('handover to the night shift');
});

test('a changed sheet renews its source, keeps what was marked, and is taken back', async ({
  app,
}) => {
  test.setTimeout(180_000);
  await importBread(app);
  const statement = app.statement(1);
  const marked = ((await statement.textContent()) ?? '').slice(0, 16);
  await app.select(statement, marked);
  await app.page.keyboard.press('3');
  await expect(statement.locator('mark').first()).toHaveText(marked);
  const before = await pointsOf(app);

  await addSheets(app);
  const chooser = app.page.waitForEvent('filechooser');
  const dialog = dialogOf(app);
  await dialog.getByRole('button', { name: 'Choose files…' }).click();
  await (
    await chooser
  ).setFiles([
    {
      name: changed.name,
      mimeType: changed.mimeType,
      buffer: Buffer.from(changed.bytes),
    },
  ]);
  await expect(
    dialog.getByRole('list', { name: 'What becomes of each sheet' }),
  ).toContainText(/renews “.+”, whose former state stays in the bin/);
  await runAddition(app);
  const rested = dialog.getByRole('region', { name: /^1\. / });
  await expect(rested.getByRole('button', { name: /^Dust/ })).toBeVisible();
  const done = dialog.getByRole('region', { name: /^3\. / });
  await expect(
    done.getByRole('heading', { name: /^New disputes/ }),
  ).toBeVisible();
  await expect(done.getByText('They give different numbers.')).toBeVisible();
  await expect(done.getByText(/80 degrees/)).toBeVisible();
  await expect(done.getByText(/96 degrees/)).toBeVisible();
  await expect(
    done.getByRole('heading', { name: /^(Gone|Weakened)/ }).first(),
  ).toBeVisible();
  expect(await axeFindings(app.page)).toEqual([]);

  await dialog.getByRole('button', { name: 'Open the collection' }).click();
  await expect(statement.locator('mark').first()).toHaveText(marked);
  await expect(app.point('Dust')).toBeVisible();

  await app.questions
    .getByRole('button', { name: 'Collection actions' })
    .click();
  await app.questions.getByRole('button', { name: 'Sources…' }).click();
  const sources = app.page.getByRole('dialog', { name: 'Sources' });
  await sources.getByRole('button', { name: /^Withdraw Baking/ }).click();
  await expect(sources.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await app.page.keyboard.press('Tab');
  await app.page.keyboard.press('Enter');
  await expect(sources.getByRole('button', { name: /^Withdraw / })).toHaveCount(
    0,
  );
  await app.page.keyboard.press('Escape');
  await expect(app.point('Dust')).toHaveCount(0);
  expect(await pointsOf(app)).toEqual(before);
  await expect(statement.locator('mark').first()).toHaveText(marked);
});

test('an addition is undone in the report, and the files are still there', async ({
  app,
}) => {
  const before = await pointsOf(app);
  await addSheets(app);
  await drop(app.page, [sixth]);
  await expect(
    dialogOf(app).getByRole('button', { name: `Add to ${bundled}` }),
  ).toBeEnabled({ timeout: 20_000 });
  await runAddition(app);
  await dialogOf(app).getByRole('button', { name: 'Undo import' }).click();
  await expect(
    dialogOf(app).getByText('The import was undone.', { exact: false }),
  ).toBeVisible();
  await expect(
    dialogOf(app).getByRole('button', { name: `Add to ${bundled}` }),
  ).toBeEnabled({ timeout: 20_000 });
  await app.page.keyboard.press('Escape');
  expect(await pointsOf(app)).toEqual(before);
  await expect(app.questions.getByRole('link', { name: /^21\. / })).toHaveCount(
    0,
  );
});

test('a sheet that says nothing new says so', async ({ app }) => {
  await importBread(app);
  await drop(app.page, [sheetOf('baking-course.md', breadSheets[0].text)]);
  await found(app, 3);
  await chooseInto(app, 'Bread');
  await runAddition(app);
  const dialog = dialogOf(app);
  await expect(dialog.getByText('Nothing new.', { exact: true })).toBeVisible();
  await expect(
    dialog.getByText('Nothing in it was changed.', { exact: false }),
  ).toBeVisible();
});

test('the sources of a collection are listed, and a sheet is added from there by keyboard', async ({
  app,
}) => {
  const { keyboard } = app.page;
  await keyboard.press('ControlOrMeta+Shift+P');
  await expect(app.page.getByPlaceholder('Type a command')).toBeFocused();
  await keyboard.type('Sources of this collection');
  await keyboard.press('Enter');
  const sources = app.page.getByRole('dialog', { name: 'Sources' });
  const rows = sources
    .getByRole('list', { name: 'Sources of the collection' })
    .getByRole('listitem');
  await expect(rows).toHaveCount(5);
  await expect(rows.first()).toContainText(/20 questions, \d+ points/);
  await expect(sources.getByRole('button', { name: /^Withdraw/ })).toHaveCount(
    0,
  );
  expect(await axeFindings(app.page)).toEqual([]);
  await sources.getByRole('button', { name: 'Add sheets…' }).focus();
  await keyboard.press('Enter');
  const dialog = dialogOf(app);
  await dialog.getByRole('button', { name: 'Paste text…' }).focus();
  await keyboard.press('Enter');
  await keyboard.insertText(
    '# What belongs into a model card?\n\n- The purpose of the model and its limits.\n',
  );
  await dialog.getByRole('button', { name: 'Add text' }).focus();
  await keyboard.press('Enter');
  const add = dialog.getByRole('button', { name: `Add to ${bundled}` });
  await expect(add).toBeEnabled({ timeout: 20_000 });
  expect(await axeFindings(app.page)).toEqual([]);
  await add.focus();
  await keyboard.press('Enter');
  await expect(dialog.getByText('In 1 question: 1 new point.')).toBeVisible({
    timeout: 40_000,
  });
});
