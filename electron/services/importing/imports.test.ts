import {
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noRepairs } from '../../../core/import/import-preview.ts';
import { readSheetFile } from '../import/read-sheet-file.ts';
import { bundle } from '../store/bundle.fixture.ts';
import { markdownSheet, textSheet } from './bread-sheets.fixture.ts';
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

describe('a run', () => {
  it('tells of every stage, in order and never backwards, and stores the collection with its sheets', async () => {
    const { imports, told } = importsOf();
    const report = await imports.run(withSheets(imports), bread, noRepairs);
    expect(report).toMatchObject({ collection: 'bread', questions: 2 });
    expect([...new Set(told.map(([stage]) => stage))]).toEqual([
      'reading',
      'understanding',
      'preparing',
      'merging',
      'writing',
    ]);
    for (const stage of new Set(told.map(([name]) => name))) {
      const steps = told.filter(([name]) => name === stage);
      const done = steps.map(([, count]) => count);
      expect(done).toEqual([...done].sort((one, other) => one - other));
      const [, last, of] = steps.at(-1) ?? ['', -1, 0];
      expect(last).toBe(of);
    }
    expect(await readdir(library)).toEqual(['bread']);
    expect((await readdir(join(library, 'bread'))).sort()).toEqual([
      'collection.json',
      'questions',
      'sheets',
    ]);
    const sheets = join(library, 'bread', 'sheets');
    expect(await readFile(join(sheets, 'bread.txt'), 'utf8')).toBe(
      markdownSheet,
    );
    expect(await readFile(join(sheets, 'torn.txt'), 'utf8')).toBe(textSheet);
  });

  it('merges with vectors where there are some', async () => {
    const asked: string[] = [];
    const { imports } = importsOf({
      embeddings: {
        ...noModel,
        // By the letters in it: enough to be a unit vector that depends on the text.
        async vectorsOf(texts) {
          asked.push(...texts);
          return texts.map(text => {
            const counts = new Float32Array(26);
            for (const letter of text.toLowerCase()) {
              const at = letter.charCodeAt(0) - 97;
              if (at >= 0 && at < 26) counts[at] = (counts[at] ?? 0) + 1;
            }
            const length = Math.hypot(...counts) || 1;
            return counts.map(count => count / length);
          });
        },
      },
    });
    const report = await imports.run(withSheets(imports), bread, noRepairs);
    expect(report.engine).toMatch(/\+vectors$/);
    expect(asked).toHaveLength(report.points);
    const { imports: without } = importsOf();
    const other = await without.run(withSheets(without), bread, noRepairs);
    expect(other.engine).not.toContain('vectors');
    expect(other.collection).toBe('bread-2');
  });

  it('that is asked for twice happens once, and two of one title get two names', async () => {
    const { imports } = importsOf();
    const id = withSheets(imports);
    const other = withSheets(imports);
    const [once, again, another] = await Promise.all([
      imports.run(id, bread, noRepairs),
      imports.run(id, bread, noRepairs),
      imports.run(other, bread, noRepairs),
    ]);
    expect(again).toBe(once);
    expect([once.collection, another.collection].sort()).toEqual([
      'bread',
      'bread-2',
    ]);
    expect((await readdir(library)).sort()).toEqual(['bread', 'bread-2']);
  });

  it('is over with its import; what was never begun is not found', async () => {
    const { imports } = importsOf();
    const id = withSheets(imports);
    await imports.run(id, bread, noRepairs);
    for (const gone of [id, 'never'])
      await expect(
        imports.preview(gone, null, noRepairs),
      ).rejects.toMatchObject({
        code: 'not-found',
      });
  });

  it('clears what an interrupted one left behind, and nothing else', async () => {
    await mkdir(join(library, '.bread.0123abcd', 'questions'), {
      recursive: true,
    });
    await mkdir(join(library, '.mine'));
    await writeFile(join(library, '.keep.txt'), '');
    const { imports } = importsOf();
    await imports.run(withSheets(imports), bread, noRepairs);
    expect((await readdir(library)).sort()).toEqual([
      '.keep.txt',
      '.mine',
      'bread',
    ]);
  });

  it('that cannot write says so, keeps nothing, and can be tried again', async () => {
    const file = join(library, 'collections');
    await writeFile(file, 'in the way');
    const { imports } = importsOf({ folder: file });
    const id = withSheets(imports);
    const failure: unknown = await imports
      .run(id, bread, noRepairs)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'not-writable' });
    expect((failure as Error).message).not.toContain(library);
    await rm(file);
    expect(await imports.run(id, bread, noRepairs)).toMatchObject({
      collection: 'bread',
    });
  });
});

