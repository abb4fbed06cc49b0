import { expect, test } from './fixtures.ts';

test('the whole loop runs without a mouse: read, mark, note, cite, write, search, export', async ({
  app,
}) => {
  test.skip(
    test.info().project.name === 'electron',
    'the desktop program exports through a native dialog',
  );
  const { keyboard } = app.page;
  await keyboard.press('ControlOrMeta+2');
  await keyboard.press('j');
  await expect(app.reading.getByText(/Question 8 of 20/)).toBeVisible();
  await app.points.first().focus();
  await keyboard.press('s');
  await keyboard.press('2');
  await expect(app.statement(0).locator('mark.mark-red').first()).toBeVisible();
  await keyboard.press('a');
  await expect(app.notes.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await keyboard.type('Ask about this.');
  await keyboard.press('ControlOrMeta+Enter');
  await expect(app.notes.getByText('Ask about this.')).toBeVisible();
  await app.points.nth(1).focus();
  await keyboard.press('ControlOrMeta+Enter');
  await keyboard.press('ControlOrMeta+3');
  await expect(app.editor).toBeFocused();
  await keyboard.type(' Streams never end, so the pipeline must not either.');
  await app.saved();
  await keyboard.press('Escape');
  await keyboard.press('Tab');
  await expect(app.editor).not.toBeFocused();
  await keyboard.press('ControlOrMeta+Shift+f');
  await keyboard.type('kafka');
  await expect(app.page.getByRole('option').first()).toBeVisible();
  await keyboard.press('Enter');
  await expect(app.reading.locator('.found').first()).toBeVisible();
  await keyboard.press('ControlOrMeta+e');
  const dialog = app.page.getByRole('dialog', { name: 'Export' });
  await expect(dialog).toBeVisible();
  const download = app.page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Export/ }).focus();
  await keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.(md|zip)$/);
});
