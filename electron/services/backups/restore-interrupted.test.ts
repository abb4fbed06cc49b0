import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  FaultyOperations,
  type FaultKind,
} from '../store/faulty-operations.fixture.ts';
import {
  realFileOperations,
  type FileOperations,
} from '../store/file-operations.ts';
import {
  makeTestFolderInMemory,
  removeTestFolder,
} from '../store/test-library.fixture.ts';
import {
  openBackedUpLibrary,
  writeCollection,
  writeLibraryFile,
  writePicture,
  writeStudy,
  type BackedUpLibrary,
} from './backup-library.fixture.ts';

let root = '';
/** Backups of the state that is restored and of the state that is there. */
let older = '';
let present = '';
beforeAll(async () => {
  root = makeTestFolderInMemory();
  const folder = join(root, 'prepared');
  const library = await openBackedUpLibrary(folder);
  const { store, backups } = library;
  await writeStudy(store, 'q1', 'Words on q1.');
  await writeStudy(store, 'q2', 'Words on q2.');
  writeCollection(folder, 'bread', 'Flour and water.');
  writeLibraryFile(folder, 'additions/bread/1/b.txt', 'Salt.');
  const picture = writePicture(folder, 'a loaf');
  older = (await backups.create('by-hand')).id;
  rmSync(join(folder, picture));
  await writeStudy(store, 'q2', 'Other words.');
  await writeStudy(store, 'q3', 'New words.');
  rmSync(join(folder, 'additions'), { recursive: true });
  writeCollection(folder, 'bread', 'Flour, water and yeast.');
  writeCollection(folder, 'cake', 'Sugar.');
  present = (await backups.create('by-hand')).id;
  await library.close();
});
afterAll(() => removeTestFolder(root));

/** Whether the library is as a backup has it; a picture more does no harm. */
async function isAs(
  { restores }: BackedUpLibrary,
  backup: string,
): Promise<boolean> {
  const { added, changed, gone } = await restores.preview(backup, null);
  return added.length + changed.length + gone.length === 0;
}

function freshCopy(): string {
  const folder = join(root, 'run');
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'prepared'), folder, { recursive: true });
  return folder;
}

/** Restores with a fault, starts again and looks. @returns how many operations the whole would take */
async function interrupt(kind: FaultKind, at: number): Promise<number> {
  const folder = freshCopy();
  const disk = new FaultyOperations({ kind, at, lasts: false });
  const { operations } = disk;
  const first = await openBackedUpLibrary(folder, { operations });
  const end = await first.restores.restore(older, null).then(
    ({ skipped }) => (skipped.length === 0 ? 'done' : 'told what not'),
    () => 'failed',
  );
  await first.close().catch(() => undefined);
  await lookAgain(folder, end, at % 2 === 0);
  return disk.count;
}

async function lookAgain(
  folder: string,
  end: string,
  goOn: boolean,
): Promise<void> {
  const second = await openBackedUpLibrary(folder);
  const { interrupted, backups } = await second.backups.list();
  expect(backups.map(({ id }) => id)).toEqual(
    expect.arrayContaining([older, present]),
  );
  if (interrupted === null) {
    const isNew = await isAs(second, older);
    if (end === 'done') expect(isNew).toBe(true);
    if (end === 'failed')
      expect(isNew || (await isAs(second, present))).toBe(true);
  } else {
    const to = goOn ? interrupted.backup : interrupted.before;
    await second.restores.restore(to, interrupted.question);
    expect((await second.backups.list()).interrupted).toBeNull();
    expect(await isAs(second, goOn ? older : present)).toBe(true);
  }
  await second.close();
}

describe('a restore that is interrupted', () => {
  it.each(['die-before', 'torn', 'EIO', 'ENOSPC'] as const)(
    'leaves the old or the new, or is reported and can be finished or gone back on: %s at every operation',
    async kind => {
      const total = await interrupt(kind, Number.MAX_SAFE_INTEGER);
      expect(total).toBeGreaterThan(150);
      for (let at = 0; at < total; at++) await interrupt(kind, at);
    },
    120_000,
  );
});

describe('a backup that is interrupted', () => {
  it.each(['die-before', 'torn', 'EIO', 'ENOSPC'] as const)(
    'is none or is sound, and harms no other: %s at every operation',
    async kind => {
      const total = await interruptBackup(kind, Number.MAX_SAFE_INTEGER);
      expect(total).toBeGreaterThan(50);
      for (let at = 0; at < total; at++) await interruptBackup(kind, at);
    },
    120_000,
  );
});

async function interruptBackup(kind: FaultKind, at: number): Promise<number> {
  const folder = freshCopy();
  const disk = new FaultyOperations({ kind, at, lasts: false });
  const { operations } = disk;
  const first = await openBackedUpLibrary(folder, { operations });
  const made = await first.backups.create('daily').catch(() => null);
  await first.close().catch(() => undefined);
  const second = await openBackedUpLibrary(folder);
  const { backups } = await second.backups.list();
  const ids = backups.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining([older, present]));
  if (made) expect(ids).toContain(made.id);
  for (const id of ids) await second.backups.verify(id);
  expect(await isAs(second, present)).toBe(true);
  await second.backups.create('daily');
  expect(readdirSync(join(folder, 'backups')).join()).not.toMatch(/zip.*tmp/);
  await second.close();
  return disk.count;
}

it('a restore that is interrupted is known at once, and what it would go back to stays the same when finishing it is interrupted too', async () => {
  const folder = freshCopy();
  const { operations, goOn } = brokenAfterTheJournal();
  const library = await openBackedUpLibrary(folder, { operations });
  expect(library.backups.interrupted).toBeNull();
  const attempt = () =>
    library.restores.restore(older, null).catch((error: unknown) => error);
  expect(await attempt()).toMatchObject({ code: 'unavailable' });
  const first = library.backups.interrupted;
  expect(first).toMatchObject({ backup: older, question: null });
  expect(await attempt()).toMatchObject({ code: 'unavailable' });
  expect(library.backups.interrupted?.before).toBe(first?.before);
  goOn();
  await library.restores.restore(first?.before ?? '', null);
  expect(library.backups.interrupted).toBeNull();
  expect(await isAs(library, present)).toBe(true);
  await library.close();
});

/** A disk on which no folder of a collection can be moved. */
function brokenAfterTheJournal() {
  let isBroken = true;
  const rename: FileOperations['rename'] = (from, to) => {
    if (isBroken && /restoring.*collections/.test(from))
      throw Object.assign(new Error('EIO'), { code: 'EIO' });
    realFileOperations.rename(from, to);
  };
  return {
    operations: { ...realFileOperations, rename },
    goOn: () => {
      isBroken = false;
    },
  };
}