describe('cancelling', () => {
  const stages = ['understanding', 'preparing', 'merging', 'writing'] as const;
  it.each(stages)('while %s leaves nothing behind', async stage => {
    const { imports } = importsOf({
      progress: (id, at) => {
        if (at === stage) imports.cancel(id);
      },
    });
    const id = withSheets(imports);
    await expect(imports.run(id, bread, noRepairs)).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(await readdir(library)).toEqual([]);
    await expect(imports.preview(id, null, noRepairs)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('while files are being read stops the reading, and another import goes on', async () => {
    const stopped: string[] = [];
    const { imports } = importsOf({
      read: (name, bytes, signal) =>
        name === 'bread.md'
          ? readSheetFile(name, bytes)
          : new Promise((_, reject) => {
              signal.addEventListener('abort', () => {
                stopped.push(name);
                reject(
                  Object.assign(new Error('stopped'), { code: 'cancelled' }),
                );
              });
            }),
    });
    const id = imports.begin();
    for (const name of ['a.txt', 'b.txt'])
      imports.add(id, name, Buffer.from(name), true);
    const waiting = imports.preview(id, null, noRepairs);
    const other = imports.begin();
    imports.add(other, 'bread.md', Buffer.from(markdownSheet), true);
    imports.cancel(id);
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    expect(stopped).toEqual(['a.txt', 'b.txt']);
    const { questions } = await imports.preview(other, null, noRepairs);
    expect(questions).toHaveLength(2);
  });

  it('happens to everything that is open when the program ends', async () => {
    const { imports, told } = importsOf();
    const running = imports
      .run(withSheets(imports), bread, noRepairs)
      .catch((error: unknown) => error);
    await imports.close();
    expect(await running).toMatchObject({ code: 'cancelled' });
    const before = told.length;
    expect(await readdir(library)).toEqual([]);
    expect(() => imports.begin()).toThrow(/not open/);
    expect(told).toHaveLength(before);
  });
});

describe('more open imports than there may be', () => {
  it('cost the one that was left alone for longest', async () => {
    const { imports } = importsOf();
    const ids = Array.from({ length: 50 }, () => imports.begin());
    imports.add(ids[0] ?? '', 'bread.md', Buffer.from(markdownSheet), true);
    imports.begin();
    expect(() =>
      imports.add(ids[1] ?? '', 'a', Buffer.from('a'), true),
    ).toThrow(/not open/);
    const { questions } = await imports.preview(ids[0] ?? '', null, noRepairs);
    expect(questions).toHaveLength(2);
  });
});

describe('an import without a question', () => {
  it('says which files were refused, and why, and what a question looks like', async () => {
    const { imports } = importsOf();
    const id = imports.begin();
    await expect(imports.run(id, bread, noRepairs)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('no file') as string,
    });
    imports.add(id, 'empty.md', Buffer.alloc(0), true);
    await expect(imports.run(id, bread, noRepairs)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringMatching(
        /“empty\.md” is empty.*Choose other files/,
      ) as string,
    });
    imports.add(id, 'note.txt', Buffer.from('Buy flour.\n'), true);
    await expect(imports.run(id, bread, noRepairs)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringMatching(
        /“empty\.md” is empty.*No question was found in “note\.txt”.*numbered line/,
      ) as string,
    });
    expect(await readdir(library)).toEqual([]);
  });
});
