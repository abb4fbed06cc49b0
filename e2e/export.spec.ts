import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';
import { firstWords } from './first-words.ts';

test('a question is exported as one Markdown file that holds everything', async ({
  app,
}) => {
  test.skip(
    test.info().project.name === 'electron',
    'the desktop program asks with a native dialog',
  );
  const text = app.statement(0);
  const words = await firstWords(text, 0);
  await app.select(text, words);
  await app.page.keyboard.press('1');
  await app.write('My own words about it ');
  await app.points.nth(0).focus();
  await app.page.keyboard.press('ControlOrMeta+Enter');
  await app.saved();
  await app.page.getByRole('button', { name: 'Export…' }).first().click();
  const dialog = app.page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: /this question/i }).check();
  const download = app.page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Export/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^[^?:*|<>"/\\]+\.md$/);
  const markdown = await readFile((await file.path())!, 'utf8');
  expect(markdown.startsWith('---\n')).toBe(true);
  expect(markdown.endsWith('\n')).toBe(true);
  expect(markdown).not.toContain('\r');
  expect(markdown).toContain('My own words about it');
  expect(markdown).toMatch(/\[\^[^\]]+\]/);
  expect(markdown).toMatch(/^\[\^[^\]]+\]: /m);
  expect(markdown).toMatch(/yellow/i);
  expect(markdown).toContain(words.slice(0, 12));
});

test('the collection is exported as a folder of files', async ({ app }) => {
  test.skip(
    test.info().project.name === 'electron',
    'the desktop program asks with a native dialog',
  );
  await app.page.keyboard.press('ControlOrMeta+e');
  const dialog = app.page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: /whole collection/i }).check();
  await dialog.getByRole('radio', { name: /folder/i }).check();
  await expect(dialog.getByText(/20 questions/)).toBeVisible();
  const download = app.page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Export/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.zip$/);
  const bytes = await readFile((await file.path())!);
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
});
