import { expect, test } from './fixtures.ts';

/** Journeys that stop the program behind the page, or keep it from the page. */
test.beforeEach(({}, info) => {
  test.skip(
    info.project.name === 'electron',
    'page and program are one in the desktop program',
  );
});

test('a dialog whose code cannot be loaded leaves the page as it is', async ({
  app,
}) => {
  await app.page.route('**/ExportDialog*.js', route => route.abort());
  await app.page.keyboard.press('ControlOrMeta+e');
  await expect(
    app.page.getByText(
      'This part of Collate could not be loaded. Your work is safe. Load the page again.',
    ),
  ).toBeVisible();
  await expect(app.prompt).toBeVisible();
  await app.page.keyboard.press('F1');
  await expect(
    app.page.getByRole('dialog', { name: 'Keyboard shortcuts' }),
  ).toBeVisible();
});

test('a part of the page whose code cannot be loaded leaves the others as they are', async ({
  app,
}) => {
  for (const part of ['AnswerEditor', 'SettingsView'])
    await app.page.route(`**/${part}*.js`, route => route.abort());
  await app.page.reload();
  await expect(app.prompt).toBeVisible();
  const missing = app.page.getByText(
    'This part of Collate could not be loaded. Your work is safe. Load the page again.',
  );
  await expect(missing).toBeVisible();
  await app.page.getByRole('button', { name: 'Settings' }).click();
  await expect(missing).toBeVisible();
  await app.goTo('Read');
  await app.page.unrouteAll();
  await app.page.getByRole('button', { name: 'Load again' }).click();
  await expect(app.editor).toBeVisible();
});

test('when Collate stops, a calm bar says so', async ({ app }) => {
  const bar = app.page.getByText(/Collate is not running any more/);
  await expect(bar).toHaveCount(0);
  await app.kill();
  await expect(bar).toBeVisible({ timeout: 20_000 });
  await expect(app.prompt).toBeVisible();
});

test('when Collate is within reach again, the bar goes', async ({ app }) => {
  await app.page.route('**/events', route => route.abort());
  await app.page.reload();
  await app.ready();
  const bar = app.page.getByText(/Collate is not running any more/);
  await expect(bar).toBeVisible({ timeout: 20_000 });
  await app.page.unroute('**/events');
  await expect(bar).toBeHidden({ timeout: 20_000 });
});

test('a page that Collate does not know says so and does not offer to try again', async ({
  app,
}) => {
  await app.page.evaluate(() => sessionStorage.clear());
  await app.page.reload();
  await expect(
    app.page.getByRole('heading', {
      name: 'This page has lost its connection',
    }),
  ).toBeVisible();
  await expect(
    app.page.getByText(/Start Collate again to go on/),
  ).toBeVisible();
  await expect(app.page.getByRole('button', { name: 'Try again' })).toHaveCount(
    0,
  );
});
