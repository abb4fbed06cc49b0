import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startCollate } from './collate-server.ts';
import { expect, test } from './fixtures.ts';
import { firstWords } from './first-words.ts';

test('killed right after “Saved”, everything is there again', async ({
  app,
}) => {
  const text = app.statement(0);
  await app.select(text, await firstWords(text, 0));
  await app.page.keyboard.press('3');
  await expect(text.locator('mark.mark-green').first()).toBeVisible();
  await app.write('Not a word of this may be lost.');
  await app.saved();
  await app.kill();
  await app.start();
  await expect(app.editor).toContainText('Not a word of this may be lost.');
  await expect(
    app.statement(0).locator('mark.mark-green').first(),
  ).toBeVisible();
});

test('while the program is gone the page says “Not saved” and keeps the text', async ({
  app,
}) => {
  test.skip(
    test.info().project.name === 'electron',
    'page and program are one there',
  );
  await app.write('Before. ');
  await app.saved();
  await app.kill();
  await app.page.keyboard.type('After the program ended. ');
  await expect(app.answer.getByText(/Not saved/).first()).toBeVisible();
  await expect(app.editor).toContainText('After the program ended.');
});

test('a damaged record is recovered from the version before it, and the person is told', async ({
  app,
}) => {
  await app.write('The version that is good. ');
  await app.saved();
  await app.page.keyboard.type('And a little more. ');
  await app.saved();
  await expect(async () => {
    expect(
      (await recordFiles(app.dataFolder)).some(name => name.endsWith('.prev')),
    ).toBe(true);
  }).toPass();
  await app.stop();
  const [current] = (await recordFiles(app.dataFolder)).filter(name =>
    name.endsWith('.json'),
  );
  const path = join(app.dataFolder, current!);
  const bytes = await readFile(path);
  await writeFile(path, bytes.subarray(0, bytes.length - 40));
  await app.start();
  await expect(app.editor).toContainText('The version that is good.');
  await expect(
    app.page.getByText(/damaged file was set aside/i).first(),
  ).toBeVisible();
  const kept = await readdir(app.dataFolder, { recursive: true });
  expect(kept.some(name => /quarantine.+/.test(name))).toBe(true);
});

test('a second Collate on the same library may read and says why it may not write', async ({
  app,
}) => {
  test.skip(
    test.info().project.name === 'electron',
    'a second desktop program shows the first one’s window',
  );
  const second = await startCollate(app.dataFolder);
  const page = await app.page.context().newPage();
  await page.goto(second.url);
  await expect(page.getByText(/already open/i).first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.close();
  await second.stop();
  await app.write('The first one still writes.');
  await app.saved();
});

async function recordFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter(
    name =>
      /ml-lifecycle--q01[^/]*\.json(\.prev)?$/.test(name) &&
      !/version/.test(name),
  );
}
