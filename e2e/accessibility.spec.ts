import { axeFindings } from './axe-findings.ts';
import { expect, test } from './fixtures.ts';
import { firstWords } from './first-words.ts';

// Four themes a page, and axe looks at everything each time.
test.describe.configure({ timeout: 180_000 });

test('axe finds nothing on the reading page in any theme', async ({ app }) => {
  const text = app.statement(0);
  await app.select(text, await firstWords(text, 0));
  await app.page.keyboard.press('1');
  await app.write('Some words of my own.');
  await app.points
    .nth(1)
    .getByRole('button', { name: /wording/ })
    .click();
  expect(await axeFindings(app.page)).toEqual([]);
});

for (const view of ['By source', 'Compare'])
  test(`axe finds nothing on ${view} in any theme`, async ({ app }) => {
    await app.reading.getByRole('button', { name: view }).click();
    expect(await axeFindings(app.page)).toEqual([]);
  });

test('axe finds nothing on notes and settings in any theme', async ({
  app,
}) => {
  const text = app.statement(0);
  await app.select(text, await firstWords(text, 0));
  await app.page.keyboard.press('2');
  await expect(text.locator('mark').first()).toBeVisible();
  await app.goTo('Notes');
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await axeFindings(app.page)).toEqual([]);
  await app.page.getByRole('button', { name: 'Settings' }).click();
  await expect(
    app.page.getByRole('heading', { level: 1, name: 'Settings' }),
  ).toBeVisible();
  expect(await axeFindings(app.page)).toEqual([]);
});

for (const [name, keys] of [
  ['Export', 'ControlOrMeta+e'],
  ['Keyboard shortcuts', 'F1'],
  ['commands', 'ControlOrMeta+Shift+p'],
] as const)
  test(`axe finds nothing in the dialog ${name}`, async ({ app }) => {
    await app.page.keyboard.press(keys);
    await expect(app.page.getByRole('dialog')).toBeVisible();
    expect(await axeFindings(app.page)).toEqual([]);
    await app.page.keyboard.press('Escape');
    await expect(app.page.getByRole('dialog')).toBeHidden();
  });

test('search results and a narrow window are free of findings too', async ({
  app,
}) => {
  await app.search.fill('monitoring');
  await expect(app.page.getByRole('option').first()).toBeVisible();
  expect(await axeFindings(app.page)).toEqual([]);
  await app.page.keyboard.press('Escape');
  await app.page.setViewportSize({ width: 800, height: 600 });
  expect(await axeFindings(app.page)).toEqual([]);
});
