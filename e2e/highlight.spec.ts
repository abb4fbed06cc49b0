import { expect, test } from './fixtures.ts';
import { firstWords } from './first-words.ts';

const colours = [
  'yellow',
  'red',
  'green',
  'blue',
  'purple',
  'magenta',
  'orange',
  'grey',
];

test('words selected with the mouse are highlighted from the toolbar, in all eight colours', async ({
  app,
}) => {
  for (const [index, colour] of colours.entries()) {
    const text = app.statement(index % 5);
    const words = await firstWords(text, index < 5 ? 0 : 40);
    await app.select(text, words);
    await app.colour(colour).click();
    await expect(text.locator(`mark.mark-${colour}`).first()).toContainText(
      words.slice(0, 6),
    );
  }
  await app.stop();
  await app.start();
  for (const colour of colours)
    await expect(
      app.reading.locator(`mark.mark-${colour}`).first(),
    ).toBeVisible();
});

test('the toolbar stands clear of the selected words', async ({ app }) => {
  const text = app.statement(2);
  await app.select(text, await firstWords(text, 0));
  const toolbar = app.page.getByRole('toolbar', { name: 'Highlight' });
  await expect(toolbar).toBeVisible();
  const bar = (await toolbar.boundingBox())!;
  const selection = await app.page.evaluate(() => {
    const box = getSelection()!.getRangeAt(0).getBoundingClientRect();
    return { top: box.top, bottom: box.bottom };
  });
  expect(bar.y + bar.height <= selection.top || bar.y >= selection.bottom).toBe(
    true,
  );
  expect(bar.x).toBeGreaterThanOrEqual(0);
});

test('keys 1 to 8 highlight the selection at once', async ({ app }) => {
  const text = app.statement(0);
  await app.select(text, await firstWords(text, 0));
  await app.page.keyboard.press('4');
  await expect(text.locator('mark.mark-blue').first()).toBeVisible();
});

test('overlapping highlights stay apart, and both can be reached', async ({
  app,
}) => {
  const text = app.statement(0);
  const all = (await text.textContent())!;
  await app.select(text, all.slice(0, 10), all.slice(20, 30));
  await app.page.keyboard.press('1');
  await expect(text.locator('mark.mark-yellow').first()).toBeVisible();
  await app.select(text, all.slice(15, 25), all.slice(35, 45));
  await app.page.keyboard.press('6');
  await expect(text.locator('mark.mark-magenta').first()).toBeVisible();
  await expect(text.locator('mark mark').first()).toBeVisible();
  expect(await text.textContent()).toBe(all);
  const ids = await text
    .locator('mark[data-annotation]')
    .evaluateAll(marks => [
      ...new Set(marks.map(mark => mark.getAttribute('data-annotation'))),
    ]);
  expect(ids).toHaveLength(2);
});

test('a highlight can be recoloured, removed, brought back and removed again', async ({
  app,
}) => {
  const text = app.statement(1);
  await app.select(text, await firstWords(text, 0));
  await app.page.keyboard.press('1');
  await text.locator('mark.mark-yellow').first().click();
  await app.colour('green').click();
  await expect(text.locator('mark.mark-green').first()).toBeVisible();
  await text.locator('mark.mark-green').first().click();
  await app.page
    .getByRole('toolbar', { name: 'Highlight' })
    .getByRole('button', { name: 'Delete highlight' })
    .click();
  await expect(text.locator('mark')).toHaveCount(0);
  await app.page.getByRole('button', { name: 'Undo' }).click();
  await expect(text.locator('mark.mark-green').first()).toBeVisible();
  await app.points.nth(1).focus();
  await app.page.keyboard.press('ControlOrMeta+z');
  await expect(text.locator('mark.mark-yellow').first()).toBeVisible();
  await app.page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(text.locator('mark.mark-green').first()).toBeVisible();
});

test('a passage is chosen and highlighted without a mouse', async ({ app }) => {
  await app.points.nth(0).focus();
  await app.page.keyboard.press('s');
  const chosen = () =>
    app.page.evaluate(() => getSelection()?.toString() ?? '');
  await expect.poll(chosen).toMatch(/[.!?]$/);
  await app.page.keyboard.press('ArrowLeft');
  await app.page.keyboard.press('5');
  await expect(
    app.statement(0).locator('mark.mark-purple').first(),
  ).toBeVisible();
});

test('a highlight is made longer from its end by keyboard', async ({ app }) => {
  const text = app.statement(0);
  const words = await firstWords(text, 0);
  await app.select(text, words);
  await app.page.keyboard.press('1');
  await text.locator('mark.mark-yellow').first().click();
  const before = (await text.locator('mark').allTextContents()).join('').length;
  await app.page.getByRole('button', { name: 'End of highlight' }).focus();
  await app.page.keyboard.press('ArrowRight');
  await app.page.keyboard.press('Enter');
  await expect
    .poll(
      async () =>
        (await text.locator('mark').allTextContents()).join('').length,
    )
    .toBeGreaterThan(before);
});
