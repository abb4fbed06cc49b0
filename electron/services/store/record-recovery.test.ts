import {
  appendFileSync,
  copyFileSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  currentFile,
  expectSettled,
  readAfresh,
  failing,
  openTestStore,
  operationsWith,
  previousFile,
  quarantined,
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

const damages: readonly [string, (bytes: Buffer) => Buffer][] = [
  ['a changed bit in the header', bytes => flipped(bytes, 20)],
  ['a changed bit in the payload', bytes => flipped(bytes, bytes.length - 4)],
  ['a changed last byte', bytes => flipped(bytes, bytes.length - 1)],
  ['half of it missing', bytes => bytes.subarray(0, bytes.length >> 1)],
  ['nothing in it', () => Buffer.alloc(0)],
  ['zeroes in place of everything', bytes => Buffer.alloc(bytes.length)],
  ['a byte order mark', bytes => Buffer.concat([Buffer.from('\ufeff'), bytes])],
  ['something appended', bytes => Buffer.concat([bytes, bytes])],
];

function flipped(bytes: Buffer, offset: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[offset]! ^= 4;
  return copy;
}

describe('a damaged file', () => {
  it.each(damages)(
    'is set aside unchanged and the version before is used: %s',
    async (_what, damage) => {
      const damaged = damage(readFileSync(file));
      writeFileSync(file, damaged);
      const others = readFileSync(currentFile(folder, 'question-2'));
      const { record, problems } = await readAfresh(folder);
      expect(record).toMatchObject({
        payload: { version: 2 },
        readOnly: false,
      });
      const [name] = quarantined(folder);
      expect(readFileSync(join(folder, 'quarantine', name!))).toEqual(damaged);
      expect(problems).toMatchObject([
        { kind: 'recovered', quarantined: `quarantine/${name!}` },
      ]);
      expect(readFileSync(currentFile(folder, 'question-2'))).toEqual(others);
      await expectSettled(folder);
    },
  );

  it('gets a successor with a number that was never used', async () => {
    writeFileSync(
      file,
      flipped(readFileSync(file), -2 + readFileSync(file).length),
    );
    const store = await openTestStore(folder);
    const { revision } = await store.write('study', 'question-1', {
      version: 4,
    });
    expect(revision).toBe(4);
    await store.close();
  });

  it('is found by the background check although nobody opened the record', async () => {
    appendFileSync(file, 'x');
    const store = await openTestStore(folder);
    await store.verify();
    expect(store.problems()).toMatchObject([{ kind: 'recovered' }]);
    await store.close();
  });

  it('does no harm to the record when it is the older version', async () => {
    appendFileSync(previousFile(folder, 'question-1'), 'x');
    const { record, problems } = await readAfresh(folder);
    expect(record).toMatchObject({ payload: { version: 3 } });
    expect(problems).toMatchObject([{ kind: 'recovered' }]);
    await expectSettled(folder);
  });

  it('is reported as damage when no good version is left, and nothing is deleted', async () => {
    appendFileSync(file, 'x');
    appendFileSync(previousFile(folder, 'question-1'), 'x');
    const { record, problems } = await readAfresh(folder);
    expect(record).toBeNull();
    expect(problems.map(({ kind }) => kind)).toEqual(['damaged', 'damaged']);
    expect(quarantined(folder)).toHaveLength(2);
  });

  it('is left where it is by a store that may only read', async () => {
    appendFileSync(file, 'x');
    const before = snapshot(folder);
    const owner = await openTestStore(folder);
    const reader = await openTestStore(folder);
    expect(reader.readOnlyReason).toContain('already open');
    expect(await reader.read('study', 'question-1')).toMatchObject({
      payload: { version: 2 },
    });
    expect(reader.problems()).toMatchObject([{ kind: 'recovered' }]);
    expect(snapshot(folder)).toEqual(before);
    await reader.close();
    await owner.close();
  });

  it('blocks saving when it cannot be moved, so that it is not pushed out', async () => {
    appendFileSync(file, 'x');
    const operations = operationsWith({
      rename: (from, to) => {
        if (to.includes('quarantine')) throw failing('EACCES');
        realFileOperations.rename(from, to);
      },
    });
    const store = await openTestStore(folder, { operations });
    expect(await store.read('study', 'question-1')).toMatchObject({
      payload: { version: 2 },
      readOnly: true,
    });
    await expect(
      store.write('study', 'question-1', { version: 4 }),
    ).rejects.toMatchObject({ code: 'read-only' });
    await store.close();
    expect(readFileSync(file, 'utf8')).toMatch(/x$/);
    expect((await readAfresh(folder)).record).toMatchObject({
      payload: { version: 2 },
    });
  });
});

describe('files that changed places', () => {
  it('are both noticed', async () => {
    const other = currentFile(folder, 'question-2');
    const between = join(folder, 'between');
    renameSync(file, between);
    renameSync(other, file);
    renameSync(between, other);
    expect((await readAfresh(folder, 'question-1')).record).toMatchObject({
      payload: { version: 2 },
    });
    expect((await readAfresh(folder, 'question-2')).record).toMatchObject({
      payload: { version: 2 },
    });
    expect(quarantined(folder)).toHaveLength(2);
  });

  it('leave the newest version in use when an older one was put under its name', async () => {
    copyFileSync(previousFile(folder, 'question-1'), join(folder, 'old'));
    renameSync(file, previousFile(folder, 'question-1'));
    renameSync(join(folder, 'old'), file);
    expect((await readAfresh(folder)).record).toMatchObject({
      payload: { version: 3 },
    });
    await expectSettled(folder);
    expect(readFileSync(file, 'utf8')).toContain('"version":3');
    expect(readFileSync(previousFile(folder, 'question-1'), 'utf8')).toContain(
      '"version":2',
    );
  });
});
