import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../../core/app-error.ts';
import {
  errorKinds,
  faultKinds,
  FaultyOperations,
  type Fault,
} from './faulty-operations.fixture.ts';
import {
  currentFile,
  makeTestFolderInMemory,
  openTestStore,
  quarantined,
  removeTestFolder,
  snapshot,
  temporaryFiles,
  writeVersions,
} from './test-library.fixture.ts';

let top: string;
let healthy: string;
beforeAll(async () => {
  top = makeTestFolderInMemory();
  healthy = join(top, 'healthy');
  const store = await openTestStore(healthy);
  await writeVersions(store, 'question-1', 2);
  await writeVersions(store, 'question-2', 2);
  await store.close();
});
afterAll(() => {
  removeTestFolder(top);
});

interface Attempt {
  readonly acknowledged: number;
  readonly attempted: number;
}

/** An ordinary session on a disk that fails; what does not work must fail as something a person can be told. */
async function sessionOn(
  folder: string,
  faulty: FaultyOperations,
): Promise<Attempt> {
  const { operations } = faulty;
  const store = await openTestStore(folder, { operations });
  let acknowledged = 2;
  const tolerate = (error: unknown) => {
    expect(error).toBeInstanceOf(AppError);
  };
  const save = (version: number) =>
    store.write('study', 'question-1', { version }).then(() => {
      acknowledged = version;
    }, tolerate);
  await save(3);
  await store.read('study', 'question-1').catch(tolerate);
  await save(4);
  await store.list('study');
  await store.write('study', 'new-question', { version: 1 }).catch(tolerate);
  await store.close();
  return { acknowledged, attempted: 4 };
}

/** Operations of a session without faults. */
let ordinary = 0;
beforeAll(async () => {
  ordinary = await checkAfter();
});

let round = 0;
async function checkAfter(...faults: readonly Fault[]): Promise<number> {
  const folder = join(top, `case-${round++}`);
  cpSync(healthy, folder, { recursive: true });
  const other = readFileSync(currentFile(folder, 'question-2'));
  const faulty = new FaultyOperations(...faults);
  const { acknowledged, attempted } = await sessionOn(folder, faulty);
  const where = JSON.stringify(faults);

  const store = await openTestStore(folder);
  const found = await store.read('study', 'question-1');
  const { version } = found?.payload as { version: number };
  expect(version, where).toBeGreaterThanOrEqual(acknowledged);
  expect(version, where).toBeLessThanOrEqual(attempted);
  await store.verify();
  // A disk that denies the existence of a file makes it a stranger's when it comes back: then both versions are kept.
  const mayConflict = faults.some(({ kind }) => kind === 'ENOENT');
  const problems = store
    .problems()
    .filter(({ kind }) => kind !== 'conflict' || !mayConflict);
  const grave = problems.filter(({ kind }) => kind !== 'recovered');
  expect(grave, where).toEqual([]);
  expect(problems, where).toHaveLength(quarantined(folder).length);
  await store.close();

  expect(readFileSync(currentFile(folder, 'question-2'))).toEqual(other);
  expect(temporaryFiles(folder), where).toEqual([]);
  const settled = snapshot(folder);
  const again = await openTestStore(folder);
  await again.verify();
  if (!mayConflict) expect(again.problems(), where).toEqual([]);
  await again.close();
  expect(snapshot(folder), where).toEqual(settled);
  removeTestFolder(folder);
  return faulty.count;
}

describe('a fault at any operation', () => {
  it('has operations to disturb', () => {
    expect(ordinary).toBeGreaterThan(40);
  });

  it.each(faultKinds)(
    'leaves the last good version whole (%s)',
    async kind => {
      // More operations may follow a failure than usual, so the end is found by running.
      for (let at = 0, count = ordinary; at < Math.max(count, ordinary); at++)
        count = await checkAfter({ kind, at, lasts: false });
    },
    60_000,
  );

  it.each(errorKinds)(
    'leaves the last good version whole when it lasts (%s)',
    async kind => {
      for (let at = 0, count = ordinary; at < Math.max(count, ordinary); at++)
        count = await checkAfter({ kind, at, lasts: true });
    },
    60_000,
  );

  it('leaves the last good version whole when another one follows', async () => {
    for (let at = 0; at < ordinary; at += 3)
      for (const gap of [1, 2, 5])
        await checkAfter(
          { kind: 'EIO', at, lasts: false },
          { kind: 'die-before', at: at + gap, lasts: false },
        );
  }, 60_000);
});
