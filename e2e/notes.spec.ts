import { expect, test } from './fixtures.ts';
import { firstWords } from './first-words.ts';
import { holdReply } from './hold-reply.ts';

test('a note with tags stands beside its passage, and each leads to the other', async ({
  app,
}) => {
  const text = app.statement(0);
  await app.select(text, await firstWords(text, 0));
  await app.page.keyboard.press('a');
  const field = app.notes.getByRole('textbox', { name: 'Note' });
  await expect(field).toBeFocused();
  await field.fill('Remember the **order** of the steps.');
  await app.notes
    .getByRole('combobox', { name: 'Tags' })
    .or(app.notes.getByRole('textbox', { name: 'Tags' }))
    .first()
    .fill('mnemonic');
  await app.page.keyboard.press('Enter');
  await field.press('ControlOrMeta+Enter');
  await expect(app.notes.getByText('order', { exact: true })).toBeVisible();
  await expect(app.notes.getByText('mnemonic')).toBeVisible();
  await expect(app.points.first().getByText('1 note')).toBeVisible();
  await app.stop();
  await app.start();
  await expect(app.notes.getByText('mnemonic')).toBeVisible();
});

test('who goes on to write while a note is being saved is not called back', async ({
  app,
}) => {
  test.skip(
    test.info().project.name === 'electron',
    'there the save does not go through requests that a test can hold back',
  );
  const text = app.statement(0);
  await app.select(text, await firstWords(text, 0));
  await app.page.keyboard.press('a');
  const field = app.notes.getByRole('textbox', { name: 'Note' });
  await field.fill('A note.');
  const { goOn } = await holdReply(app.page, 'study.change');
  await field.press('ControlOrMeta+Enter');
  await app.editor.click();
  goOn();
  await expect(field).toBeHidden();
  await app.page.keyboard.type('Why, where and when.');
  await expect(app.editor).toContainText('Why, where and when.');
});

test('the Notes view shows everything and filters by colour, tag, topic and text', async ({
  app,
}) => {
  for (const [question, key] of [
    [1, '1'],
    [3, '2'],
  ] as const) {
    await app.openQuestion(question);
    const text = app.statement(0);
    await app.select(text, await firstWords(text, 0));
    await app.page.keyboard.press(key);
    await expect(text.locator('mark').first()).toBeVisible();
  }
  await app.goTo('Notes');
  await expect(
    app.page.getByRole('heading', { name: 'Notes', level: 1 }),
  ).toBeVisible();
  const cards = app.page.getByRole('main').getByRole('article');
  await expect(cards).toHaveCount(2);
  await app.page.getByRole('checkbox', { name: /^red/i }).check();
  await expect(cards).toHaveCount(1);
  await cards
    .first()
    .getByRole('link')
    .or(cards.first().getByRole('button'))
    .first()
    .click();
  await expect(app.reading.getByText('Question 3 of 20')).toBeVisible();
  await expect(app.statement(0).locator('mark').first()).toBeVisible();
});

test('an empty Notes view says how to begin', async ({ app }) => {
  await app.goTo('Notes');
  await expect(app.page.getByText(/No notes yet/)).toBeVisible();
});
