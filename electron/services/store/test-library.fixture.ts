import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { realFileOperations, type FileOperations } from './file-operations.ts';
import {
  openRecordStore,
  type RecordStoreOptions,
} from './open-record-store.ts';
import { currentPath, previousPath, recordPlace } from './record-place.ts';
import type { RecordKind, RecordStore, StoredRecord } from './record-store.ts';
import { encodeRecord } from './record-codec.ts';
import type { LibraryProblem } from '../../../core/library-problem.ts';
import { afterEach, beforeEach, expect } from 'vitest';

/** A folder for one test, removed by the caller. */
export function makeTestFolder(): string {
  return mkdtempSync(join(tmpdir(), 'collate-store-'));
}

/** The same in memory where the system has such a place: for thousands of runs whose flushes need not reach a device. */
export function makeTestFolderInMemory(): string {
  const memory = '/dev/shm';
  return existsSync(memory)
    ? mkdtempSync(join(memory, 'collate-store-'))
    : makeTestFolder();
}

export function removeTestFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Gives each test of the calling file a folder of its own, made ready by `prepare`, and removes it afterwards. */
export function inTestFolder(
  prepare: (folder: string) => void | Promise<void>,
): void {
  let folder = '';
  beforeEach(async () => {
    folder = makeTestFolder();
    await prepare(folder);
  });
  afterEach(() => {
    removeTestFolder(folder);
  });
}

/** A library in which each of two records has been saved three times; the path of the first one's file. */
export async function writeTwoRecords(folder: string): Promise<string> {
  const store = await openTestStore(folder);
  await writeVersions(store, 'question-1', 3);
  await writeVersions(store, 'question-2', 3);
  await store.close();
  return currentFile(folder, 'question-1');
}

/** A store on real files, in the calling thread, without a background check. */
export function openTestStore(
  folder: string,
  options: Partial<RecordStoreOptions> = {},
): Promise<RecordStore> {
  return openRecordStore({
    folder,
    workerFile: null,
    verifyAfter: null,
    ...options,
  });
}

/** Writes versions 1 to `count` of a record, payloads `{ version }`. */
export async function writeVersions(
  store: RecordStore,
  id: string,
  count: number,
): Promise<void> {
  for (let version = 1; version <= count; version++)
    await store.write('study', id, { version });
}

export function currentFile(
  folder: string,
  id: string,
  kind: RecordKind = 'study',
): string {
  return currentPath(recordPlace(folder, kind, id));
}

export function previousFile(folder: string, id: string): string {
  return previousPath(recordPlace(folder, 'study', id));
}

/** Every file with its bytes, save those that only inform. */
export function snapshot(folder: string): Record<string, string> {
  const informing = new Set(['owner.json', 'index.json']);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names
      .map(name => join(folder, name))
      .filter(path => statSync(path).isFile())
      .map(path => [relative(folder, path), path] as const)
      .filter(([name]) => !informing.has(name))
      .sort()
      .map(([name, path]) => [name, readFileSync(path, 'latin1')]),
  );
}

/** Names of files of saves in progress. */
export function temporaryFiles(folder: string): string[] {
  return Object.keys(snapshot(folder)).filter(
    name => name.endsWith('.tmp') && !name.startsWith('quarantine'),
  );
}

export function quarantined(folder: string): string[] {
  const path = join(folder, 'quarantine');
  return existsSync(path) ? readdirSync(path) : [];
}

/** Real operations with some replaced. */
export function operationsWith(
  changed: Partial<FileOperations>,
): FileOperations {
  return { ...realFileOperations, pause: () => undefined, ...changed };
}

/** An error as the system gives it. */
export function failing(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** The bytes of a whole file of a record. */
export function recordFile(
  revision: number,
  payload: unknown,
  schema = 1,
): Uint8Array {
  const header = {
    kind: 'study',
    id: 'question-1',
    revision,
    schema,
    writtenAt: '2026-11-22T16:13:53.000Z',
  };
  return encodeRecord(header, JSON.stringify(payload)).bytes;
}

/** A record as a new start of the program finds it, with everything that a full check reports. */
export async function readAfresh(
  folder: string,
  id = 'question-1',
): Promise<{
  readonly record: StoredRecord | null;
  readonly problems: readonly LibraryProblem[];
}> {
  const store = await openTestStore(folder);
  try {
    const record = await store.read('study', id);
    await store.verify();
    return { record, problems: store.problems() };
  } finally {
    await store.close();
  }
}

/** Another start finds nothing to do. */
export async function expectSettled(folder: string): Promise<void> {
  expect(temporaryFiles(folder)).toEqual([]);
  const before = snapshot(folder);
  const { problems } = await readAfresh(folder);
  expect(problems.filter(({ kind }) => kind !== 'conflict')).toEqual([]);
  expect(snapshot(folder)).toEqual(before);
}
