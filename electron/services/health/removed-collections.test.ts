import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { HealthEntry } from '../../../core/library-health/library-health.ts';
import { noRepairs } from '../../../core/import/import-preview.ts';
import {
  beginImport,
  endPrograms,
  expectFound,
  fourSheets,
  startProgram,
  type ImportingProgram,
} from '../import-program.fixture.ts';

afterEach(endPrograms);

let program: ImportingProgram;
beforeEach(async () => {
  program = await startProgram(undefined, {
    dailyBackupAfter: null,
    useModel: false,
  });
  await importFiles(fourSheets, null);
});

async function importFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  into: string | null,
): Promise<void> {
  await program.call('import.run', {
    import: await beginImport(program, files),
    title: 'Bread',
    into,
    repairs: noRepairs,
  });
}

const rye = {
  'rye.md': '# 1. What is bread?\n\n- Rye dough is sour and keeps for long.\n',
};

async function trash(): Promise<readonly HealthEntry[]> {
  const { entries } = await program.call('health.report', null);
  return entries.filter(({ group }) => group === 'trash');
}

async function collections(): Promise<readonly string[]> {
  const listed = await program.call('collection.list', null);
  return listed.map(({ id }) => id);
}

async function sources(): Promise<readonly string[]> {
  const listed = await program.call('source.list', { collection: 'bread' });
  return listed.map(({ title }) => title);
}

function restore(entry: HealthEntry | undefined) {
  return program.reply('health.restoreDeleted', { entry: entry?.id ?? '' });
}

it('brings a collection back that was taken out, with what was added to it', async () => {
  await importFiles(rye, 'bread');
  const before = await sources();
  await program.call('collection.remove', { collection: 'bread' });
  expect(await collections()).toEqual(['ml-lifecycle']);
  const [entry] = await trash();
  expect(entry).toMatchObject({ subject: 'Bread', actions: ['restore'] });
  expect(await restore(entry)).toMatchObject({ ok: true });
  expect(await collections()).toContain('bread');
  expect(await sources()).toEqual(before);
  expect(await trash()).toEqual([]);
  await expectFound(program, 'gluten', 'bread', true);
});

it('does not push out a collection that was imported anew in its place', async () => {
  await program.call('collection.remove', { collection: 'bread' });
  await importFiles(fourSheets, null);
  const [entry] = await trash();
  expect(await restore(entry)).toMatchObject({ ok: false, code: 'conflict' });
  expect(await trash()).toHaveLength(1);
  expect(await collections()).toContain('bread');
});

it('goes on with a restore that was interrupted between the two moves', async () => {
  await importFiles(rye, 'bread');
  const before = await sources();
  await program.call('collection.remove', { collection: 'bread' });
  const { libraryFolder } = program;
  const [name = ''] = readdirSync(join(libraryFolder, 'removed'));
  mkdirSync(join(libraryFolder, 'additions'), { recursive: true });
  renameSync(
    join(libraryFolder, 'removed', name, 'additions'),
    join(libraryFolder, 'additions', 'bread'),
  );
  expect(await restore((await trash())[0])).toMatchObject({ ok: true });
  expect(await sources()).toEqual(before);
});

it('brings a source back that was taken back, with its sheet', async () => {
  await importFiles(rye, 'bread');
  const before = await sources();
  await program.call('source.withdraw', { collection: 'bread', source: 'rye' });
  expect(await sources()).not.toEqual(before);
  const [entry, ...others] = await trash();
  expect(others).toEqual([]);
  expect(entry?.subject).toBe('Rye, a source of Bread');
  expect(await restore(entry)).toMatchObject({ ok: true });
  expect(await sources()).toEqual(before);
  const folder = join(program.libraryFolder, 'additions', 'bread', '1');
  expect(readdirSync(folder)).toEqual(['rye.json', 'rye.txt']);
  expect(readFileSync(join(folder, 'rye.txt'), 'utf8')).toContain('Rye dough');
});

it('lists what it does not understand and leaves it alone', async () => {
  const removed = join(program.libraryFolder, 'removed');
  mkdirSync(join(removed, '2026-11-20T10-00-00-000Z-..'), { recursive: true });
  writeFileSync(join(removed, '2026-11-20T10-00-00-000Z-q@x.json'), 'rubbish');
  writeFileSync(join(removed, 'mine.txt'), 'mine');
  const entries = await trash();
  expect(entries.map(({ actions }) => actions)).toEqual([[], ['compare'], []]);
  for (const entry of entries)
    expect(await restore(entry)).toMatchObject({
      ok: false,
      code: 'invalid-input',
    });
  expect(readdirSync(removed)).toHaveLength(3);
});
