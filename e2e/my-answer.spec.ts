import { expect, test } from './fixtures.ts';

test('what is typed is saved by itself and found after a restart', async ({
  app,
}) => {
  await app.write('I would start with the data.');
  await app.saved();
  await app.stop();
  await app.start();
  await expect(app.editor).toContainText('I would start with the data.');
});

test('every block is made by typing and survives a restart', async ({
  app,
}) => {
  await app.editor.click();
  const { keyboard } = app.page;
  await keyboard.type('## A heading\n');
  await keyboard.type('**bold** and *italic* and `code` words\n');
  await keyboard.type('- one\ntwo\n\n');
  await keyboard.type('1. first\nsecond\n\n');
  await keyboard.type('[ ] a task\n\n');
  await keyboard.type('> a quote\n\n');
  await keyboard.type('```python\nprint("x")\n\n\n');
  await keyboard.type('$$x^2$$ ');
  await app.answer.getByRole('button', { name: /table/i }).first().click();
  await keyboard.type('cell');
  await app.saved();
  const inside = (selector: string) => app.editor.locator(selector).first();
  const blocks = [
    'h2',
    'strong',
    'em',
    'code',
    'ul li',
    'ol li',
    'blockquote',
    'pre',
    'table',
  ];
  for (const block of blocks) await expect(inside(block)).toBeVisible();
  await app.stop();
  await app.start();
  for (const block of blocks) await expect(inside(block)).toBeVisible();
});

test('a point is cited by button and by key, and coverage follows', async ({
  app,
}) => {
  const panel = app.answer.getByText(/\d+ of \d+ covered/);
  await app.write('First of all, this point matters ');
  const card = app.points.nth(0);
  await card.hover();
  await card.getByRole('button', { name: 'Cite in my answer' }).click();
  await expect(app.editor.getByText('1').first()).toBeVisible();
  await app.points.nth(1).focus();
  await app.page.keyboard.press('ControlOrMeta+Enter');
  await expect(
    app.editor.locator('[data-type="citation"], [data-citation], .citation'),
  ).toHaveCount(2);
  const statement = (await app.statement(2).textContent()) ?? '';
  await app.write(` ${statement}`);
  await expect(panel.first()).toHaveText(/[1-9]\d* of \d+ covered/);
  await app.saved();
});

test('a point that is cited before the editor is here arrives in it, however slow the machine', async ({
  app,
}) => {
  // On a busy machine a short timer runs out before the next step of drawing; here it always does.
  await app.page.addInitScript(() => {
    const real = window.setTimeout;
    const hasty = (
      work: TimerHandler,
      wait?: number,
      ...rest: unknown[]
    ): number => {
      if (wait !== 1 || typeof work !== 'function')
        return real(work, wait, ...rest);
      queueMicrotask(() => void (work as () => void)());
      return 0;
    };
    window.setTimeout = hasty as typeof window.setTimeout;
  });
  let comes: () => void = () => undefined;
  const cited = new Promise<void>(resolve => {
    comes = resolve;
  });
  await app.page.route('**/AnswerEditor*.js', async route => {
    await cited;
    await route.continue();
  });
  await app.page.reload();
  await app.points.nth(1).focus();
  await app.page.keyboard.press('ControlOrMeta+Enter');
  comes();
  await expect(
    app.editor.getByRole('button', { name: /^Citation: point 2/ }),
  ).toBeVisible();
  await app.saved();
});

test('the words that triggered a point are told', async ({ app }) => {
  const statement = (await app.statement(0).textContent()) ?? '';
  await app.write(statement);
  const bar = app.answer.getByRole('button', { name: /^Point 1: .*covered/ });
  await expect(bar).toBeVisible();
});

test('an earlier version comes back, and the present one is kept', async ({
  app,
}) => {
  await app.write(
    'The first text of this answer says a number of things about data, about models, about people who watch them and about the money that all of it costs in the end. ',
  );
  await app.saved();
  await app.page.keyboard.press('ControlOrMeta+a');
  await app.page.keyboard.type('Only this is left.');
  await app.saved();
  await expect(app.editor).toHaveText(/^Only this is left\.$/);
  await app.answer.getByRole('button', { name: /versions/i }).click();
  const dialog = app.page.getByRole('dialog', { name: /versions/i });
  await dialog
    .getByRole('button', { name: /restore/i })
    .first()
    .click();
  await expect(app.editor).toContainText('The first text of this answer');
});

test('two windows with one answer never lose either text', async ({ app }) => {
  test.skip(
    test.info().project.name === 'electron',
    'the desktop program has one window',
  );
  await app.write('Written in the first window. ');
  await app.saved();
  const other = await app.page.context().newPage();
  await other.goto(await app.freshUrl());
  const editor = other.getByRole('textbox', { name: 'My answer' });
  await editor.click();
  await other.keyboard.press('ControlOrMeta+End');
  await other.keyboard.type('Written in the second. ');
  await expect(
    other
      .getByRole('region', { name: 'My answer' })
      .getByRole('status')
      .first(),
  ).toHaveText(/Saved/);
  await app.editor.click();
  await app.page.keyboard.press('ControlOrMeta+End');
  await app.page.keyboard.type('And more in the first.');
  const keepMine = app.answer.getByRole('button', { name: 'Keep mine' });
  const both = app.editor.filter({ hasText: 'Written in the second.' });
  await expect(keepMine.or(both).first()).toBeVisible();
  if (await keepMine.isVisible()) {
    await keepMine.click();
    await app.saved();
    await app.answer.getByRole('button', { name: /versions/i }).click();
    await expect(app.page.getByRole('dialog')).toContainText(/window/i);
  }
  await other.close();
});
