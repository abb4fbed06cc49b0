import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  currentFile,
  recordFile,
  openTestStore,
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
