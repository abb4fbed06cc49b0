import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundle } from './bundle.fixture.ts';
import {
  currentFile,
  openTestStore,
  inTestFolder,
} from './test-library.fixture.ts';

let folder: string;
inTestFolder(made => {
  folder = made;
});

describe('a record', () => {
  it('is null until it is written, and then what was written', async () => {
    const now = () => new Date('2026-11-22T12:04:00.000Z');
    const store = await openTestStore(folder, { now });
    expect(await store.read('study', 'question-1')).toBeNull();
    const payload = { text: 'Überblick \u2028 \ud800', list: [1, null] };
    expect(await store.write('study', 'question-1', payload)).toEqual({
      revision: 1,
      writtenAt: '2026-11-22T12:04:00.000Z',
    });
    const expected = { revision: 1, payload, readOnly: false };
    expect(await store.read('study', 'question-1')).toMatchObject(expected);
    await store.close();
    const again = await openTestStore(folder);
    expect(await again.read('study', 'question-1')).toMatchObject(expected);
    await again.close();
  });

  it('may hold any JSON value, the empty ones too', async () => {
    const store = await openTestStore(folder);
    for (const payload of [null, false, 0, '', [], {}]) {
      await store.write('settings', 'settings', payload);
      const found = await store.read('settings', 'settings');
      expect(found?.payload).toEqual(payload);
    }
    await store.close();
  });

  it('is kept apart from one of another kind with the same id', async () => {
    const store = await openTestStore(folder);
    const kinds = ['study', 'versions', 'settings', 'place'] as const;
    for (const kind of kinds) await store.write(kind, 'same', { kind });
    for (const kind of kinds) {
      expect((await store.read(kind, 'same'))?.payload).toEqual({ kind });
      expect(await store.list(kind)).toEqual(['same']);
    }
    await store.close();
  });

  it('is listed with the others of its kind, sorted, whatever its id', async () => {
    const store = await openTestStore(folder);
    const ids = ['z', 'a.json', 'con', 'nul.x', 'a.prev', 'm-1', '0_', 'a'];
    for (const id of ids) await store.write('study', id, { id });
    expect(await store.list('study')).toEqual([...ids].sort());
    for (const id of ids)
      expect((await store.read('study', id))?.payload).toEqual({ id });
    await store.verify();
    expect(store.problems()).toEqual([]);
    await store.close();
  });

  it('does not change with the object that it was made from or read into', async () => {
    const store = await openTestStore(folder);
    const payload = { list: [1] };
    const saving = store.write('study', 'question-1', payload);
    payload.list.push(2);
    await saving;
    const first = await store.read('study', 'question-1');
    (first?.payload as typeof payload).list.push(3);
    const second = await store.read('study', 'question-1');
    expect(second?.payload).toEqual({ list: [1] });
    await store.close();
  });

  it('is saved in the order of the calls, each with a number of its own', async () => {
    const store = await openTestStore(folder);
    const saves = Array.from({ length: 20 }, (_, version) =>
      store.write('study', 'question-1', { version }),
    );
    const answers = await Promise.all(saves);
    expect(answers.map(({ revision }) => revision)).toEqual(
      answers.map((_, index) => index + 1),
    );
    const found = await store.read('study', 'question-1');
    expect(found?.payload).toEqual({ version: 19 });
    await store.close();
  });

  it('is refused with a reason when it cannot be stored', async () => {
    const store = await openTestStore(folder);
    const circular: unknown[] = [];
    circular.push(circular);
    const deep = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000)) as unknown;
    for (const payload of [undefined, circular, deep, () => 1])
      await expect(
        store.write('study', 'question-1', payload),
      ).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(
      store.write('study', 'question-1', 'ü'.repeat(2.1 * 1024 * 1024)),
    ).rejects.toMatchObject({ code: 'too-large' });
    for (const id of ['', '..', 'a/b', 'A', 'a\0', '.hidden', 'x'.repeat(200)])
      await expect(store.write('study', id, {})).rejects.toMatchObject({
        code: 'invalid-input',
      });
    expect(await store.list('study')).toEqual([]);
    await store.close();
  });

  it('stays readable after more records than are kept in memory', async () => {
    const store = await openTestStore(folder);
    for (let number = 0; number < 150; number++)
      await store.write('study', `question-${number}`, { number });
    for (let number = 0; number < 150; number++) {
      const id = `question-${number}`;
      expect((await store.read('study', id))?.payload).toEqual({ number });
      expect((await store.write('study', id, {})).revision).toBe(2);
    }
    await store.close();
  });
});

describe('closing', () => {
  it('finishes the saves under way and lets the next one in', async () => {
    const store = await openTestStore(folder);
    const saving = store.write('study', 'question-1', { version: 1 });
    await store.close();
    await saving;
    await expect(store.write('study', 'question-1', {})).rejects.toMatchObject({
      code: 'unavailable',
    });
    const next = await openTestStore(folder);
    expect(next.readOnlyReason).toBeNull();
    expect((await next.read('study', 'question-1'))?.payload).toEqual({
      version: 1,
    });
    await next.close();
    await next.close();
  });
});

describe('a store with a thread of its own', () => {
  it('saves, reads, lists and reports as without one', async () => {
    const workerFile = await bundle('write-worker.ts', join(folder, 'built'));
    const library = join(folder, 'library');
    const store = await openTestStore(library, { workerFile });
    const ids = Array.from({ length: 30 }, (_, number) => `question-${number}`);
    await Promise.all(ids.map(id => store.write('study', id, { id })));
    const found = await Promise.all(ids.map(id => store.read('study', id)));
    expect(found.map(each => each?.payload)).toEqual(ids.map(id => ({ id })));
    expect(await store.list('study')).toEqual([...ids].sort());
    copyFileSync(
      currentFile(library, 'question-1'),
      currentFile(library, 'question-2'),
    );
    await store.verify();
    expect(await store.read('study', 'question-2')).toBeNull();
    expect(store.problems().map(({ kind }) => kind)).toContain('damaged');
    await store.close();
    const again = await openTestStore(library);
    expect((await again.read('study', 'question-3'))?.payload).toEqual({
      id: 'question-3',
    });
    await again.close();
  });

  it('fails what it was asked when its thread cannot run, and goes on when it can', async () => {
    const workerFile = join(folder, 'built', 'write-worker.js');
    const store = await openTestStore(join(folder, 'library'), { workerFile });
    const save = () => store.write('study', 'question-1', {});
    await expect(save()).rejects.toMatchObject({ name: 'AppError' });
    expect(existsSync(workerFile)).toBe(false);
    mkdirSync(join(folder, 'built'));
    await bundle('write-worker.ts', join(folder, 'built'));
    expect((await save()).revision).toBe(1);
    await store.close();
  });
});
