import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  faultKinds,
  FaultyOperations,
} from '../store/faulty-operations.fixture.ts';
import { realFileOperations } from '../store/file-operations.ts';
import { acquireLibraryLock } from '../store/library-lock.ts';
import {
  makeTestFolderInMemory,
  removeTestFolder,
  operationsWith,
  readAfresh,
  snapshot,
  writeTwoRecords,
} from '../store/test-library.fixture.ts';
import { libraryAddress, noteMove } from './library-address.ts';
import { moveLibrary } from './move-library.ts';

const now = new Date('2026-11-23T03:00:00.000Z');

let from: string;
let to: string;
let state: string;
let folder: string;
beforeEach(async () => {
  folder = makeTestFolderInMemory();
  from = join(folder, 'old');
  to = join(folder, 'new');
  state = join(folder, 'state');
  mkdirSync(from);
  mkdirSync(state);
  await writeTwoRecords(from);
  mkdirSync(join(from, 'images'));
  writeFileSync(join(from, 'images', 'a.png'), Buffer.from([0, 255, 10, 13]));
  mkdirSync(join(from, 'removed', 'deep', 'empty'), { recursive: true });
});
afterEach(() => {
  removeTestFolder(folder);
});

function move(operations = realFileOperations) {
  return moveLibrary({ from, to, now, operations });
}

/** Everything that was in the old library, and no mark, not even one that a program was writing when it died. */
function contents(folder: string): Record<string, string> {
  const files = snapshot(folder);
  delete files['moved.json'];
  delete files['.moved.tmp'];
  return files;
}

describe('moving a library', () => {
  it('copies every file, leaves the old one as it is, and is followed from then on', async () => {
    const before = contents(from);
    const report = await move();
    expect(report).toMatchObject({ folder: to, before: from, skipped: [] });
    expect(report.files).toBe(
      readdirSync(from, { recursive: true, withFileTypes: true }).filter(each =>
        each.isFile(),
      ).length - 1,
    );
    expect(contents(to)).toEqual(before);
    expect(contents(from)).toEqual(before);
    expect(existsSync(join(to, 'removed', 'deep', 'empty'))).toBe(true);
    expect(await libraryAddress(from, null)).toBe(to);
    const { record } = await readAfresh(to);
    expect(record?.payload).toEqual({ version: 3 });
  });

  it('goes into an empty folder, and into no other', async () => {
    mkdirSync(to);
    writeFileSync(join(to, '.DS_Store'), '');
    await move();
    expect(await libraryAddress(from, null)).toBe(to);
    await expect(move()).rejects.toMatchObject({ code: 'invalid-input' });
    for (const odd of [from, join(from, 'images'), join(from, '..')])
      await expect(
        moveLibrary({ from, to: odd, now, operations: realFileOperations }),
      ).rejects.toMatchObject({ code: 'invalid-input' });
    writeFileSync(`${to}-file`, '');
    await expect(
      moveLibrary({
        from,
        to: `${to}-file`,
        now,
        operations: realFileOperations,
      }),
    ).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('lists a link and does not follow it', async () => {
    symlinkSync('/etc/hostname', join(from, 'images', 'link.png'));
    const { skipped } = await move();
    expect(skipped.map(({ file }) => file)).toEqual(['images/link.png']);
    expect(existsSync(join(to, 'images', 'link.png'))).toBe(false);
  });

  it('is refused while somebody else has the library', async () => {
    const lock = await acquireLibraryLock(from);
    await expect(move()).rejects.toMatchObject({ code: 'read-only' });
    await lock?.release();
    expect(existsSync(to)).toBe(false);
  });

  it('is refused when the copy does not read back as it was written', async () => {
    const operations = operationsWith({
      read: (path, limit) => {
        const bytes = Buffer.from(realFileOperations.read(path, limit));
        if (path.startsWith(to) && path.endsWith('.png')) bytes[1] = 254;
        return bytes;
      },
    });
    await expect(move(operations)).rejects.toMatchObject({ code: 'damaged' });
    expect(await libraryAddress(from, null)).toBe(from);
    expect(existsSync(to)).toBe(false);
  });

  it('back again works, once the old folder has been cleared', async () => {
    await move();
    await expect(
      moveLibrary({ from: to, to: from, now, operations: realFileOperations }),
    ).rejects.toMatchObject({ code: 'invalid-input' });
    const third = `${to}-3`;
    await moveLibrary({
      from: to,
      to: third,
      now,
      operations: realFileOperations,
    });
    expect(await libraryAddress(from, null)).toBe(third);
  });
});

describe('a move that is interrupted', () => {
  it.each(faultKinds.filter(kind => kind !== 'short'))(
    'leaves the old library in use or has finished, at every operation: %s',
    async kind => {
      const counting = new FaultyOperations();
      await moveLibrary({
        from,
        to: `${to}-0`,
        now,
        operations: counting.operations,
      });
      const moved = join(from, 'moved.json');
      realFileOperations.remove(moved);
      const before = contents(from);
      for (let at = 0; at < counting.count; at++) {
        const target = `${to}-${kind}-${String(at)}`;
        const { operations } = new FaultyOperations({ kind, at, lasts: false });
        const outcome = await moveLibrary({
          from,
          to: target,
          now,
          operations,
        }).then(
          () => 'moved',
          (error: unknown) => (error as { code: string }).code,
        );
        expect(contents(from)).toEqual(before);
        const address = await libraryAddress(from, null);
        expect(contents(address)).toEqual(before);
        // A program that lives is told the truth.
        if (!kind.startsWith('die') && kind !== 'torn')
          expect(address === target).toBe(outcome === 'moved');
        if (address === target) realFileOperations.remove(moved);
      }
    },
  );
});

describe('the address of a library', () => {
  it('is the folder that is named as long as nothing else is known', async () => {
    expect(await libraryAddress(from, state)).toBe(from);
    expect(await libraryAddress(join(from, 'nowhere'), state)).toBe(
      join(from, 'nowhere'),
    );
  });

  it('is remembered when the old folder is gone', async () => {
    await move();
    await noteMove(state, from, to);
    const elsewhere = `${from}-put-away`;
    realFileOperations.rename(from, elsewhere);
    expect(await libraryAddress(from, state)).toBe(to);
    // Without the note nobody would know.
    expect(await libraryAddress(from, null)).toBe(from);
    // A library that is put in its place by hand counts, whatever was noted.
    realFileOperations.rename(elsewhere, from);
    realFileOperations.remove(join(from, 'moved.json'));
    expect(await libraryAddress(from, state)).toBe(from);
  });

  it('is no new library when the disk with the moved one is not there', async () => {
    await move();
    realFileOperations.rename(to, `${to}-away`);
    await expect(libraryAddress(from, null)).rejects.toMatchObject({
      code: 'unavailable',
    });
    expect(existsSync(to)).toBe(false);
  });

  it('is asked for when what says it is damaged', async () => {
    await move();
    const mark = join(from, 'moved.json');
    writeFileSync(mark, readFileSync(mark, 'utf8').replace('new', 'old'));
    await expect(libraryAddress(from, null)).rejects.toMatchObject({
      code: 'unavailable',
    });
  });

  it('does not run in circles', async () => {
    await move();
    const mark = readFileSync(join(from, 'moved.json'), 'utf8');
    writeFileSync(join(to, 'moved.json'), mark);
    await expect(libraryAddress(from, null)).rejects.toMatchObject({
      code: 'unavailable',
    });
  });
});
