import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';

function ring(element: Locator): Promise<string> {
  return element.evaluate(each => getComputedStyle(each).outlineStyle);
}

test('a point that was clicked shows no focus ring when a key is pressed, one reached by keys does', async ({
  app,
}) => {
  const card = app.points.nth(1);
  await card.click({ position: { x: 5, y: 5 } });
  await expect(card).toBeFocused();
  await app.page.keyboard.press('x');
  expect(await ring(card)).toBe('none');
  await app.page.keyboard.press('Tab');
  await app.page.keyboard.press('Shift+Tab');
  await expect(card).toBeFocused();
  expect(await ring(card)).toBe('solid');
});
