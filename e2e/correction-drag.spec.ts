import type { Locator } from '@playwright/test';
import { expect, test, type CollateApp } from './fixtures.ts';

async function labels(app: CollateApp): Promise<readonly string[]> {
  await expect(app.points.nth(8)).toBeVisible();
  return app.points.evaluateAll(cards =>
    cards.map(card => card.getAttribute('aria-label') ?? ''),
  );
}

/** The wordings of a card, unfolded. */
async function wordings(app: CollateApp, label: string): Promise<Locator> {
  const card = app.point(label);
  await card.getByRole('button', { name: /^\d+ wordings?$/ }).click();
  return card.getByRole('list', { name: 'Wordings' }).getByRole('listitem');
}

/** Takes hold of a handle and holds what it is of over a place. */
async function carry(
  app: CollateApp,
  handle: Locator,
  to: { readonly x: number; readonly y: number },
): Promise<void> {
  const { mouse } = app.page;
  const from = (await handle.boundingBox())!;
  await mouse.move(from.x + 4, from.y + 4);
  await mouse.down();
  await mouse.move(from.x + 12, from.y + 12, { steps: 3 });
  // The page knows what is carried a moment after the drag has begun.
  await app.page.evaluate(
    () =>
      new Promise(resolve => setTimeout(() => requestAnimationFrame(resolve))),
  );
  await mouse.move(to.x, to.y, { steps: 6 });
  // What is entered is told of being dragged over only with the next move.
  await mouse.move(to.x + 2, to.y);
}

test('a card says what dropping on it does, and Escape drops nothing', async ({
  app,
}) => {
  const [first = '', second = ''] = await labels(app);
  const count = await app.points.count();
  await app.point(second).hover();
  const target = (await app.point(first).boundingBox())!;
  await carry(app, app.point(second).locator('[data-drag]').first(), {
    x: target.x + 200,
    y: target.y + 60,
  });
  const hint = app.reading.getByText(`Merge with “${first}”`);
  await expect(hint).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(hint).toHaveCount(0);
  await app.page.mouse.up();
  await expect(app.points).toHaveCount(count);
});

test('a wording dropped between two cards becomes a point of its own, and is taken back on its card', async ({
  app,
}) => {
  const [first = '', second = ''] = await labels(app);
  const count = await app.points.count();
  const members = await wordings(app, first);
  const text = (await members.nth(1).locator('[data-text-id]').textContent())!;
  const after = (await app.point(second).boundingBox())!;
  await carry(app, members.nth(1).locator('[data-drag]'), {
    x: after.x + 200,
    y: after.y + 4,
  });
  await expect(app.reading.getByText('A point of its own')).toBeVisible();
  await app.page.mouse.up();
  await expect(app.points).toHaveCount(count + 1);
  const own = app.points.filter({ hasText: text }).first();
  await expect(own).toBeFocused();
  await expect(own).toBeInViewport();
  await own
    .getByRole('button', { name: /^Take back your last change/ })
    .click();
  await expect(app.points).toHaveCount(count);
  await expect(app.point(first)).toBeFocused();
});

test('what can be done with a wording is among the commands too', async ({
  app,
}) => {
  const [first = ''] = await labels(app);
  const count = await app.points.count();
  const members = await wordings(app, first);
  const text = (await members.nth(1).locator('[data-text-id]').textContent())!;
  const tool = members
    .filter({ hasText: text })
    .getByRole('button', { name: /^Actions for the wording/ });
  await tool.focus();
  await app.run('Let wording speak');
  await expect(app.point(first).locator('[data-text-id]').first()).toHaveText(
    text,
  );
  await expect(
    members.filter({ hasText: text }).getByText('Speaks for this point'),
  ).toBeVisible();
  await tool.focus();
  await app.run('Split off wording');
  await expect(app.points).toHaveCount(count + 1);
  await app.page.keyboard.press('ControlOrMeta+z');
  await expect(app.points).toHaveCount(count);
  await app.page.keyboard.press('ControlOrMeta+z');
  await expect(
    app.point(first).locator('[data-text-id]').first(),
  ).not.toHaveText(text);
});
