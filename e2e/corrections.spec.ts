import { axeFindings } from './axe-findings.ts';
import { expect, test, type CollateApp } from './fixtures.ts';

/** Opens the actions menu of a card and chooses a line of it. */
async function choose(app: CollateApp, label: string, line: RegExp | string) {
  await app.point(label).hover();
  await app.reading
    .getByRole('button', { name: `Actions for ${label}`, exact: true })
    .click();
  await app.page.getByRole('menuitem', { name: line }).click();
}

async function labels(app: CollateApp): Promise<readonly string[]> {
  await expect(app.points.nth(8)).toBeVisible();
  return app.points.evaluateAll(cards =>
    cards.map(card => card.getAttribute('aria-label') ?? ''),
  );
}

/** Finds a point in the list that is open, and takes it. */
async function take(app: CollateApp, label: string) {
  const field = app.page.getByRole('combobox', { name: 'Find a point' });
  await expect(field).toBeFocused();
  await field.fill(label);
  await app.page.keyboard.press('Enter');
  await expect(field).toHaveCount(0);
}

/** The wordings of a card, opened. */
async function wordings(app: CollateApp, label: string) {
  const card = app.point(label);
  const toggle = card.getByRole('button', { name: /wordings?$/, exact: false });
  if ((await toggle.first().getAttribute('aria-expanded')) === 'false')
    await toggle.first().click();
  return card.getByRole('list', { name: 'Wordings' }).getByRole('listitem');
}

test('two points are merged by keyboard, undone, done again, and are still one after a restart', async ({
  app,
}) => {
  const [first = '', second = '', ...rest] = await labels(app);
  const { keyboard } = app.page;
  await app.point(second).focus();
  await keyboard.press('m');
  const dialog = app.page.getByRole('dialog', { name: /^Merge “/ });
  await expect(dialog.getByRole('option')).toHaveCount(rest.length + 1);
  await take(app, first);
  await expect(app.points).toHaveCount(rest.length + 1);
  await expect(app.point(first)).toBeFocused();
  await expect(app.point(first)).toContainText('Changed by you');
  await expect(app.page.getByText(`Merged “${second}” with`)).not.toHaveCount(
    0,
  );
  await keyboard.press('ControlOrMeta+z');
  await expect(app.points).toHaveCount(rest.length + 2);
  await keyboard.press('ControlOrMeta+Shift+z');
  await expect(app.points).toHaveCount(rest.length + 1);
  await app.stop();
  await app.start();
  await labels(app);
  await expect(app.points).toHaveCount(rest.length + 1);
  await expect(app.point(second)).toHaveCount(0);
});

test('a card is dragged onto another, and a wording onto a card of its own and back', async ({
  app,
}) => {
  const before = await labels(app);
  const [first = '', second = ''] = before;
  await app.point(second).hover();
  await app
    .point(second)
    .locator('[data-drag]')
    .first()
    .dragTo(app.point(first));
  await expect(app.points).toHaveCount(before.length - 1);
  await app.page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(app.points).toHaveCount(before.length);

  const members = await wordings(app, first);
  const count = await members.count();
  expect(count).toBeGreaterThan(1);
  const text = await members.nth(1).locator('[data-text-id]').textContent();
  const from = (await members.nth(1).locator('[data-drag]').boundingBox())!;
  const { mouse } = app.page;
  await mouse.move(from.x + 4, from.y + 4);
  await mouse.down();
  await mouse.move(from.x + 20, from.y + 20, { steps: 4 });
  const zone = app.page.getByText('Drop here to make it a point of its own');
  const to = (await zone.boundingBox())!;
  await mouse.move(to.x + 40, to.y + 8, { steps: 4 });
  await mouse.up();
  await expect(app.points).toHaveCount(before.length + 1);
  const own = app.points.filter({ hasText: text ?? '' });
  await expect(own.first()).toBeFocused();
});

