import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  currentFile,
  inTestFolder,
  operationsWith,
  failing,
  snapshot,
} from '../store/test-library.fixture.ts';
import { realFileOperations } from '../store/file-operations.ts';
import {
  fillLibrary,
  idOf,
  openBackedUpLibrary,
  writeLibraryFile,
  writeStudy,
} from './backup-library.fixture.ts';
import { readBackup, type BackupFile } from './read-backup.ts';

let folder = '';
inTestFolder(made => {
  folder = made;
});

function filesOf(id: string): Map<string, BackupFile> {
  const files = new Map<string, BackupFile>();
  const bytes = readFileSync(join(folder, 'backups', `${id}.zip`));
  readBackup(bytes, file => files.set(file.path, file));
  return files;
}

function manifestOf(id: string) {
  return readBackup(readFileSync(join(folder, 'backups', `${id}.zip`)));
}

describe('a backup', () => {
  it('holds all that a person made, with every revision and checksum', async () => {
    const library = await openBackedUpLibrary(folder);
    await fillLibrary(library);
    const { id } = await library.backups.create('by-hand');
    await library.close();
    const files = filesOf(id);
    const work = Object.entries(snapshot(folder)).filter(([path]) =>
      /^(?:q|v|meta|place|images|collections|additions)\//.test(path),
    );
    expect(work.filter(([path]) => path.endsWith('.prev'))).toHaveLength(1);
    for (const [path, bytes] of work)
      if (!path.endsWith('.prev'))
        expect(Buffer.from(files.get(path)!.bytes).toString('latin1')).toBe(
          bytes,
        );
    expect(files.size).toBe(work.length - 1);
    const revisions = [...files.values()]
      .filter(({ place }) => place.is === 'record')
      .map(({ revision }) => revision);
    expect(revisions).toContain(2);
    expect(revisions).not.toContain(null);
  });

  it('of an empty library holds nothing and can be restored', async () => {
    const library = await openBackedUpLibrary(folder);
    const { id, verified } = await library.backups.create('daily');
    expect(verified).not.toBeNull();
    expect(manifestOf(id)).toMatchObject({ files: [], leftOut: [] });
    const preview = await library.restores.preview(id, null);
    expect(preview).toMatchObject({
      added: [],
      changed: [],
      gone: [],
      same: 0,
    });
    expect(await library.restores.restore(id, null)).toMatchObject({
      before: null,
    });
    await library.close();
  });

  it('holds the newest good version where the current file is damaged', async () => {
    const library = await openBackedUpLibrary(folder);
    await writeStudy(library.store, 'q1', 'first');
    await writeStudy(library.store, 'q1', 'second');
    const path = currentFile(folder, idOf('q1'));
    writeFileSync(path, readFileSync(path).subarray(0, -20));
    const { id } = await library.backups.create('by-hand');
    const [file] = filesOf(id).values();
    expect(file).toMatchObject({
      revision: 1,
      path: expect.stringMatching(/q1\.json$/),
    });
    expect(Buffer.from(file!.bytes).toString()).toContain('first');
    await library.close();
  });

  it('leaves out and names what cannot be verified', async () => {
    const library = await openBackedUpLibrary(folder);
    await fillLibrary(library);
    writeLibraryFile(folder, 'q/00/Urlaub.txt', 'not ours');
    writeLibraryFile(folder, `images/${'0'.repeat(64)}.png`, 'another picture');
    const { id } = await library.backups.create('by-hand');
    const left = manifestOf(id).leftOut.map(({ path, reason }) => [
      path,
      reason,
    ]);
    expect(left).toEqual([
      ['q/00/Urlaub.txt', 'Collate did not make a file of this name'],
      [`images/${'0'.repeat(64)}.png`, 'it is damaged'],
    ]);
    await library.close();
  });

  it('counts only when it was read back right', async () => {
    let reads = 0;
    const operations = operationsWith({
      read: (path, limit) => {
        const bytes = realFileOperations.read(path, limit);
        if (!path.endsWith('.zip')) return bytes;
        reads += 1;
        const changed = Buffer.from(bytes);
        changed[40] = changed[40]! ^ 1;
        return changed;
      },
    });
    const library = await openBackedUpLibrary(folder, { operations });
    await writeStudy(library.store, 'q1', 'words');
    const made = library.backups.create('by-hand');
    await expect(made).rejects.toMatchObject({ code: 'damaged' });
    const { backups, failure } = await library.backups.list();
    expect(reads).toBe(1);
    expect(backups).toEqual([]);
    expect(failure?.message).toMatch(/did not read back right/);
    await library.close();
  });

  it('that fails is reported, leaves nothing behind and stops no save', async () => {
    const operations = operationsWith({
      create: path => {
        if (path.includes('by-hand')) throw failing('ENOSPC');
        return realFileOperations.create(path);
      },
    });
    const library = await openBackedUpLibrary(folder, { operations });
    await writeStudy(library.store, 'q1', 'words');
    const made = library.backups.create('by-hand');
    await expect(made).rejects.toMatchObject({ code: 'disk-full' });
    await writeStudy(library.store, 'q1', 'more words');
    const { backups, failure } = await library.backups.list();
    expect(backups).toEqual([]);
    expect(failure?.message).toMatch(/disk is full/);
    const names = readdirSync(join(folder, 'backups'));
    expect(names.filter(name => !name.startsWith('backups.json'))).toEqual([]);
    await library.close();
  });

  it('is checked again on request, and a damaged one is refused with its reason', async () => {
    const library = await openBackedUpLibrary(folder);
    await fillLibrary(library);
    const { id } = await library.backups.create('by-hand');
    expect((await library.backups.verify(id)).problem).toBeNull();
    const path = join(folder, 'backups', `${id}.zip`);
    writeFileSync(path, readFileSync(path).subarray(0, -1));
    await expect(library.backups.verify(id)).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringMatching(/cut short/),
    });
    await expect(library.restores.preview(id, null)).rejects.toMatchObject({
      code: 'damaged',
    });
    await expect(library.restores.restore(id, null)).rejects.toMatchObject({
      code: 'damaged',
    });
    const [entry] = (await library.backups.list()).backups;
    expect(entry).toMatchObject({ id, verified: null });
    expect(entry?.problem).toMatch(/cut short/);
    await library.close();
  });

  it('is made of a library that may only be read by nobody', async () => {
    const writer = await openBackedUpLibrary(folder);
    await writeStudy(writer.store, 'q1', 'words');
    const { id } = await writer.backups.create('by-hand');
    const reader = await openBackedUpLibrary(folder);
    await expect(reader.backups.create('by-hand')).rejects.toThrow(
      /already open/,
    );
    await expect(reader.restores.restore(id, null)).rejects.toMatchObject({
      code: 'read-only',
    });
    expect((await reader.backups.list()).backups).toHaveLength(1);
    await reader.close();
    await writer.close();
  });
});

