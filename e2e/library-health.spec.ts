import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Locator } from '@playwright/test';
import { axeFindings } from './axe-findings.ts';
import { expect, test, type CollateApp } from './fixtures.ts';

/** The file of the first question's record. */
async function recordOf(app: CollateApp): Promise<string> {
  const names = await readdir(app.dataFolder, { recursive: true });
  const found = names.find(name => name.endsWith('q01.json')) ?? '';
  expect((await stat(join(app.dataFolder, found))).isFile()).toBe(true);
  return join(app.dataFolder, found);
}

async function openHealth(app: CollateApp): Promise<Locator> {
  await app.page.getByRole('button', { name: 'Settings' }).click();
  await app.page.getByRole('button', { name: 'Open library health' }).click();
  return app.page.getByRole('dialog', { name: 'Library health' });
}

test('a library in order says so, calmly, and tells its folder', async ({
  app,
}) => {
  await app.page.getByRole('button', { name: 'Settings' }).click();
  const settings = app.page.getByRole('region', { name: 'Library' });
  await expect(settings).toContainText('Nothing needs you.');
  const health = await openHealth(app);
  await expect(health).toContainText('Nothing needs you.');
  await expect(
    health.getByRole('region', { name: 'Data folder' }),
  ).toContainText(dirname(app.dataFolder));
  await health.getByRole('button', { name: 'Check now' }).click();
  await expect(health.getByRole('status')).toContainText(
    'Every record was read.',
  );
  await health.getByRole('button', { name: 'Open the data folder' }).click();
  await expect(health.getByRole('status')).toContainText('The library is in');
  expect(await axeFindings(app.page)).toEqual([]);
});

test('a damaged record is told from the notice, with its question', async ({
  app,
}) => {
  await app.write('The version that is good. ');
  await app.saved();
  await app.page.keyboard.type('And a little more. ');
  await app.saved();
  const path = await recordOf(app);
  await app.stop();
  const bytes = await readFile(path);
  await writeFile(path, bytes.subarray(0, bytes.length - 40));
  await app.start();
  await app.page.getByRole('button', { name: 'See what happened' }).click();
  const health = app.page.getByRole('dialog', { name: 'Library health' });
  await expect(health.getByRole('region', { name: 'Repaired' })).toBeVisible();
  const aside = health.getByRole('region', { name: 'Set aside' });
  await expect(aside).toContainText('Question 1 of Machine-learning lifecycle');
  await aside.getByRole('button', { name: 'Compare' }).click();
  await expect(
    health.getByRole('region', { name: 'In use now' }),
  ).toContainText('The version that is good.');
  await expect(health.getByRole('region', { name: 'Set aside' })).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(aside.getByRole('button', { name: 'Compare' })).toBeFocused();
});

test('two versions are compared and decided, and the other comes back from the trash', async ({
  app,
}) => {
  test.setTimeout(180_000);
  await app.write('Theirs, written first.');
  await app.saved();
  const path = await recordOf(app);
  const theirs = await readFile(path);
  await app.page.keyboard.type(' Mine, written later.');
  await app.saved();
  await writeFile(path.replace('.json', ' (conflicted copy).json'), theirs);
  const health = await openHealth(app);
  const conflict = health.getByRole('region', { name: 'Two versions' });
  expect(await axeFindings(app.page)).toEqual([]);
  await conflict.getByRole('button', { name: 'Compare' }).click();
  await expect(
    health.getByRole('region', { name: 'Mine, in use now' }),
  ).toContainText('Mine, written later.');
  await expect(
    health.getByRole('region', { name: 'Theirs' }),
  ).not.toContainText('Mine, written later.');
  expect(await axeFindings(app.page)).toEqual([]);
  await health.getByRole('button', { name: 'Keep theirs' }).click();
  await expect(health.getByRole('status')).toContainText(
    'Yours is in the trash.',
  );
  await expect(conflict).toBeHidden();
  const trash = health.getByRole('region', { name: 'In the trash' });
  await trash.getByRole('button', { name: 'Restore' }).first().click();
  await expect(health.getByRole('status')).toContainText('Restored.');
  await health.getByRole('button', { name: 'Done' }).click();
  await app.goTo('Read');
  await expect(app.editor).toContainText('Mine, written later.');
});

