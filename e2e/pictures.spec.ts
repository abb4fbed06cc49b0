import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CollateApp } from './fixtures.ts';
import { expect, test } from './fixtures.ts';
import { firstWords } from './first-words.ts';

/** `COLLATE_PICTURES=1` renews the pictures of the README; otherwise they go where results go, to be looked at. */
const renew = process.env['COLLATE_PICTURES'] === '1';
const committed = fileURLToPath(new URL('../docs/images', import.meta.url));

async function picture(app: CollateApp, name: string): Promise<void> {
  const folder = renew ? committed : test.info().outputDir;
  await app.page.mouse.move(0, 0);
  await app.page.screenshot({ path: join(folder, `${name}.png`) });
}

async function theme(app: CollateApp, name: string): Promise<void> {
  await app.page.evaluate(value => {
    document.documentElement.dataset['theme'] = value;
  }, name);
}

/** Marks, notes and an answer, as after an evening of work. */
async function work(app: CollateApp): Promise<void> {
  await app.page.getByRole('button', { name: 'Do not show again' }).click();
  await app.openQuestion(13);
  const marks = [
    [0, '1'],
    [1, '7'],
    [2, '4'],
  ] as const;
  for (const [index, key] of marks) {
    const text = app.statement(index);
    await app.select(text, await firstWords(text, 12));
    await app.page.keyboard.press(key);
    await expect(text.locator('mark').first()).toBeVisible();
  }
  const text = app.statement(0);
  await app.select(text, await firstWords(text, 60));
  await app.page.keyboard.press('6');
  await text.locator('mark.mark-magenta').first().click();
  await app.page.keyboard.press('a');
  const field = app.notes.getByRole('textbox', { name: 'Note' });
  await field.fill('Ask which of these the examiner expects **first**.');
  await field.press('ControlOrMeta+Enter');
  await app.write(
    'I would agree on the metrics before the launch, each with a baseline and a threshold that raises an alert ',
  );
  await app.points.nth(0).focus();
  await app.page.keyboard.press('ControlOrMeta+Enter');
  await app.write(
    '. Inputs, predictions and latency are logged for every request',
  );
  await app.points.nth(3).focus();
  await app.page.keyboard.press('ControlOrMeta+Enter');
  await app.write(
    '.\n## When it slips\n- compare the data of today with the training data to detect drift\nretrain on recent data\nlook for the root cause, not the symptom',
  );
  await app.saved();
  await app.points.nth(2).click({ position: { x: 5, y: 5 } });
  for (const scroller of await app.page.locator('.scroll').all())
    await scroller.evaluate(element => {
      element.scrollTop = 0;
    });
}

test('the pictures of the README show a question after an evening of work', async ({
  app,
}) => {
  await work(app);
  await theme(app, 'light');
  await picture(app, 'read-light');
  await theme(app, 'dark');
  await picture(app, 'read-dark');
  await theme(app, 'sepia');
  if (!renew) await picture(app, 'read-sepia');
  await theme(app, 'contrast');
  if (!renew) await picture(app, 'read-contrast');
});