test('a wording is split off, moved back, and made to speak', async ({
  app,
}) => {
  const before = await labels(app);
  const [first = ''] = before;
  let members = await wordings(app, first);
  const count = await members.count();
  const text = (await members.nth(1).locator('[data-text-id]').textContent())!;
  const act = async (name: RegExp) => {
    await members
      .filter({ hasText: text })
      .getByRole('button', { name: /^Actions for the wording of/ })
      .click();
    await app.page.getByRole('menuitem', { name }).click();
  };
  await act(/^Split off/);
  await expect(app.points).toHaveCount(before.length + 1);
  await expect(members).toHaveCount(count - 1);
  const own = app.points.filter({ hasText: text }).first();
  const label = (await own.getAttribute('aria-label'))!;
  members = await wordings(app, label);
  await act(/^Move to/);
  await take(app, first);
  await expect(app.points).toHaveCount(before.length);
  members = await wordings(app, first);
  await expect(members).toHaveCount(count);
  await act(/^Let this wording speak/);
  await expect(app.point(first).locator('[data-text-id]').first()).toHaveText(
    text,
  );
});

test('a point is renamed, refused without a name, and given its own label back', async ({
  app,
}) => {
  const [first = ''] = await labels(app);
  await choose(app, first, /^Rename/);
  const field = app.page.getByRole('textbox', { name: 'Label' });
  await field.fill('  ');
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('alert')).toContainText('needs a label');
  await field.fill('In short');
  await app.page.keyboard.press('Enter');
  await expect(app.point('In short')).toBeFocused();
  await app.page.keyboard.press('F2');
  await app.page.getByRole('button', { name: `Use “${first}” again` }).click();
  await app.page.getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(app.point(first)).toBeFocused();
});

test('a highlight on a statement stays with its words when its point goes into another', async ({
  app,
}) => {
  const [first = '', second = ''] = await labels(app);
  const text = app.point(second).locator('[data-text-id]').first();
  const words = ((await text.textContent()) ?? '').slice(0, 24);
  await app.select(text, words);
  await app.page.keyboard.press('3');
  await expect(text.locator('mark').first()).toBeVisible();
  await choose(app, second, /^Merge with/);
  await take(app, first);
  await expect(app.point(second)).toHaveCount(0);
  await expect(
    app.point(first).locator('mark.mark-green').first(),
  ).toContainText(words.slice(0, 8));
});

test('a citation names the point that goes on for the one that was cited', async ({
  app,
}) => {
  const [first = '', second = ''] = await labels(app);
  await app.point(second).focus();
  await app.page.keyboard.press('ControlOrMeta+Enter');
  const chip = app.editor.getByRole('button', { name: /^Citation: point 2/ });
  await expect(chip).toBeVisible();
  await app.saved();
  await app.point(second).focus();
  await app.page.keyboard.press('m');
  await take(app, first);
  const moved = app.editor.getByRole('button', { name: /^Citation: point 1/ });
  await expect(moved).toHaveText('1');
  await moved.click();
  await expect(app.point(first)).toBeFocused();
});

test('another window shows a correction at once', async ({ app, context }) => {
  test.skip(
    test.info().project.name === 'electron',
    'the desktop program has one window',
  );
  const before = await labels(app);
  const [first = '', second = ''] = before;
  const other = await context.newPage();
  await other.goto(await app.freshUrl());
  const cards = other.getByRole('region', { name: 'Reading' });
  await expect(cards.getByRole('article')).toHaveCount(before.length);
  await choose(app, second, /^Merge with/);
  await take(app, first);
  await expect(cards.getByRole('article')).toHaveCount(before.length - 1);
  await other.close();
});

test('axe finds nothing in the menus and dialogs of corrections', async ({
  app,
}) => {
  test.slow();
  const [first = ''] = await labels(app);
  await app.point(first).hover();
  await app.reading
    .getByRole('button', { name: `Actions for ${first}`, exact: true })
    .click();
  expect(await axeFindings(app.page)).toEqual([]);
  await app.page.getByRole('menuitem', { name: /^Merge with/ }).click();
  await expect(
    app.page.getByRole('combobox', { name: 'Find a point' }),
  ).toBeFocused();
  expect(await axeFindings(app.page)).toEqual([]);
  await app.page.keyboard.press('Escape');
  await app.point(first).focus();
  await app.page.keyboard.press('F2');
  await expect(app.page.getByRole('textbox', { name: 'Label' })).toBeFocused();
  expect(await axeFindings(app.page)).toEqual([]);
});
