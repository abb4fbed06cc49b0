import { axeFindings } from './axe-findings.ts';
import { expect, test, type CollateApp } from './fixtures.ts';
import { dialogOf, drop, found, runImport, sheetOf } from './import-steps.ts';

const subject = `## 1. How is a wall thermometer used?

- **Boiling point:** water boils at 100 degrees at the level of the sea.
- **Reading:** the height of the mercury column shows how warm the air is.
- **Place:** hang it in the shade, away from every window and stove.

## 2. How is a thermometer cleaned?

- **Cloth:** wipe the glass with a soft and damp cloth.
`;

/** Two sheets that agree, but for the point at which water boils. */
const contradicting = [
  sheetOf('first-notes.md', subject),
  sheetOf(
    'second-notes.md',
    subject.replace('at 100 degrees', 'at 90 degrees'),
  ),
];

async function openDisputed(app: CollateApp): Promise<void> {
  await drop(app.page, contradicting);
  await found(app, 2);
  await runImport(app);
  await dialogOf(app)
    .getByRole('button', { name: 'Open the collection' })
    .click();
  await expect(app.prompt).toContainText('wall thermometer');
}

test('a point whose sources disagree is marked, counted and shown with both quotes', async ({
  app,
}) => {
  test.setTimeout(120_000);
  await openDisputed(app);
  await expect(app.points).toHaveCount(3);
  await expect(app.reading.getByText(/ 1 disputed, /)).toBeVisible();
  const marks = app.reading.getByRole('button', { name: 'Sources disagree' });
  await expect(marks).toHaveCount(1);
  const card = app.point('Boiling point');
  const mark = card.getByRole('button', { name: 'Sources disagree' });
  await expect(mark).toHaveAttribute('aria-expanded', 'false');
  await mark.click();
  await expect(mark).toHaveAttribute('aria-expanded', 'true');
  const dispute = card.getByRole('group', {
    name: 'Sources disagree on a number',
  });
  const quotes = dispute.getByRole('listitem');
  await expect(quotes).toHaveCount(2);
  await expect(quotes.nth(0)).toContainText('First notes: ');
  await expect(quotes.nth(0).locator('mark')).toHaveText('100 degrees');
  await expect(quotes.nth(1).locator('mark')).toHaveText('90 degrees');
  await expect(card.getByRole('list', { name: 'Wordings' })).toBeVisible();
  expect(await axeFindings(app.page)).toEqual([]);
  await mark.click();
  await expect(dispute).toBeHidden();
});

test('the filter “Disputed” leaves only what sources disagree on', async ({
  app,
}) => {
  await openDisputed(app);
  await app.reading.getByRole('button', { name: 'Filter' }).click();
  await app.page.getByRole('checkbox', { name: 'Disputed' }).check();
  await expect(app.points).toHaveCount(1);
  await expect(app.point('Boiling point')).toBeVisible();
  await expect(app.reading.getByText('2 points are hidden')).toBeVisible();
  await app.page.keyboard.press('Escape');
  await app.openQuestion(2);
  await expect(
    app.reading.getByText('No point passes the filters'),
  ).toBeVisible();
  await expect(app.reading.getByText(/ disputed, /)).toBeHidden();
});

test('a dispute ends when the wordings are parted', async ({ app }) => {
  await openDisputed(app);
  const card = app.point('Boiling point');
  await card.getByRole('button', { name: 'Sources disagree' }).click();
  const dispute = card.getByRole('group', { name: /^Sources disagree/ });
  await expect(dispute).toBeVisible();
  await card
    .getByRole('button', { name: 'Actions for the wording of Second notes' })
    .click();
  await app.page.getByRole('menuitem', { name: 'Split off' }).click();
  await expect(app.points).toHaveCount(4);
  await expect(dispute).toBeHidden();
  await expect(
    app.reading.getByRole('button', { name: 'Sources disagree' }),
  ).toHaveCount(0);
  await expect(app.reading.getByText(/ disputed, /)).toBeHidden();
});
