import { expect, test } from './fixtures.ts';

test('search finds as you type, opens at the passage and steps through the hits', async ({
  app,
}) => {
  await app.page.keyboard.press('ControlOrMeta+Shift+f');
  await expect(app.search).toBeFocused();
  await app.search.fill('rollback');
  const results = app.page.getByRole('option');
  await expect(results.first()).toBeVisible();
  await expect(results.first().locator('.found').first()).toHaveText(
    /rollback/i,
  );
  await app.page.keyboard.press('Enter');
  await expect(app.reading.locator('.found').first()).toBeVisible();
  await app.page.keyboard.press('F3');
  await expect(app.reading.locator('.found-current')).toHaveCount(1);
});

test('a typo, a prefix and a phrase still find', async ({ app }) => {
  for (const query of ['imbalnced', 'containeri', '"load balancing"']) {
    await app.search.fill(query);
    await expect(app.page.getByRole('option').first()).toBeVisible();
  }
});

test('notes and my answers are found, and markup in them stays text', async ({
  app,
}) => {
  await app.write('A very particular word: zyzzyva <b>not bold</b>.');
  await app.saved();
  await app.search.fill('zyzzyva');
  const hit = app.page.getByRole('option').first();
  await expect(hit).toContainText('<b>not bold</b>');
  await expect(hit.locator('b', { hasText: 'not bold' })).toHaveCount(0);
});

test('no match says so', async ({ app }) => {
  await app.search.fill('qqqqqqqq');
  await expect(app.page.getByText(/No match for/)).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(app.page.getByText(/No match for/)).toBeHidden();
});