describe('keeping backups', () => {
  const day = 86_400_000;

  it('thins after each, and a clock that jumps ten years takes none too many', async () => {
    let clock = Date.UTC(2026, 0, 1);
    const now = () => new Date(clock);
    const library = await openBackedUpLibrary(folder, { now });
    for (let count = 0; count < 40; count++) {
      clock += day;
      await library.backups.create('daily');
    }
    const before = (await library.backups.list()).backups.map(({ id }) => id);
    expect(before.length).toBeLessThan(14);
    for (const jump of [3650 * day, -7300 * day, 3650 * day]) {
      clock += jump;
      await library.backups.create('daily');
    }
    const after = (await library.backups.list()).backups.map(({ id }) => id);
    // Three more days and weeks have come, so no more than three of the oldest days and weeks have gone.
    expect(before.filter(id => !after.includes(id)).length).toBeLessThan(7);
    expect(after).toEqual(expect.arrayContaining(before.slice(1, 4)));
    await library.close();
  });

  it('takes none away where the disk is nearly full', async () => {
    let clock = Date.UTC(2026, 0, 1);
    const library = await openBackedUpLibrary(folder, {
      now: () => new Date(clock),
      free: 10,
    });
    await writeStudy(library.store, 'q1', 'words');
    for (let count = 0; count < 30; count++) {
      clock += day;
      await library.backups.create('daily');
    }
    expect((await library.backups.list()).backups).toHaveLength(30);
    await library.close();
  });

  it('takes away what was left half written, at the next one', async () => {
    const library = await openBackedUpLibrary(folder);
    writeLibraryFile(folder, 'backups/.20260101T000000Z-daily-7.tmp', 'half');
    await library.backups.create('daily');
    expect(readdirSync(join(folder, 'backups'))).not.toContain(
      '.20260101T000000Z-daily-7.tmp',
    );
    expect(existsSync(join(folder, 'backups', 'restoring'))).toBe(false);
    await library.close();
  });

  it('lists the latest made first, whatever the clock showed', async () => {
    let clock = Date.UTC(2036, 0, 1);
    const library = await openBackedUpLibrary(folder, {
      now: () => new Date(clock),
    });
    const first = await library.backups.create('daily');
    clock = Date.UTC(2026, 0, 1);
    const second = await library.backups.create('by-hand');
    const { backups } = await library.backups.list();
    expect(backups.map(({ id }) => id)).toEqual([second.id, first.id]);
    await library.close();
  });
});
