import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { realFileOperations } from '../../../electron/services/store/file-operations.ts';
import { openRecordStore } from '../../../electron/services/store/open-record-store.ts';
import { checkLibrary, open } from '../check-library.ts';
import type { Environment, Journal } from './environment.ts';

async function check(library: string, journal: Journal): Promise<void> {
  const bounds = journal.bounds();
  journal.breaches.push(...(await checkLibrary({ library, bounds })));
}

async function saveIn(library: string, journal: Journal): Promise<void> {
  const store = await open(library);
  for (const number of [1, 2, 3]) {
    const code = await journal.save(store, 'first', number);
    journal.expect('lost', `save ${number}`, code, null);
  }
  await store.close();
}

/** Libraries where and when one does not expect them. */
export const oddPlaces: readonly Environment[] = [
  {
    name: 'a folder that is moved away while it is open, and back',
    run: async (folder, journal) => {
      const library = join(folder, 'library');
      const store = await open(library);
      await journal.save(store, 'first', 1);
      renameSync(library, join(folder, 'elsewhere'));
      const code = await journal.save(store, 'first', 2);
      journal.expect('undetected', 'the reason', code, 'not-writable');
      renameSync(join(folder, 'elsewhere'), library);
      const later = await journal.save(store, 'first', 3);
      journal.expect('lost', 'a save when it is back', later, null);
      await store.close();
      await check(library, journal);
    },
  },
  {
    name: 'a folder that is deleted while it is open',
    run: async (folder, journal) => {
      const library = join(folder, 'library');
      const store = await open(library);
      await journal.save(store, 'first', 1);
      rmSync(library, { recursive: true });
      const code = await store.write('study', 'first', { number: 2 }).then(
        () => null,
        (error: unknown) => (error as { code?: unknown }).code,
      );
      journal.expect('undetected', 'the reason', code, 'not-writable');
      await store.close();
    },
  },
  {
    name: 'clocks ten years ahead, ten years back and at the change to winter time',
    run: async (folder, journal) => {
      const library = join(folder, 'library');
      const clocks = [
        '2026-11-23T10:00:00Z',
        '2036-11-23T10:00:00Z',
        '2016-11-23T10:00:00Z',
        '2026-10-25T00:59:59Z',
        '2026-10-25T01:00:01Z',
        '1970-01-01T00:00:00Z',
      ];
      for (const [index, instant] of clocks.entries()) {
        const store = await openRecordStore({
          folder: library,
          workerFile: null,
          verifyAfter: null,
          now: () => new Date(instant),
        });
        const code = await journal.save(store, 'first', index + 1);
        journal.expect('lost', `save at ${instant}`, code, null);
        await store.close();
        await check(library, journal);
      }
    },
  },
  {
    name: 'a path of more than 250 and of more than 1,000 characters',
    run: async (folder, journal) => {
      for (const depth of [2, 9]) {
        const parts = Array.from({ length: depth }, () => 'n'.repeat(120));
        const library = join(folder, ...parts);
        await saveIn(library, journal);
        await check(library, journal);
      }
    },
  },
  {
    name: 'a path that is longer than the system takes',
    run: async (folder, journal) => {
      const parts = Array.from({ length: 40 }, () => 'n'.repeat(120));
      const store = await open(join(folder, ...parts));
      const hasReason = store.readOnlyReason !== null;
      journal.expect('undetected', 'a reason', hasReason, true);
      const code = await store.write('study', 'first', {}).then(
        () => null,
        (error: unknown) => (error as { code?: unknown }).code,
      );
      journal.expect('undetected', 'the code', code, 'read-only');
      await store.close();
    },
  },
  {
    name: 'two folders whose names differ in how an accent is written',
    run: async (folder, journal) => {
      const [composed, parted] = ['\u00e9tude', 'e\u0301tude'];
      mkdirSync(join(folder, composed));
      await saveIn(join(folder, composed), journal);
      await check(join(folder, composed), journal);
      const other = await open(join(folder, parted));
      const found = await other.read('study', 'first');
      // Two folders on most systems, one where the system takes the names for equal: either is right, half of it is not.
      journal.expect('lost', 'the other folder', found?.revision, undefined, 3);
      await other.close();
      await check(join(folder, composed), journal);
    },
  },
  {
    name: 'a library that is reached by a link',
    run: async (folder, journal) => {
      const library = join(folder, 'library');
      mkdirSync(library);
      symlinkSync(library, join(folder, 'link'));
      await saveIn(join(folder, 'link'), journal);
      const store = await open(library);
      const second = await open(join(folder, 'link'));
      const isRefused = second.readOnlyReason !== null;
      journal.expect('undetected', 'one writer by two paths', isRefused, true);
      await second.close();
      await store.close();
      await check(library, journal);
    },
  },
  {
    name: 'a disk that takes 30 ms for each call, and a program that is closed meanwhile',
    run: async (folder, journal) => {
      const library = join(folder, 'library');
      const { pause, ...others } = realFileOperations;
      const slow = Object.fromEntries(
        Object.entries(others).map(([name, call]) => [
          name,
          (...input: unknown[]) => {
            pause(30);
            return (call as (...all: unknown[]) => unknown)(...input);
          },
        ]),
      );
      const store = await openRecordStore({
        folder: library,
        workerFile: null,
        verifyAfter: null,
        operations: { ...realFileOperations, ...slow },
      });
      const saves = ['a', 'b', 'c', 'd'].map(id => journal.save(store, id, 1));
      await store.close();
      for (const code of await Promise.all(saves))
        journal.expect('lost', 'a save under way at the end', code, null);
      await check(library, journal);
    },
  },
];
