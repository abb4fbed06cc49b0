import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkLibrary, open } from '../check-library.ts';
import { temporaryFiles } from '../library-files.ts';
import type { Environment, Journal } from './environment.ts';
import { mountObstacle, onSmallDisk } from './small-disk.ts';

const words = 'x'.repeat(20_000);

async function checkSaved(library: string, journal: Journal): Promise<void> {
  const bounds = journal.bounds();
  journal.breaches.push(...(await checkLibrary({ library, bounds })));
}

/** Saves until nothing goes any more, frees some room, goes on. */
async function fillAndFree(
  folder: string,
  journal: Journal,
  codes: readonly string[],
  occupy: (ballast: string) => void,
): Promise<void> {
  const library = join(folder, 'library');
  const ballast = join(folder, 'ballast');
  const store = await open(library);
  await journal.save(store, 'first', 1, words);
  occupy(ballast);
  let refused = 0;
  for (let number = 2; number < 40; number++) {
    const id = number % 3 === 0 ? 'first' : `new-${number}`;
    const code = await journal.save(store, id, number, words);
    if (code !== null) refused += 1;
    journal.expect('undetected', 'the reason', code, null, ...codes);
  }
  journal.expect('undetected', 'something was refused', refused > 0, true);
  for (const name of temporaryFiles(library)) journal.add('leftOver', name);
  rmSync(ballast, { recursive: true });
  const later = await journal.save(store, 'first', 50, words);
  journal.expect('lost', 'a save when there is room again', later, null);
  await store.close();
  await checkSaved(library, journal);
}

/** Disks without room. */
export const fullDisks: readonly Environment[] = [
  {
    name: 'a disk of 1 MiB that is full and is freed',
    obstacle: mountObstacle,
    run: (folder, journal) =>
      onSmallDisk(folder, 'size=1m', () =>
        fillAndFree(folder, journal, ['disk-full'], ballast => {
          fillWith(ballast, 700_000);
        }),
      ),
  },
  {
    name: 'a disk that has room for no more files',
    obstacle: mountObstacle,
    run: (folder, journal) =>
      onSmallDisk(folder, 'size=8m,nr_inodes=36', () =>
        fillAndFree(folder, journal, ['disk-full'], ballast => {
          fillWith(ballast, 100_000);
        }),
      ),
  },
  {
    name: 'a disk that is full when the library is opened',
    obstacle: mountObstacle,
    run: (folder, journal) =>
      onSmallDisk(folder, 'size=512k', async () => {
        const library = join(folder, 'library');
        const first = await open(library);
        await journal.save(first, 'first', 1, words);
        await first.close();
        const ballast = join(folder, 'ballast');
        fillUp(ballast);
        const store = await open(library);
        const found = await store.read('study', 'first');
        journal.expect('lost', 'the revision', found?.revision, 1);
        const code = await journal.save(store, 'first', 2, words);
        journal.expect(
          'undetected',
          'the reason',
          code,
          'disk-full',
          'read-only',
        );
        await store.close();
        rmSync(ballast);
        await checkSaved(library, journal);
      }),
  },
  {
    name: 'a disk that becomes read-only and writable again',
    obstacle: mountObstacle,
    run: (folder, journal) =>
      onSmallDisk(folder, 'size=4m', async remount => {
        const library = join(folder, 'library');
        const store = await open(library);
        await journal.save(store, 'first', 1);
        remount('ro');
        const code = await journal.save(store, 'first', 2);
        journal.expect('undetected', 'the reason', code, 'not-writable');
        const reader = await readOnlyReasonOf(library, journal);
        journal.expect(
          'undetected',
          'a reason at opening',
          reader !== null,
          true,
        );
        remount('rw');
        const later = await journal.save(store, 'first', 3);
        journal.expect('lost', 'a save when it is writable again', later, null);
        await store.close();
        await checkSaved(library, journal);
      }),
  },
];

async function readOnlyReasonOf(
  library: string,
  journal: Journal,
): Promise<string | null> {
  const reader = await open(library);
  const found = await reader.read('study', 'first');
  journal.expect('lost', 'the revision for a reader', found?.revision, 1);
  await reader.close();
  return reader.readOnlyReason;
}

function fillWith(path: string, bytes: number): void {
  writeFileSync(path, Buffer.alloc(bytes));
}

function fillUp(path: string): void {
  for (let bytes = 512 * 1024; bytes >= 1024; bytes >>= 1)
    try {
      writeFileSync(path, Buffer.alloc(bytes), { flag: 'a' });
    } catch {
      // Takes what goes in.
    }
}
