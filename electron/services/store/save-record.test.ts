import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realFileOperations } from './file-operations.ts';
import { FaultyOperations } from './faulty-operations.fixture.ts';
import {
  currentFile,
  failing,
  openTestStore,
  operationsWith,
  snapshot,
  temporaryFiles,
  writeVersions,
  inTestFolder,
} from './test-library.fixture.ts';

let folder: string;
inTestFolder(made => {
  folder = made;
});

describe('a save', () => {
  it('flushes exactly twice: the file and its folder, in a full library too', async () => {
    const faulty = new FaultyOperations();
    const store = await openTestStore(folder, {
      operations: faulty.operations,
    });
    await store.write('study', 'question-1', {});
    await store.write('study', 'question-1', {});
    faulty.calls.length = 0;
    await store.write('study', 'question-1', {});
    expect(faulty.calls).toEqual(
      'read create write sync close read rename rename syncFolder'.split(' '),
    );
    await store.close();
  });

  it('makes its folder durable as well when it is the first one in it', async () => {
    const faulty = new FaultyOperations();
    const store = await openTestStore(folder, {
      operations: faulty.operations,
    });
    faulty.calls.length = 0;
    await store.write('study', 'question-1', {});
    const flushes = faulty.calls.filter(name => name.startsWith('sync'));
    expect(flushes).toEqual(['syncFolder', 'sync', 'syncFolder']);
    await store.close();
  });

  it('keeps the version before and nothing else beside the current one', async () => {
    const store = await openTestStore(folder);
    await writeVersions(store, 'question-1', 5);
    await store.close();
    const names = Object.keys(snapshot(folder)).filter(name =>
      name.startsWith('q'),
    );
    expect(names).toHaveLength(2);
    expect(
      readFileSync(`${currentFile(folder, 'question-1')}.prev`, 'utf8'),
    ).toContain('"version":4');
  });

  it('waits for a file that another program holds for a moment', async () => {
    let refusals = 6;
    const pauses: number[] = [];
    const operations = operationsWith({
      rename: (from, to) => {
        if (to.endsWith('question-1.json') && refusals-- > 0)
          throw failing('EBUSY');
        realFileOperations.rename(from, to);
      },
      pause: milliseconds => {
        pauses.push(milliseconds);
      },
    });
    const store = await openTestStore(folder, { operations });
    await store.write('study', 'question-1', { version: 1 });
    expect(pauses).toEqual([10, 20, 40, 80, 160, 320]);
    await store.close();
  });

  it('that never gets its name keeps a whole copy, adopted later unless overtaken', async () => {
    let isHeld = true;
    const operations = operationsWith({
      rename: (from, to) => {
        if (isHeld && to.endsWith('question-1.json')) throw failing('EPERM');
        realFileOperations.rename(from, to);
      },
    });
    const store = await openTestStore(folder, { operations });
    for (const version of [1, 2])
      await expect(
        store.write('study', 'question-1', { version }),
      ).rejects.toMatchObject({ code: 'not-writable' });
    expect(temporaryFiles(folder)).toHaveLength(1);
    expect(store.problems()).toMatchObject([{ kind: 'not-saved' }]);
    isHeld = false;
    expect(await store.read('study', 'question-1')).toMatchObject({
      revision: 2,
      payload: { version: 2 },
    });
    isHeld = true;
    await store.write('study', 'question-1', { version: 3 }).catch(() => null);
    isHeld = false;
    expect(
      await store.write('study', 'question-1', { version: 4 }),
    ).toMatchObject({ revision: 4 });
    expect(temporaryFiles(folder)).toEqual([]);
    expect(store.problems()).toEqual([]);
    await store.close();
  });

  it('never spends a number twice, even when attempts fail', async () => {
    let isFull = false;
    const operations = operationsWith({
      sync: file => {
        if (isFull) throw failing('EIO');
        realFileOperations.sync(file);
      },
    });
    const store = await openTestStore(folder, { operations });
    await store.write('study', 'question-1', {});
    isFull = true;
    await store.write('study', 'question-1', {}).catch(() => null);
    await store.write('study', 'question-1', {}).catch(() => null);
    isFull = false;
    expect((await store.write('study', 'question-1', {})).revision).toBe(4);
    await store.close();
  });
});

describe('a full disk', () => {
  function mountSmallDisk(): boolean {
    try {
      const input = ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder];
      execFileSync('mount', input, { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  }
  const canMount = process.platform === 'linux' && process.getuid?.() === 0;

  it.skipIf(!canMount)(
    'is reported, harms nothing and is used again once there is room',
    async () => {
      expect(mountSmallDisk()).toBe(true);
      try {
        const store = await openTestStore(folder);
        const big = { text: 'x'.repeat(150_000) };
        await writeVersions(store, 'small', 2);
        for (let number = 0; number < 3; number++)
          await store.write('study', `big-${number}`, big);
        writeFileSync(join(folder, 'filler'), Buffer.alloc(450_000));
        await expect(store.write('study', 'more', big)).rejects.toMatchObject({
          code: 'disk-full',
        });
        await expect(store.write('study', 'small', big)).rejects.toMatchObject({
          code: 'disk-full',
        });
        expect(temporaryFiles(folder)).toEqual([]);
        expect((await store.read('study', 'small'))?.payload).toEqual({
          version: 2,
        });
        expect(store.problems().map(({ kind }) => kind)).toContain('not-saved');
        rmSync(join(folder, 'filler'));
        await store.write('study', 'small', big);
        expect((await store.read('study', 'small'))?.payload).toEqual(big);
        await store.close();
      } finally {
        execFileSync('umount', [folder]);
      }
    },
  );

  it('says so, and takes the message back after a save that worked', async () => {
    let isFull = true;
    const operations = operationsWith({
      write: (file, bytes, from) => {
        if (isFull) throw failing('ENOSPC');
        return realFileOperations.write(file, bytes, from);
      },
    });
    const store = await openTestStore(folder, { operations });
    const save = () => store.write('study', 'question-1', { version: 1 });
    await expect(save()).rejects.toThrow(
      /disk is full.*Your text is kept.*Free some space/s,
    );
    expect(store.problems()).toMatchObject([{ kind: 'not-saved' }]);
    isFull = false;
    await save();
    expect(store.problems()).toEqual([]);
    await store.close();
  });
});
