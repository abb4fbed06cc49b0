import { expect, test } from './fixtures.ts';

for (const width of [1440, 1000, 500])
  test(`what is printed from a window ${width} wide is the prompt and every point, without a control`, async ({
    app,
  }) => {
    const { page } = app;
    await app.points
      .nth(1)
      .getByRole('button', { name: /wording/ })
      .click();
    const count = await app.points.count();
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ media: 'print' });
    await expect(app.prompt).toBeVisible();
    for (let index = 0; index < count; index++)
      await expect(app.statement(index)).toBeVisible();
    const controls = page.locator(
      'button:visible, select:visible, input:visible, a:visible, [contenteditable="true"]:visible',
    );
    await expect(controls).toHaveCount(0);
    // Nothing is left to scroll to: a page of paper cannot be scrolled.
    const cut = await page
      .getByRole('group', { name: 'Answers' })
      .evaluate(element => element.scrollHeight - element.clientHeight);
    expect(cut).toBeLessThanOrEqual(1);
  });

test('a question printed from the pane of notes in a narrow window is the question', async ({
  app,
}) => {
  const { page } = app;
  await page.setViewportSize({ width: 500, height: 800 });
  await page
    .getByRole('navigation', { name: 'Panes' })
    .getByRole('button', { name: 'Notes' })
    .click();
  await page.emulateMedia({ media: 'print' });
  await expect(app.prompt).toBeVisible();
  await expect(app.statement(0)).toBeVisible();
});
