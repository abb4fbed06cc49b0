import type { CollateApp } from './fixtures.ts';
import { expect, test } from './fixtures.ts';
import { firstWords } from './first-words.ts';

/** Leaves only the points on which something is highlighted or noted. */
async function showOnly(app: CollateApp, name: string): Promise<void> {
  await app.reading.getByRole('button', { name: 'Filter' }).click();
  await app.reading.getByRole('checkbox', { name }).check();
  await app.page.keyboard.press('Escape');
}

test('showing a note’s passage brings back the point that a filter hides', async ({
  app,
}) => {
  const text = app.statement(1);
  await app.select(text, await firstWords(text, 0));
  await app.page.keyboard.press('2');
  await expect(text.locator('mark').first()).toBeVisible();
  const label = await app.points.nth(1).getAttribute('aria-label');
  await showOnly(app, 'With notes');
  await expect(app.points).toHaveCount(0);
  const card = app.notes.getByRole('article', { name: 'Point 2, red' });
  await card.hover();
  await card.getByRole('button', { name: 'Show passage' }).click();
  await expect(
    app
      .point(label ?? '')
      .locator('mark')
      .first(),
  ).toBeInViewport();
});

test('a bar of the coverage brings back the point that a filter hides', async ({
  app,
}) => {
  const label = await app.points.nth(4).getAttribute('aria-label');
  await showOnly(app, 'With notes');
  await expect(app.points).toHaveCount(0);
  await app.answer.getByRole('button', { name: /^Point 5:/ }).click();
  await expect(app.point(label ?? '')).toBeFocused();
  await expect(app.point(label ?? '')).toBeInViewport();
});

test('from a source’s own answer one comes to the merged point even if a filter hides it', async ({
  app,
}) => {
  await showOnly(app, 'With notes');
  await app.reading.getByRole('button', { name: 'By source' }).click();
  await app.reading
    .getByRole('button', { name: /^Merged in point 1:/ })
    .first()
    .click();
  await expect(app.points.first()).toBeFocused();
});

test('a view that has been fetched is drawn at once, with no empty page before it', async ({
  app,
}) => {
  await app.reading.getByRole('button', { name: 'By source' }).click();
  await expect(app.reading.getByRole('region').first()).toBeVisible();
  await app.page.waitForLoadState('networkidle');
  const isDrawn = await app.page.evaluate(async () => {
    const buttons = [...document.querySelectorAll('#reading button')];
    const compare = buttons.find(each => each.textContent === 'Compare');
    (compare as HTMLElement).click();
    await new Promise(requestAnimationFrame);
    return document.querySelector('#reading table') !== null;
  });
  expect(isDrawn).toBe(true);
});
