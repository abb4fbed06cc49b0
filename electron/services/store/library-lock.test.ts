import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from './bundle.fixture.ts';
import { startChild } from './child-process.fixture.ts';
import {
  acquireLibraryLock,
  lockMeans,
  type LockMeans,
} from './library-lock.ts';
import {
  makeTestFolder,
  openTestStore,
  removeTestFolder,
  inTestFolder,
} from './test-library.fixture.ts';

let built: string;
let folder: string;
let child: string;
let locker: string;
beforeAll(async () => {
  built = makeTestFolder();
  child = await bundle('saving-child.fixture.ts', built);
  locker = await bundle('locking-child.fixture.ts', built);
}, 30_000);
afterAll(() => {
  removeTestFolder(built);
});
inTestFolder(made => {
  folder = made;
});

const means: readonly LockMeans[] =
  process.platform === 'win32'
    ? ['named-pipe']
    : process.platform === 'linux'
      ? ['abstract-socket', 'socket-file']
      : ['socket-file'];

describe.each(means)('a lock made as %s', kind => {
  it('is held by one at a time within a process, and again after its release', async () => {
    const first = await acquireLibraryLock(folder, kind);
    expect(first).not.toBeNull();
    expect(await acquireLibraryLock(folder, kind)).toBeNull();
    await first?.release();
    const second = await acquireLibraryLock(folder, kind);
    expect(second).not.toBeNull();
    await second?.release();
  });

  it('belongs to the folder, by whatever path it is reached', async () => {
    const link = join(built, `link-${kind}`);
    symlinkSync(folder, link, 'junction');
    const other = makeTestFolder();
    const first = await acquireLibraryLock(folder, kind);
    const elsewhere = await acquireLibraryLock(other, kind);
    expect(await acquireLibraryLock(link, kind)).toBeNull();
    expect(elsewhere).not.toBeNull();
    await first?.release();
    await elsewhere?.release();
    removeTestFolder(other);
  });

  it('is refused to another process while its holder lives, and given when it is killed', async () => {
    for (let round = 0; round < 3; round++) {
      const holder = startChild(locker, folder, kind);
      expect(await holder.says('held')).toBe(true);
      expect(await acquireLibraryLock(folder, kind)).toBeNull();
      await holder.kill();
      const lock = await acquireLibraryLock(folder, kind);
      expect(lock).not.toBeNull();
      await lock?.release();
    }
  }, 20_000);

  it('is given to one of several processes that ask at once', async () => {
    for (let round = 0; round < 3; round++) {
      const children = Array.from({ length: 4 }, () =>
        startChild(locker, folder, kind),
      );
      const answers = await Promise.all(
        children.map(async each => {
          const held = each.says('held');
          const refused = each.says('refused');
          await Promise.race([
            held.then(isHeld => isHeld || refused),
            refused.then(isRefused => isRefused || held),
          ]);
          return each.lines()[0];
        }),
      );
      expect(answers.filter(answer => answer === 'held')).toHaveLength(1);
      expect(answers.filter(answer => answer === 'refused')).toHaveLength(3);
      // The holder dies without cleaning up; the next round starts from what it left.
      await Promise.all(children.map(each => each.kill()));
    }
  }, 30_000);

  it('is not taken from a holder that is frozen', async () => {
    const holder = startChild(locker, folder, kind);
    expect(await holder.says('held')).toBe(true);
    holder.process.kill('SIGSTOP');
    expect(await acquireLibraryLock(folder, kind)).toBeNull();
    holder.process.kill('SIGCONT');
    await holder.kill();
  }, 20_000);
});

describe('the means of a system', () => {
  it('leave nothing behind where the system can see to that', () => {
    expect(lockMeans('linux')).toBe('abstract-socket');
    expect(lockMeans('win32')).toBe('named-pipe');
    expect(lockMeans('darwin')).toBe('socket-file');
  });
});

describe('two stores with one folder', () => {
  it('share it as writer and reader, and the reader is told what to do', async () => {
    const writer = startChild(child, folder);
    expect(await writer.says('done question-1 1')).toBe(true);
    const reader = await openTestStore(folder);
    expect(reader.readOnlyReason).toMatch(
      /^Collate is already open with this library\. .*close the other Collate/,
    );
    await expect(
      reader.write('study', 'question-1', { number: 0 }),
    ).rejects.toMatchObject({ code: 'read-only' });
    for (let round = 0; round < 50; round++) {
      const found = await reader.read('study', 'question-1');
      expect(found).not.toBeNull();
    }
    expect(reader.problems()).toEqual([]);
    expect(existsSync(join(folder, 'owner.json'))).toBe(true);
    await reader.close();
    expect(existsSync(join(folder, 'owner.json'))).toBe(true);
    await writer.kill();
    const next = await openTestStore(folder);
    expect(next.readOnlyReason).toBeNull();
    await next.close();
    expect(existsSync(join(folder, 'owner.json'))).toBe(false);
  }, 20_000);
});
