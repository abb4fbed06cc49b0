import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { firstWords } from './first-words.ts';

// Four themes a page, and axe looks at everything each time.
test.describe.configure({ timeout: 180_000 });

const themes = ['light', 'dark', 'sepia', 'contrast'] as const;

async function violations(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  // A colour halfway to the next theme is nobody's colour.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const theme of themes) {
    await page.evaluate(name => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
    const result = await new AxeBuilder({ page }).analyze();
    for (const { id, nodes } of result.violations)
      found.push(
        `${theme}: ${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`,
      );
  }
  return found;
}

test('axe finds nothing on the reading page in any theme', async ({ app }) => {
  const text = app.statement(0);
  await app.select(text, await firstWords(text, 0));
  await app.page.keyboard.press('1');
  await app.write('Some words of my own.');
  await app.points
    .nth(1)
    .getByRole('button', { name: /wording/ })
    .click();
  expect(await violations(app.page)).toEqual([]);
});

for (const view of ['By source', 'Compare'])
  test(`axe finds nothing on ${view} in any theme`, async ({ app }) => {
    await app.reading.getByRole('button', { name: view }).click();
    expect(await violations(app.page)).toEqual([]);
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
  expect(await violations(app.page)).toEqual([]);
  await app.page.getByRole('button', { name: 'Settings' }).click();
  await expect(
    app.page.getByRole('heading', { level: 1, name: 'Settings' }),
  ).toBeVisible();
  expect(await violations(app.page)).toEqual([]);
});

for (const [name, keys] of [
  ['Export', 'ControlOrMeta+e'],
  ['Keyboard shortcuts', 'F1'],
  ['commands', 'ControlOrMeta+Shift+p'],
] as const)
  test(`axe finds nothing in the dialog ${name}`, async ({ app }) => {
    await app.page.keyboard.press(keys);
    await expect(app.page.getByRole('dialog')).toBeVisible();
    expect(await violations(app.page)).toEqual([]);
    await app.page.keyboard.press('Escape');
    await expect(app.page.getByRole('dialog')).toBeHidden();
  });

test('search results and a narrow window are free of findings too', async ({
  app,
}) => {
  await app.search.fill('monitoring');
  await expect(app.page.getByRole('option').first()).toBeVisible();
  expect(await violations(app.page)).toEqual([]);
  await app.page.keyboard.press('Escape');
  await app.page.setViewportSize({ width: 800, height: 600 });
  expect(await violations(app.page)).toEqual([]);
});
