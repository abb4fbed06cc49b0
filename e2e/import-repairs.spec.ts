import { axeFindings } from './axe-findings.ts';
import { expect, test, type CollateApp } from './fixtures.ts';
import {
  choose,
  dialogOf,
  found,
  runImport,
  sheetOf,
  sheets,
  splitLastAnswer,
} from './import-steps.ts';

const promptsOf = (app: CollateApp) =>
  dialogOf(app).getByRole('heading', { level: 5 });

test('questions are put in another order by keyboard, which is said, and imported in it', async ({
  app,
}) => {
  await choose(app, sheets);
  await found(app, 3);
  const dialog = dialogOf(app);
  const rename = dialog.getByRole('button', { name: 'Rename question 3' });
  await rename.focus();
  await app.page.keyboard.press('Alt+ArrowUp');
  await app.page.keyboard.press('Alt+ArrowUp');
  await expect(promptsOf(app).first()).toHaveText(/^3\. How can you tell/);
  await expect(rename).toBeFocused();
  await expect(app.page.getByText('Question 3 is now 1 of 3')).toBeAttached();
  await found(app, 3);
  await expect(promptsOf(app).first()).toHaveText(/^3\. How can you tell/);
  await app.page.keyboard.press('ControlOrMeta+z');
  await expect(promptsOf(app).first()).toHaveText(/^1\. Why does bread/);
  await dialog.getByRole('button', { name: 'Move or join question 3' }).click();
  await dialog.getByRole('button', { name: 'To the top' }).click();
  await expect(promptsOf(app).first()).toHaveText(/^3\. How can you tell/);
  await found(app, 3);
  await runImport(app);
  await dialog.getByRole('button', { name: 'Open the collection' }).click();
  await expect(app.prompt).toContainText('How can you tell');
});

test('a question is dragged to another place by its handle', async ({
  app,
}) => {
  await choose(app, sheets);
  await found(app, 3);
  const { mouse } = app.page;
  const grip = await dialogOf(app).locator('[data-grip="1"]').boundingBox();
  const last = await promptsOf(app).last().boundingBox();
  if (!grip || !last) throw new Error('nothing to drag');
  await mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await mouse.down();
  await mouse.move(grip.x, last.y + 60, { steps: 8 });
  await mouse.up();
  await expect(promptsOf(app).last()).toHaveText(/^1\. Why does bread/);
});

test('a question is joined with another by keyboard', async ({ app }) => {
  await choose(app, sheets);
  await found(app, 3);
  await splitLastAnswer(app);
  const dialog = dialogOf(app);
  const { keyboard } = app.page;
  await dialog.getByRole('button', { name: 'Move or join question 4' }).focus();
  await keyboard.press('Enter');
  await dialog
    .getByRole('combobox', { name: 'Join with' })
    .selectOption({ label: '2. What does salt do in a bread dough?' });
  await dialog.getByRole('button', { name: 'Join', exact: true }).focus();
  await keyboard.press('Enter');
  await found(app, 3);
  await expect(
    dialog
      .getByRole('list', { name: 'Answers to question 2' })
      .getByRole('button'),
  ).toHaveCount(4);
});

const evening = sheetOf(
  'evening-class.md',
  `## 1. Why does bread dough need to rest before it is baked?

- **Gas:** yeast makes gas.
- From the last evening
- Somebody asked about rye flour and sourdough.

## 2. What does salt do in a bread dough?

- **Taste:** bread without salt is flat.
- Also from the last evening
- Sea salt has larger grains than table salt.
`,
);

test('what was said of one line is offered for like lines, shown first, and done and undone in one step', async ({
  app,
}) => {
  await choose(app, [...sheets, evening]);
  await found(app, 3);
  const dialog = dialogOf(app);
  const { keyboard } = app.page;
  await dialog
    .getByRole('list', { name: 'Answers to question 3' })
    .getByRole('button', { name: /^baking-course\.md/ })
    .click();
  await dialog.getByRole('button', { name: /Keeping bread fresh/ }).click();
  await dialog.getByRole('button', { name: 'Leave out' }).click();
  const offer = dialog.getByRole('region', {
    name: 'Do the same to 2 like lines in 1 file?',
  });
  await expect(offer.getByText('From the last evening')).toHaveCount(2);
  await expect(offer).toContainText('Each is left out.');
  expect(await axeFindings(app.page)).toEqual([]);
  await keyboard.press('ControlOrMeta+.');
  await expect(offer.getByRole('checkbox').first()).toBeFocused();
  await offer.getByRole('button', { name: 'Do the same' }).focus();
  await keyboard.press('Enter');
  await expect(offer).toBeHidden();
  const left = dialog.getByRole('button', { name: /lines? left out/ });
  await expect(left).toHaveText('4 lines left out');
  await keyboard.press('ControlOrMeta+z');
  await expect(left).toHaveText('2 lines left out');
  await keyboard.press('ControlOrMeta+z');
  await expect(left).toHaveText('1 line left out');
});