test('the work on a question goes to the trash by command, and comes back', async ({
  app,
}) => {
  await app.write('Words that are wanted after all.');
  await app.saved();
  await app.run('Move my work on this question to the trash');
  await expect(app.editor).not.toContainText(
    'Words that are wanted after all.',
  );
  await expect(
    app.page.getByText('Your work on this question is in the trash.'),
  ).toBeVisible();
  await app.page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(app.editor).toContainText('Words that are wanted after all.');
  await app.page.reload();
  await expect(app.editor).toContainText('Words that are wanted after all.');
});

const sum = (text: string) => createHash('sha256').update(text).digest('hex');

/** Leaves the library as the end of the program in the middle of a restore does, as docs/format.md describes records. */
async function interruptRestore(app: CollateApp): Promise<void> {
  const names = await readdir(app.dataFolder, { recursive: true });
  const found = names.find(name => name.endsWith('backups.json')) ?? '';
  const path = join(app.dataFolder, found);
  const byHand = (await readdir(dirname(path)))
    .filter(name => /by-hand-\d+\.zip$/.test(name))
    .map(name => name.slice(0, -'.zip'.length))
    .sort();
  const [head = '', text = ''] = (await readFile(path, 'utf8')).split('\n');
  const restore = {
    backup: byHand[0],
    before: byHand[1],
    question: null,
    started: '2026-11-23T08:00:00.000Z',
  };
  const payload = JSON.stringify({ ...JSON.parse(text), restore });
  const header = JSON.parse(head) as Record<string, unknown>;
  delete header['hsum'];
  const len = Buffer.byteLength(payload);
  const fields = JSON.stringify({ ...header, len, sha256: sum(payload) });
  const open = fields.slice(0, -1);
  await writeFile(path, `${open},"hsum":"${sum(open)}"}\n${payload}\n`);
}

test('a restore that was interrupted is told when Collate starts, and is finished from there', async ({
  app,
}) => {
  test.setTimeout(120_000);
  const backUp = async (count: number) => {
    await app.page.getByRole('button', { name: 'Settings' }).click();
    const section = app.page.getByRole('region', { name: 'Backups' });
    await section.getByRole('button', { name: 'Back up now' }).click();
    await expect(
      section.getByRole('listitem').filter({ hasText: 'By hand' }),
    ).toHaveCount(count);
    await app.goTo('Read');
  };
  await app.write('Words of then.');
  await app.saved();
  await backUp(1);
  await app.write(' Words of now.');
  await app.saved();
  await backUp(2);
  await app.stop();
  await interruptRestore(app);
  await app.start();
  const notice = app.page.getByRole('region', { name: 'Notice' });
  await expect(notice).toContainText('was interrupted before its end');
  await notice.getByRole('button', { name: 'See what happened' }).click();
  const health = app.page.getByRole('dialog', { name: 'Library health' });
  const group = health.getByRole('region', { name: 'An interrupted restore' });
  await expect(
    group.getByRole('button', { name: 'Go back to before' }),
  ).toBeEnabled();
  expect(await axeFindings(app.page)).toEqual([]);
  await group.getByRole('button', { name: 'Finish restoring' }).click();
  await expect(health.getByRole('status')).toContainText(
    'The restore came to its end.',
  );
  await expect(group).toBeHidden();
  await health.getByRole('button', { name: 'Done' }).click();
  await expect(notice).toBeHidden();
  await expect(app.editor).toContainText('Words of then.');
  await expect(app.editor).not.toContainText('Words of now.');
});
