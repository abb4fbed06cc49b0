import { copyFileSync, renameSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { realFileOperations, type FileOperations } from './file-operations.ts';
import { recordPlace, temporaryPath } from './record-place.ts';
import {
  expectSettled,
  failing,
  inTestFolder,
  openTestStore,
  operationsWith,
  previousFile,
  readAfresh,
  recordFile,
  snapshot,
  writeTwoRecords,
} from './test-library.fixture.ts';

let folder: string;
let file: string;
inTestFolder(async made => {
  folder = made;
  file = await writeTwoRecords(made);
});

/** A disk that refuses to read one file, so many times. */
function refusing(path: string, code: string, times: number): FileOperations {
  let left = times;
  return operationsWith({
    read: (asked, limit) => {
      if (asked === path && left-- > 0) throw failing(code);
      return realFileOperations.read(asked, limit);
    },
  });
}

describe('a file that is listed and not there', () => {
  it('is looked for again before anything older takes its place', async () => {
    const before = snapshot(folder);
    const operations = refusing(file, 'ENOENT', 1);
    const store = await openTestStore(folder, { operations });
    expect((await store.read('study', 'question-1'))?.payload).toEqual({
      version: 3,
    });
    await store.close();
    expect(snapshot(folder)).toEqual(before);
  });

  it('is an error when it stays so, and nothing is moved or given an earlier number', async () => {
    const before = snapshot(folder);
    const operations = refusing(file, 'ENOENT', Infinity);
    const store = await openTestStore(folder, { operations });
    const refusal = { code: 'unavailable' };
    const save = store.write('study', 'question-1', { version: 4 });
    await expect(save).rejects.toMatchObject(refusal);
    const read = store.read('study', 'question-1');
    await expect(read).rejects.toMatchObject(refusal);
    await store.close();
    expect(snapshot(folder)).toEqual(before);
  });
});

describe('a finished save that could not be read at first', () => {
  it('is adopted by the next reading, and no conflict is made of it', async () => {
    const finished = `${file}.9.4711.1.tmp`;
    writeFileSync(finished, recordFile(9, { version: 9 }));
    const operations = refusing(finished, 'EIO', 1);
    const store = await openTestStore(folder, { operations });
    await store.read('study', 'question-1');
    const { revision } = await store.write('study', 'question-1', {});
    expect(revision).toBe(10);
    await store.close();
    expect(Object.keys(snapshot(folder)).join()).not.toContain('conflict');
  });
});

describe('exchanging two versions that changed places', () => {
  it('goes on from where a process of the same number was stopped', async () => {
    const between = `${file}.between`;
    renameSync(file, between);
    renameSync(previousFile(folder, 'question-1'), file);
    renameSync(between, previousFile(folder, 'question-1'));
    const place = recordPlace(folder, 'study', 'question-1');
    copyFileSync(
      previousFile(folder, 'question-1'),
      temporaryPath(place, 3, 0),
    );
    expect((await readAfresh(folder)).record).toMatchObject({
      payload: { version: 3 },
    });
    await expectSettled(folder);
  });
});
