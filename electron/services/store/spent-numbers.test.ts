import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorKinds, FaultyOperations } from './faulty-operations.fixture.ts';
import type { FileOperations } from './file-operations.ts';
import { parseRecordFileName } from './record-place.ts';
import {
  makeTestFolderInMemory,
  openTestStore,
  removeTestFolder,
} from './test-library.fixture.ts';

let top: string;
beforeAll(() => {
  top = makeTestFolderInMemory();
});
afterAll(() => {
  removeTestFolder(top);
});

/** The same disk, with the numbers of all versions that are begun. */
function noting(operations: FileOperations, begun: number[]): FileOperations {
  return {
    ...operations,
    create(path) {
      const file = operations.create(path);
      const name = parseRecordFileName(basename(path));
      if (name?.id === 'question-1') begun.push(Number(name.revision));
      return file;
    },
  };
}

const writtenAt = '2026-11-20T10:00:00.000Z';
let round = 0;

/**
 * Restores a version, which fails, and then another one of the same number.
 * @returns the first of the operations that restore and the one after them
 */
async function restoreTwice(
  kind: (typeof errorKinds)[number],
  at: number,
): Promise<readonly [from: number, to: number]> {
  const folder = join(top, `case-${round++}`);
  const faulty = new FaultyOperations({ kind, at, lasts: false });
  const begun: number[] = [];
  const operations = noting(faulty.operations, begun);
  const store = await openTestStore(folder, { operations });
  const from = faulty.count;
  const restore = (version: number) =>
    store.restore('study', 'question-1', {
      payload: { version },
      revision: 7,
      writtenAt,
    });
  const first = await restore(1).catch(() => null);
  const to = faulty.count;
  const failed = [...begun];
  const second = await restore(2);
  const where = `${kind} at operation ${String(at)}`;
  if (first === null)
    expect(failed, `${where}: a number of before`).not.toContain(
      second.revision,
    );
  else expect(second.revision).toBeGreaterThan(first.revision);
  expect(new Set(begun).size, `${where}: ${begun.join()}`).toBe(begun.length);
  expect(await store.read('study', 'question-1')).toMatchObject({
    payload: { version: 2 },
  });
  await store.close();
  return [from, to];
}

describe('a version that is restored under its own number', () => {
  it('spends the number even if that fails, whatever goes wrong and when', async () => {
    const [from, to] = await restoreTwice('EIO', Number.MAX_SAFE_INTEGER);
    expect(to - from).toBeGreaterThan(5);
    for (const kind of errorKinds)
      for (let at = from; at < to; at++) await restoreTwice(kind, at);
  });

  it('has its number when the attempt goes well', async () => {
    const store = await openTestStore(join(top, 'well'));
    const written = await store.restore('study', 'question-1', {
      payload: {},
      revision: 7,
      writtenAt,
    });
    expect(written).toEqual({ revision: 7, writtenAt });
    await store.close();
  });
});
