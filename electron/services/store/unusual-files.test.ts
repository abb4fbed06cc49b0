import {
  copyFileSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  currentFile,
  readAfresh,
  recordFile,
  failing,
  openTestStore,
  operationsWith,
  previousFile,
  snapshot,
  inTestFolder,
  writeTwoRecords,
} from './test-library.fixture.ts';
import { realFileOperations } from './file-operations.ts';

let folder: string;
let file: string;
inTestFolder(async made => {
  folder = made;
  file = await writeTwoRecords(made);
});

describe('a file that is not ours to replace', () => {
  it('is read-only when a newer program wrote it', async () => {
    writeFileSync(file, recordFile(8, { version: 8 }, 2));
    const before = snapshot(folder);
    const store = await openTestStore(folder);
    expect(await store.read('study', 'question-1')).toMatchObject({
      payload: { version: 8 },
      readOnly: true,
    });
    await expect(
      store.write('study', 'question-1', { version: 9 }),
    ).rejects.toMatchObject({ code: 'read-only' });
    expect(store.problems()).toMatchObject([
      { kind: 'newer' },
      { kind: 'not-saved' },
    ]);
    await store.close();
    expect(snapshot(folder)).toEqual(before);
  });

  it('is an error, not an empty record, when it cannot be read', async () => {
    rmSync(previousFile(folder, 'question-1'));
    let broken = true;
    const operations = operationsWith({
      read: (path, limit) => {
        if (broken && path === file) throw failing('EIO');
        return realFileOperations.read(path, limit);
      },
    });
    const store = await openTestStore(folder, { operations });
    const save = () => store.write('study', 'question-1', { version: 4 });
    await expect(store.read('study', 'question-1')).rejects.toMatchObject({
      code: 'unavailable',
    });
    await expect(save()).rejects.toMatchObject({ code: 'unavailable' });
    expect(store.problems()[0]).toMatchObject({ kind: 'unreadable' });
    broken = false;
    await save();
    expect(await store.read('study', 'question-1')).toMatchObject({
      payload: { version: 4 },
    });
    await store.close();
  });

  it('is still ours when it can be read again', async () => {
    let broken = false;
    const operations = operationsWith({
      read: (path, limit) => {
        if (broken) throw failing('EIO');
        return realFileOperations.read(path, limit);
      },
    });
    const store = await openTestStore(folder, { operations });
    await store.write('study', 'question-1', { version: 4 });
    broken = true;
    const save = () => store.write('study', 'question-1', { version: 5 });
    await expect(save()).rejects.toMatchObject({ code: 'not-writable' });
    await expect(store.read('study', 'question-1')).rejects.toMatchObject({
      code: 'unavailable',
    });
    await expect(save()).rejects.toMatchObject({ code: 'unavailable' });
    broken = false;
    await save();
    expect((await store.read('study', 'question-1'))?.payload).toEqual({
      version: 5,
    });
    await store.close();
  });

  it('stays where it is when it is a folder or a link to nowhere', async () => {
    rmSync(file);
    mkdirSync(file);
    const link = currentFile(folder, 'question-3');
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync('/nowhere', link);
    const { record, problems } = await readAfresh(folder);
    expect(record).toMatchObject({ payload: { version: 2 }, readOnly: true });
    expect(problems.map(({ kind }) => kind)).toContain('unreadable');
    await expect(readAfresh(folder, 'question-3')).rejects.toMatchObject({
      code: 'unavailable',
    });
  });
});

describe('a file that somebody else put into the library', () => {
  it('is listed and left alone', async () => {
    const shard = dirname(file);
    const copy = join(shard, 'question-1 (conflicted copy).json');
    copyFileSync(file, copy);
    writeFileSync(join(shard, 'notes.txt'), 'mine');
    writeFileSync(join(shard, '.DS_Store'), 'system');
    const before = snapshot(folder);
    const { problems } = await readAfresh(folder);
    expect(problems.map(({ kind }) => kind)).toEqual(['conflict', 'conflict']);
    expect(problems.map(({ file }) => file).join()).toContain(
      'conflicted copy',
    );
    expect(snapshot(folder)).toEqual(before);
  });
});

describe('a record whose files are gone', () => {
  it('is reported as missing, never silently begun anew', async () => {
    rmSync(file);
    rmSync(previousFile(folder, 'question-1'));
    const { record, problems } = await readAfresh(folder);
    expect(record).toBeNull();
    expect(problems).toMatchObject([{ kind: 'missing' }]);
    const store = await openTestStore(folder);
    expect(await store.read('study', 'question-1')).toBeNull();
    const { revision } = await store.write('study', 'question-1', {});
    expect(revision).toBe(4);
    await store.close();
  });

  it('goes unnoticed without the index, which may be deleted at any time', async () => {
    rmSync(join(folder, 'index.json'));
    expect((await readAfresh(folder)).problems).toEqual([]);
    writeFileSync(join(folder, 'index.json'), 'rubbish');
    expect((await readAfresh(folder)).problems).toEqual([]);
  });
});
