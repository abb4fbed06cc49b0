import type { Locator } from '@playwright/test';
import { axeFindings } from './axe-findings.ts';
import { expect, test, type CollateApp } from './fixtures.ts';
import {
  choose,
  found,
  openImported,
  runImport,
  sheets,
} from './import-steps.ts';

// An import compares meanings first, and axe looks at four themes.
test.describe.configure({ timeout: 180_000 });

/** Imports the sheets about bread; of its first question one pair of points is in doubt. */
async function openBread(app: CollateApp): Promise<void> {
  await choose(app, sheets);
  await found(app, 3);
  await runImport(app, 90_000);
  await openImported(app);
}

async function openMerging(app: CollateApp, line: RegExp): Promise<void> {
  await app.reading.getByRole('button', { name: 'Merging' }).click();
  await app.page.getByRole('menuitem', { name: line }).click();
}

function queueOf(app: CollateApp): Locator {
  return app.page.getByRole('dialog', { name: 'Maybe the same?' });
}

test('a merged point says why it is one: words, score, what came next, and by what was compared', async ({
  app,
}) => {
  await openBread(app);
  const card = app.points.filter({ hasText: 'gluten' }).first();
  await card.focus();
  await app.page.keyboard.press('w');
  const dialog = app.page.getByRole('dialog', { name: /^Why merged/ });
  const reasons = dialog
    .getByRole('list', { name: 'Reasons' })
    .locator(':scope > li');
  await expect(reasons).toHaveCount(3, { timeout: 30_000 });
  const first = reasons.first();
  await expect(
    first.locator('mark').filter({ hasText: 'gluten' }),
  ).not.toHaveCount(0);
  await expect(first.getByText(/^Agrees/).first()).toBeVisible();
  await expect(
    first.getByRole('img', { name: /percent of what it takes/ }).first(),
  ).toBeVisible();
  await expect(dialog.getByText(/^Compared by words/)).toBeVisible();
  await expect(dialog.getByText('Put here by you')).toHaveCount(0);
  expect(await axeFindings(app.page)).toEqual([]);
  await app.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(card).toBeFocused();
});

test('what came next is merged from there, and then it says who put it there', async ({
  app,
}) => {
  await openBread(app);
  const before = await app.points.count();
  const card = app.point('Flavour');
  await card.focus();
  await app.page.keyboard.press('w');
  const alone = app.page.getByRole('dialog', { name: /^Why alone/ });
  await alone
    .getByRole('button', { name: /^Merge with it/ })
    .click({ timeout: 30_000 });
  await expect(app.points).toHaveCount(before - 1);
  await app.points.filter({ hasText: 'Changed by you' }).focus();
  await app.page.keyboard.press('w');
  const dialog = app.page.getByRole('dialog', { name: /^Why merged/ });
  await expect(dialog.getByText('Put here by you').first()).toBeVisible({
    timeout: 30_000,
  });
});

test('the queue asks about each pair by single keys, takes answers back, and ends honestly', async ({
  app,
}) => {
  await openBread(app);
  const before = await app.points.count();
  // Looked for when there is nothing better to do.
  await app.reading
    .getByRole('button', { name: '1 maybe the same' })
    .click({ timeout: 30_000 });
  const queue = queueOf(app);
  const { keyboard } = app.page;
  const pair = queue.getByRole('group', { name: 'Pair 1 of 1' });
  await expect(pair).toBeFocused({ timeout: 30_000 });
  await expect(pair.getByRole('article')).toHaveCount(2);
  expect(await axeFindings(app.page)).toEqual([]);
  await keyboard.press('s');
  await expect(queue.getByText('That was the last pair')).toBeVisible();
  await expect(queue.getByText('1 merged.')).toBeVisible();
  await expect(app.points).toHaveCount(before - 1);
  expect(await axeFindings(app.page)).toEqual([]);
  await queue.getByRole('button', { name: 'Undo' }).click();
  await expect(app.points).toHaveCount(before);
  await expect(pair).toBeFocused();
  await keyboard.press('k');
  await expect(queue.getByText('1 skipped.')).toBeVisible();
  await queue.getByRole('button', { name: 'Look at what is left' }).click();
  await expect(pair).toBeFocused();
  await keyboard.press('d');
  await expect(queue.getByText('1 kept apart.')).toBeVisible();
  await expect(app.points).toHaveCount(before);
  await keyboard.press('Escape');
  await expect(
    app.reading.getByRole('button', { name: /maybe the same$/ }),
  ).toHaveCount(0);
  await openMerging(app, /^Maybe the same/);
  await expect(queue.getByText('No pair is in doubt')).toBeVisible();
});

test('a question is merged more generously after a preview, in one step of undo', async ({
  app,
}) => {
  await openBread(app);
  const before = await app.points.count();
  await openMerging(app, /^How strictly/);
  const dialog = app.page.getByRole('dialog', {
    name: 'How strictly to merge',
  });
  const slider = dialog.getByRole('slider', { name: 'Strictness' });
  const apply = dialog.getByRole('button', { name: 'Apply' });
  await expect(slider).toBeFocused();
  await expect(slider).toHaveAttribute(
    'aria-valuetext',
    'As it is in the collection',
  );
  await expect(apply).toBeDisabled();
  await app.page.keyboard.press('End');
  const changes = dialog.getByRole('list', { name: 'What would change' });
  await expect(changes).toContainText('Flavour', { timeout: 30_000 });
  await expect(dialog.getByText(/^Joins \d+ points into \d+\.$/)).toBeVisible();
  expect(await axeFindings(app.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(app.points).toHaveCount(before);

  await openMerging(app, /^How strictly/);
  await app.page.keyboard.press('End');
  await expect(apply).toBeEnabled({ timeout: 30_000 });
  await apply.click();
  await expect(app.points).not.toHaveCount(before);
  const generous = await app.points.count();
  expect(generous).toBeLessThan(before);
  await app.stop();
  await app.start();
  await expect(app.points).toHaveCount(generous);
  await openMerging(app, /^How strictly/);
  await expect(slider).toHaveAttribute(
    'aria-valuetext',
    'As generous as can be',
  );
  await app.page.keyboard.press('Escape');
});

test('a rule of one’s own outlives another strictness', async ({ app }) => {
  await openBread(app);
  const before = await app.points.count();
  await openMerging(app, /^Maybe the same/);
  const pair = queueOf(app).getByRole('group', { name: 'Pair 1 of 1' });
  await expect(pair).toBeFocused({ timeout: 30_000 });
  await app.page.keyboard.press('d');
  await expect(queueOf(app).getByText('1 kept apart.')).toBeVisible();
  await app.page.keyboard.press('Escape');
  await openMerging(app, /^How strictly/);
  await app.page.keyboard.press('End');
  const dialog = app.page.getByRole('dialog', {
    name: 'How strictly to merge',
  });
  await expect(
    dialog.getByRole('slider', { name: 'Strictness' }),
  ).toHaveAttribute('aria-valuetext', 'As generous as can be');
  // The most generous strictness would join nothing but these two: see the test before.
  await expect(dialog.getByText(/^This would change nothing/)).toBeVisible({
    timeout: 30_000,
  });
  await expect(dialog.getByRole('button', { name: 'Apply' })).toBeDisabled();
  await app.page.keyboard.press('Escape');
  await expect(app.points).toHaveCount(before);
});
