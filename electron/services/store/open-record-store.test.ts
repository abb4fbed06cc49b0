import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FaultyOperations } from './faulty-operations.fixture.ts';
import { encodeRecord } from './record-codec.ts';
import {
  currentFile,
  failing,
  openTestStore,
  operationsWith,
  snapshot,
  writeVersions,
  inTestFolder,
} from './test-library.fixture.ts';

let folder: string;
inTestFolder(made => {
  folder = made;
});

describe('opening', () => {
  it('makes the library, readable by its owner alone', async () => {
    const deep = join(folder, 'new', 'library');
    const store = await openTestStore(deep);
    await store.close();
    expect(readdirSync(deep).sort()).toEqual(
      'meta place q quarantine store.json v'.split(' '),
    );
  });

  it('reads no record', async () => {
    const first = await openTestStore(folder);
    for (let number = 0; number < 50; number++)
      await first.write('study', `question-${number}`, {});
    await first.close();
    const faulty = new FaultyOperations();
    const store = await openTestStore(folder, {
      operations: faulty.operations,
    });
    expect(faulty.calls.filter(name => name === 'list')).toHaveLength(1);
    expect(faulty.calls.filter(name => name === 'read')).toHaveLength(1);
    await store.close();
  });

  it.each(['EACCES', 'EROFS', 'EPERM'])(
    'reads what it may not write, and says why (%s)',
    async code => {
      const first = await openTestStore(folder);
      await writeVersions(first, 'question-1', 1);
      await first.close();
      const before = snapshot(folder);
      const refuse = () => {
        throw failing(code);
      };
      const operations = operationsWith({
        create: refuse,
        rename: refuse,
        remove: refuse,
        syncFolder: refuse,
      });
      const store = await openTestStore(folder, { operations });
      expect(store.readOnlyReason).toMatch(
        /cannot write .* can be read\. Make/,
      );
      expect((await store.read('study', 'question-1'))?.payload).toEqual({
        version: 1,
      });
      await expect(
        store.write('study', 'question-1', {}),
      ).rejects.toMatchObject({ code: 'read-only' });
      await store.close();
      expect(snapshot(folder)).toEqual(before);
    },
  );

  it('does not fail where no folder can be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    const store = await openTestStore(join(folder, 'file', 'library'));
    expect(store.readOnlyReason).not.toBeNull();
    expect(await store.list('study')).toEqual([]);
    await store.close();
  });

  it('only reads a library of a newer program', async () => {
    await (await openTestStore(folder)).close();
    const header = { kind: 'store', id: 'store', revision: 9, schema: 2 };
    const { bytes } = encodeRecord({ ...header, writtenAt: '' }, '{}');
    writeFileSync(join(folder, 'store.json'), bytes);
    const store = await openTestStore(folder);
    expect(store.readOnlyReason).toContain('newer version');
    await store.close();
    expect(readFileSync(join(folder, 'store.json'))).toEqual(bytes);
  });

  it('gives each problem once, to those who listen too', async () => {
    const first = await openTestStore(folder);
    await writeVersions(first, 'question-1', 2);
    await first.close();
    writeFileSync(currentFile(folder, 'question-1'), 'rubbish');
    const store = await openTestStore(folder, {
      describe: (kind, id) => `${kind} ${id}`,
    });
    const heard: string[] = [];
    const stop = store.onProblem(({ subject }) => heard.push(subject));
    await store.read('study', 'question-1');
    await store.verify();
    await store.read('study', 'question-1');
    expect(heard).toEqual(['study question-1']);
    stop();
    await store.close();
  });

  it('checks everything in the background some time later', async () => {
    const first = await openTestStore(folder);
    await writeVersions(first, 'question-1', 2);
    await first.close();
    writeFileSync(currentFile(folder, 'question-1'), 'rubbish');
    const store = await openTestStore(folder, { verifyAfter: 1 });
    const problem = await new Promise<string>(resolve => {
      store.onProblem(({ kind }) => {
        resolve(kind);
      });
    });
    expect(problem).toBe('recovered');
    await store.close();
  });
});
