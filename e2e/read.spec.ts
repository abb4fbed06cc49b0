import { expect, test } from './fixtures.ts';

test('a first start shows question 1 merged, with every source counted', async ({
  app,
}) => {
  await expect(app.reading.getByText('Question 1 of 20')).toBeVisible();
  await expect(app.reading.getByText(/^5 sources, \d+ points/)).toBeVisible();
  expect(await app.points.count()).toBeGreaterThan(5);
  await expect(
    app.points.first().getByRole('img', { name: /^Said by \d of 5: Sheet/ }),
  ).toBeVisible();
});

test('all twenty questions can be read one after the other', async ({
  app,
}) => {
  const prompts = new Set<string>();
  let points = 0;
  for (let step = 0; step < 20; step++) {
    prompts.add((await app.prompt.textContent()) ?? '');
    await expect(app.points.first()).toBeVisible();
    points += await app.points.count();
    const next = app.reading.getByRole('button', { name: 'Next question' });
    if (step < 19) {
      const before = (await app.prompt.textContent()) ?? '';
      await next.click();
      await expect(app.prompt).not.toHaveText(before);
    } else await expect(next).toBeDisabled();
  }
  expect(prompts.size).toBe(20);
  expect(points).toBeGreaterThan(250);
});

test('a merged point opens to each source’s own wording', async ({ app }) => {
  const card = app.points.filter({ hasText: /[2-5] wordings/ }).first();
  await card.getByRole('button', { name: /wordings/ }).click();
  const wordings = card.getByRole('list', { name: 'Wordings' });
  await expect(wordings.getByRole('listitem').first()).toContainText('Sheet');
});

test('by source and compare show the same answers in other orders', async ({
  app,
}) => {
  await app.reading.getByRole('button', { name: 'By source' }).click();
  for (const sheet of [1, 2, 3, 4, 5])
    await expect(
      app.reading.getByRole('region', { name: `Sheet ${sheet}` }),
    ).toBeVisible();
  await app.reading.getByRole('button', { name: 'Compare' }).click();
  await expect(app.reading.getByRole('columnheader')).toHaveCount(6);
  await app.reading.getByRole('button', { name: 'Merged' }).click();
  await expect(app.points.first()).toBeVisible();
});

test('points can be sorted by consensus and filtered to those said by one only', async ({
  app,
}) => {
  const all = await app.points.count();
  await app.reading.getByRole('button', { name: /^Order:/ }).click();
  const names = await app.points
    .getByRole('img', { name: /^Said by/ })
    .evaluateAll(marks =>
      marks.map(mark => Number(/Said by (\d)/.exec(mark.ariaLabel ?? '')?.[1])),
    );
  expect(names).toEqual([...names].sort((left, right) => right - left));
  await app.reading.getByRole('button', { name: /^Filter/ }).click();
  await app.page.getByRole('checkbox', { name: 'Said by one only' }).check();
  const alone = await app.points.count();
  expect(alone).toBe(names.filter(count => count === 1).length);
  expect(alone).toBeLessThan(all);
});

test('the list filters by words and by number', async ({ app }) => {
  const filter = app.questions.getByRole('textbox', {
    name: 'Filter questions',
  });
  await filter.fill('imbalanced');
  await expect(app.questions.getByRole('listitem')).toHaveCount(1);
  await filter.fill('no such words');
  await expect(app.questions.getByText(/No question matches/)).toBeVisible();
});

test('the open question and the place in it come back after a restart', async ({
  app,
}) => {
  await app.openQuestion(13);
  await app.reading.getByRole('button', { name: 'By source' }).click();
  const sheet = app.reading.getByRole('region', { name: 'Sheet 4' });
  await sheet.evaluate(element => element.scrollIntoView({ block: 'start' }));
  const top = async () => (await sheet.boundingBox())?.y ?? Infinity;
  const before = await top();
  await expect
    .poll(() => storedPlace(app.dataFolder), { timeout: 5000 })
    .toContain('q13-s');
  await app.stop();
  await app.start();
  await expect(app.reading.getByText('Question 13 of 20')).toBeVisible();
  await expect(
    app.reading.getByRole('button', { name: 'By source' }),
  ).toHaveAttribute('aria-pressed', 'true');
  await expect
    .poll(async () => Math.abs((await top()) - before))
    .toBeLessThan(4);
});

async function storedPlace(folder: string): Promise<string> {
  const { readFile, readdir } = await import('node:fs/promises');
  const names = await readdir(folder, { recursive: true });
  const place = names.find(name => /place\.json$/.test(name));
  return place ? readFile(`${folder}/${place}`, 'utf8') : '';
}
