import {
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FaultyOperations } from './faulty-operations.fixture.ts';
import { realFileOperations } from './file-operations.ts';
import {
  currentFile,
  operationsWith,
  recordFile,
  openTestStore,
  readAfresh,
  snapshot,
  writeVersions,
  inTestFolder,
} from './test-library.fixture.ts';

let folder: string;
inTestFolder(made => {
  folder = made;
});

describe('a change from outside', () => {
  it('is not written over: both versions are kept and the save fails', async () => {
    const store = await openTestStore(folder);
    await writeVersions(store, 'question-1', 2);
    const path = currentFile(folder, 'question-1');
    writeFileSync(path, recordFile(2, { version: 'theirs' }));
    const save = (version: string) =>
      store.write('study', 'question-1', { version });
    await expect(save('mine')).rejects.toMatchObject({ code: 'conflict' });
    await expect(save('mine, later')).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(readFileSync(path, 'utf8')).toContain('theirs');
    const copies = readdirSync(join(path, '..')).filter(name =>
      name.includes('conflict'),
    );
    expect(copies).toHaveLength(1);
    expect(readFileSync(join(path, '..', copies[0]!), 'utf8')).toContain(
      'mine, later',
    );
    expect(store.problems().map(({ kind }) => kind)).toContain('conflict');
    // Having seen theirs, the person goes on from there.
    expect((await store.read('study', 'question-1'))?.payload).toEqual({
      version: 'theirs',
    });
    await save('merged');
    await store.close();
    const again = await openTestStore(folder);
    expect((await again.read('study', 'question-1'))?.payload).toEqual({
      version: 'merged',
    });
    expect(again.problems()).toMatchObject([{ kind: 'conflict' }]);
    await again.close();
  });

  it('keeps a copy of what was open when it is noticed on reading', async () => {
    const store = await openTestStore(folder);
    await writeVersions(store, 'question-1', 2);
    const path = currentFile(folder, 'question-1');
    writeFileSync(path, recordFile(7, { version: 'theirs' }));
    expect((await store.read('study', 'question-1'))?.payload).toEqual({
      version: 'theirs',
    });
    const kept = Object.entries(snapshot(folder)).find(([name]) =>
      name.includes('conflict-2'),
    );
    expect(kept?.[1]).toContain('{"version":2}');
    expect((await store.write('study', 'question-1', {})).revision).toBe(8);
    await store.close();
  });

  it('is noticed although the record is no longer kept in memory', async () => {
    const store = await openTestStore(folder);
    await writeVersions(store, 'question-1', 1);
    for (let number = 10; number < 90; number++)
      await store.write('study', `question-${number}`, {});
    writeFileSync(
      currentFile(folder, 'question-1'),
      recordFile(1, { version: 'theirs' }),
    );
    await expect(store.write('study', 'question-1', {})).rejects.toMatchObject({
      code: 'conflict',
    });
    await store.close();
  });

  it('is met although it comes while the new version is being written', async () => {
    let isDue = false;
    const path = currentFile(folder, 'question-1');
    const operations = operationsWith({
      sync: file => {
        realFileOperations.sync(file);
        if (isDue) writeFileSync(path, recordFile(9, { version: 'theirs' }));
        isDue = false;
      },
    });
    const store = await openTestStore(folder, { operations });
    await writeVersions(store, 'question-1', 2);
    isDue = true;
    await expect(
      store.write('study', 'question-1', { version: 'mine' }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await store.close();
    const kept = Object.entries(snapshot(folder));
    const of = (word: string) =>
      kept.filter(([, bytes]) => bytes.includes(word)).map(([name]) => name);
    expect(of('theirs')).toEqual([expect.stringMatching(/question-1\.json$/)]);
    expect(of('mine')).toEqual([expect.stringContaining('.conflict-3-')]);
  });

  it('is not pushed out by a program that dies while it keeps its own version aside', async () => {
    /** Two versions of ours, then theirs; the third save meets it and dies at one of its operations. @returns how many it has */
    async function conflictThatDies(
      library: string,
      at: number,
    ): Promise<number> {
      const faulty = new FaultyOperations({
        kind: 'die-before',
        at,
        lasts: false,
      });
      const { operations } = faulty;
      const store = await openTestStore(library, { operations });
      await writeVersions(store, 'question-1', 2);
      writeFileSync(
        currentFile(library, 'question-1'),
        recordFile(2, { version: 'theirs' }),
      );
      const start = faulty.count;
      const save = store.write('study', 'question-1', { version: 'mine' });
      await save.catch(() => undefined);
      await store.close();
      return start;
    }
    const start = await conflictThatDies(join(folder, 'dry'), Infinity);
    for (let at = start; at < start + 12; at++) {
      const library = join(folder, String(at));
      await conflictThatDies(library, at);
      const { record, problems } = await readAfresh(library);
      const listed = problems.flatMap(({ file = '' }) =>
        existsSync(join(library, file)) ? [join(library, file)] : [],
      );
      const seen = listed.map(each => readFileSync(each, 'utf8'));
      seen.push(JSON.stringify(record?.payload));
      expect(seen.join()).toContain('theirs');
    }
  });

  it('of the same number is told from ours by its checksum', async () => {
    const store = await openTestStore(folder);
    await writeVersions(store, 'question-1', 2);
    const path = currentFile(folder, 'question-1');
    const ours = readFileSync(path);
    const theirs = Buffer.from(recordFile(2, { version: 9 }));
    expect(theirs.length).toBe(ours.length);
    writeFileSync(path, theirs);
    await expect(store.write('study', 'question-1', {})).rejects.toMatchObject({
      code: 'conflict',
    });
    await store.close();
  });

  it('that removed the file does not stop the next save', async () => {
    const store = await openTestStore(folder);
    await writeVersions(store, 'question-1', 2);
    rmSync(currentFile(folder, 'question-1'));
    expect((await store.write('study', 'question-1', {})).revision).toBe(3);
    await store.close();
  });

  it('that damaged the file is set aside before the next save', async () => {
    const store = await openTestStore(folder);
    await writeVersions(store, 'question-1', 2);
    writeFileSync(currentFile(folder, 'question-1'), 'half a download');
    expect((await store.write('study', 'question-1', {})).revision).toBe(3);
    expect(store.problems()).toMatchObject([{ kind: 'recovered' }]);
    expect(readdirSync(join(folder, 'quarantine'))).toHaveLength(1);
    await store.close();
  });
});
