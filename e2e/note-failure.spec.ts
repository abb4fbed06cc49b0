import { expect, test } from './fixtures.ts';
import { firstWords } from './first-words.ts';

test('a note that cannot be saved says so once, beside its words, and keeps them', async ({
  app,
}) => {
  test.skip(
    test.info().project.name === 'electron',
    'page and program are one there',
  );
  const text = app.statement(0);
  await app.select(text, await firstWords(text, 0));
  await app.page.keyboard.press('a');
  const field = app.notes.getByRole('textbox', { name: 'Note' });
  await field.fill('Words that must not be lost.');
  await app.kill();
  await field.press('ControlOrMeta+Enter');
  await expect(app.notes.getByText(/^Not saved: /)).toBeVisible();
  await expect(field).toHaveValue('Words that must not be lost.');
  const reason = (await app.notes.getByText(/^Not saved: /).textContent())!;
  const words = reason.replace('Not saved: ', '').slice(0, 20);
  await expect(app.notes.getByText(words)).toHaveCount(1);
  await expect(
    app.page.locator('[class*="toast"]').getByText(words),
  ).toHaveCount(0);
});
