import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noRepairs } from '../../../core/import/import-preview.ts';
import type { Embeddings } from '../embeddings/embeddings.ts';
import { bundle } from '../store/bundle.fixture.ts';
import { bread, importsInto, noModel, withSheets } from './imports.fixture.ts';
import type { ImportPorts } from './import-ports.ts';

let folder: string;
let library: string;
let workerFile: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collate imports '));
  workerFile = await bundle('../importing/import-worker.ts', folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  library = await mkdtemp(join(folder, 'library-'));
});

function importsOf(ports: Partial<ImportPorts> = {}) {
  return importsInto(library, workerFile, ports);
}

describe('a run into a collection that is there', () => {
  const intoBread = { into: 'bread', title: 'of no account' };
  const more = `## 1. What does yeast do in dough?

- It makes a smell that people like.
`;

  async function withBread(ports: Partial<ImportPorts> = {}) {
    const made = importsOf();
    await made.imports.run(withSheets(made.imports), bread, noRepairs);
    const there = importsOf({ collections: made.collections, ...ports });
    const id = there.imports.begin();
    there.imports.add(id, 'more.md', Buffer.from(more), true);
    return { ...there, collections: made.collections, id };
  }

  /** A model that something happens before. */
  function meanwhile(happens: () => Promise<unknown>): Embeddings {
    let has = false;
    return {
      ...noModel,
      async vectorsOf() {
        if (!has) await happens();
        has = true;
        return null;
      },
    };
  }

  it('tells of the same stages, and stores what it brings beside the collection', async () => {
    const { imports, told, id, additionsFolder } = await withBread();
    const report = await imports.run(id, intoBread, noRepairs);
    expect(report).toMatchObject({ collection: 'bread', questions: 1 });
    expect([...new Set(told.map(([stage]) => stage))]).toEqual([
      'reading',
      'understanding',
      'preparing',
      'merging',
      'writing',
    ]);
    const folderOfImport = join(additionsFolder, 'bread', '1');
    expect((await readdir(folderOfImport)).sort()).toEqual([
      'more.json',
      'more.txt',
    ]);
    expect(await readFile(join(folderOfImport, 'more.txt'), 'utf8')).toBe(more);
  });

  it.each(['reading', 'understanding', 'preparing', 'merging', 'writing'])(
    'that is cancelled while %s leaves everything as it was',
    async stage => {
      const { imports, id, additionsFolder, collections } = await withBread({
        progress: (running, at) => {
          if (at === stage) imports.cancel(running);
        },
      });
      const before = await collections.question('bread', 'q01');
      await expect(imports.run(id, intoBread, noRepairs)).rejects.toMatchObject(
        { code: 'cancelled' },
      );
      expect(await readdir(additionsFolder).catch(() => [])).toEqual([]);
      expect(await collections.question('bread', 'q01')).toEqual(before);
    },
  );

  it('that is cancelled while it waits for another ends at once', async () => {
    let goOn: () => void = () => undefined;
    const held = new Promise<void>(resolve => {
      goOn = resolve;
    });
    const { imports, id, additionsFolder } = await withBread({
      embeddings: meanwhile(() => held),
    });
    const first = imports.run(id, intoBread, noRepairs);
    const waiting = imports.begin();
    imports.add(waiting, 'other.md', Buffer.from(more), true);
    const second = imports.run(waiting, intoBread, noRepairs);
    imports.cancel(waiting);
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
    goOn();
    await first;
    expect(await readdir(join(additionsFolder, 'bread'))).toEqual(['1']);
  });

  it('that was taken out meanwhile is not found, and nothing is written', async () => {
    const { imports, id, additionsFolder } = await withBread({
      embeddings: meanwhile(() =>
        rm(join(library, 'bread'), { recursive: true }),
      ),
    });
    await expect(imports.run(id, intoBread, noRepairs)).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('“Bread” was taken out') as string,
    });
    expect(await readdir(additionsFolder).catch(() => [])).toEqual([]);
  });

  it('that was added to meanwhile finds its places anew', async () => {
    const first = await withBread();
    const second = importsOf({
      collections: first.collections,
      embeddings: meanwhile(() =>
        first.imports.run(first.id, intoBread, noRepairs),
      ),
    });
    const id = second.imports.begin();
    const again = more.replace('people', 'most people');
    second.imports.add(id, 'again.md', Buffer.from(again), true);
    const { delta } = await second.imports.run(id, intoBread, noRepairs);
    expect(delta?.[0]?.newPoints).toEqual([]);
    const { mergedPoints } = await first.collections.question('bread', 'q01');
    expect(mergedPoints.at(-1)?.members).toHaveLength(2);
  });
});
