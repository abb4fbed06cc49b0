import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { axeFindings } from './axe-findings.ts';
import { holdReply } from './hold-reply.ts';
import { expect, test, type CollateApp } from './fixtures.ts';
import { writeRecordByHand } from './record-by-hand.ts';

async function openBackups(app: CollateApp): Promise<Locator> {
  await app.page.getByRole('button', { name: 'Settings' }).click();
  const section = app.page.getByRole('region', { name: 'Backups' });
  await expect(
    section.getByRole('button', { name: 'Back up now' }),
  ).toBeVisible();
  return section;
}

async function backUp(section: Locator): Promise<void> {
  await section.getByRole('button', { name: 'Back up now' }).click();
  await expect(madeByHand(section)).toBeVisible({ timeout: 20_000 });
  await expect(section.getByRole('status')).toContainText(
    /Last backup .* verified/,
  );
}

/** Not the one that Collate makes by itself some seconds after the first change of a day. */
function madeByHand(section: Locator): Locator {
  return section
    .getByRole('list', { name: 'Backups' })
    .getByRole('listitem')
    .filter({ hasText: 'By hand' });
}

async function askToRestore(section: Locator): Promise<void> {
  await madeByHand(section)
    .getByRole('button', { name: /^Restore… the backup/ })
    .click();
}

/** The folder that holds the records, wherever the host puts it below the data folder. */
async function libraryOf(app: CollateApp): Promise<string> {
  const names = await readdir(app.dataFolder, { recursive: true });
  const found = names.find(name => name.endsWith('store.json'));
  return join(app.dataFolder, found ?? '', '..');
}

test('what was written is backed up, lost, and brought back from Settings', async ({
  app,
}) => {
  await app.write('Words worth keeping.');
  await app.saved();
  const section = await openBackups(app);
  await backUp(section);
  await app.stop();
  await rm(join(await libraryOf(app), 'q'), { recursive: true });
  await app.start();
  await openBackups(app);
  const again = app.page.getByRole('region', { name: 'Backups' });
  await askToRestore(again);
  const dialog = app.page.getByRole('dialog', { name: 'Restore a backup' });
  await expect(
    dialog.getByRole('region', { name: 'Comes back' }),
  ).toContainText('Question 1 of');
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(
    app.page.getByText(/state before is kept/).first(),
  ).toBeVisible();
  await expect(again.getByRole('list')).toContainText('Before a restore');
  await app.goTo('Read');
  await expect(app.editor).toContainText('Words worth keeping.');
});

test('one question goes back, and the others stay', async ({ app }) => {
  await app.write('First thoughts on one.');
  await app.saved();
  await app.openQuestion(2);
  await app.write('First thoughts on two.');
  await app.saved();
  await backUp(await openBackups(app));
  await app.goTo('Read');
  await app.write(' And more on two.');
  await app.saved();
  await app.openQuestion(1);
  await app.write(' And more on one.');
  await app.saved();
  const section = await openBackups(app);
  await askToRestore(section);
  const dialog = app.page.getByRole('dialog', { name: 'Restore a backup' });
  const choice = dialog.getByRole('combobox', { name: 'Restore' });
  const only = choice.getByRole('option', { name: /^Only Question 2 of/ });
  await choice.selectOption((await only.textContent()) ?? '');
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(dialog).toBeHidden();
  await app.goTo('Read');
  await expect(app.editor).toContainText('And more on one.');
  await app.openQuestion(2);
  await expect(app.editor).toContainText('First thoughts on two.');
  await expect(app.editor).not.toContainText('And more on two.');
});

test('a damaged backup is refused, and says why', async ({ app }) => {
  await app.write('Some words.');
  await app.saved();
  const section = await openBackups(app);
  await backUp(section);
  const folder = join(await libraryOf(app), 'backups');
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.zip')) continue;
    const bytes = await readFile(join(folder, name));
    await writeFile(join(folder, name), bytes.subarray(0, -30));
  }
  await section
    .getByRole('button', { name: /^Verify/ })
    .first()
    .click();
  await expect(section.getByRole('status')).toContainText(
    'because it is cut short',
  );
  await expect(
    section.getByRole('button', { name: /^Restore…/ }).first(),
  ).toBeDisabled();
});

test('the first change of a day is followed by a backup by itself', async ({
  app,
}) => {
  await app.write('The first words today.');
  await app.saved();
  await expect(async () => {
    const folder = join(await libraryOf(app), 'backups');
    const names = await readdir(folder);
    const daily = names.find(name => /-daily-\d+\.zip$/.test(name)) ?? '';
    expect((await stat(join(folder, daily))).isFile()).toBe(true);
  }).toPass({ timeout: 20_000 });
});

test('axe finds nothing in the backups and the dialog of a restore', async ({
  app,
}) => {
  test.setTimeout(120_000);
  await app.write('Some words.');
  await app.saved();
  const section = await openBackups(app);
  await backUp(section);
  expect(await axeFindings(app.page)).toEqual([]);
  await askToRestore(section);
  await expect(app.page.getByText(/nothing to restore/)).toBeVisible();
  expect(await axeFindings(app.page)).toEqual([]);
});

/** Records by the thousand, of a collection that is not there: enough to look on while they are backed up. */
async function fillLibrary(app: CollateApp): Promise<void> {
  const library = await libraryOf(app);
  for (let number = 1; number <= 4000; number++) {
    // What cannot be packed takes longest.
    const text = randomBytes(6000).toString('base64');
    const payload = JSON.stringify({ text });
    await writeRecordByHand(library, `long-ago--q${number}`, payload);
  }
}

test('a backup and a restore show how far they are, and are cancelled', async ({
  app,
}) => {
  test.setTimeout(180_000);
  await app.write('Words of then.');
  await app.saved();
  await fillLibrary(app);
  const section = await openBackups(app);
  const underWay = section.getByRole('region', { name: 'Under way' });
  await section.getByRole('button', { name: 'Back up now' }).click();
  await expect(underWay.getByRole('progressbar')).toBeVisible();
  await underWay.getByRole('button', { name: 'Cancel' }).click();
  await expect(
    app.page.getByText('The backup was stopped.').first(),
  ).toBeVisible();
  await expect(underWay).toBeHidden();
  await expect(madeByHand(section)).toBeHidden();
  const folder = join(await libraryOf(app), 'backups');
  expect((await readdir(folder)).filter(name => /by-hand/.test(name))).toEqual(
    [],
  );
  const { goOn } = await holdReply(app.page, 'backup.create');
  await section.getByRole('button', { name: 'Back up now' }).click();
  await expect(underWay.getByRole('progressbar')).toBeVisible();
  expect(await axeFindings(app.page)).toEqual([]);
  goOn();
  await expect(madeByHand(section)).toBeVisible({ timeout: 60_000 });
  await app.goTo('Read');
  await app.write(' Words of now.');
  await app.saved();
  await askToRestore(await openBackups(app));
  const dialog = app.page.getByRole('dialog', { name: 'Restore a backup' });
  const restore = dialog.getByRole('button', { name: 'Restore', exact: true });
  await restore.click({ timeout: 60_000 });
  const restoring = dialog.getByRole('region', { name: 'Under way' });
  await expect(restoring.getByRole('progressbar')).toBeVisible();
  await restoring.getByRole('button', { name: 'Cancel' }).click();
  await expect(
    app.page.getByText('stopped before it changed anything').first(),
  ).toBeVisible();
  await restore.click();
  await expect(dialog).toBeHidden({ timeout: 60_000 });
  await app.goTo('Read');
  await expect(app.editor).toContainText('Words of then.');
  await expect(app.editor).not.toContainText('Words of now.');
});
