import { describe, expect, it } from 'vitest';
import { readSheetFile } from '../import/read-sheet-file.ts';
import { ImportFiles } from './import-files.ts';

const megabyte = 1024 * 1024;
const silent = (): undefined => undefined;
const words = (text: string) => Buffer.from(text);

function filesOf() {
  return new ImportFiles((name, bytes) => readSheetFile(name, bytes));
}

async function outcomes(files: ImportFiles) {
  return (await files.readAll(silent)).map(({ name, text }) => [
    name,
    text.outcome === 'text' ? text.text : text.message,
  ]);
}

describe('files of an import', () => {
  it('are put together from their pieces, also where a letter is cut in two', async () => {
    const files = filesOf();
    const bytes = words('Käse');
    const first = files.add('a.txt', bytes.subarray(0, 2), false);
    expect(files.add('a.txt', bytes.subarray(2), true)).toBe(first);
    expect(files.add('a.txt', words('Salt'), true)).not.toBe(first);
    expect(await outcomes(files)).toEqual([
      ['a.txt', 'Käse'],
      ['a.txt', 'Salt'],
    ]);
  });

  it('count only when their last piece is there', async () => {
    const files = filesOf();
    files.add('a.txt', words('Salt'), false);
    expect(await outcomes(files)).toEqual([]);
    files.add('b.txt', words('Yeast'), true);
    expect(await outcomes(files)).toEqual([['b.txt', 'Yeast']]);
  });

  it('begin anew when they were taken back half way', async () => {
    const files = filesOf();
    files.remove(files.add('a.txt', words('Half '), false));
    files.add('a.txt', words('Whole'), true);
    expect(await outcomes(files)).toEqual([['a.txt', 'Whole']]);
  });

  it('of the same contents count once, until the first is taken back', async () => {
    const files = filesOf();
    const first = files.add('a.txt', words('Salt'), true);
    files.add('b.txt', words('Salt'), true);
    files.add('a.txt', words('Salt'), true);
    expect(await outcomes(files)).toEqual([
      ['a.txt', 'Salt'],
      ['b.txt', '“b.txt” has the same contents as “a.txt”. It counts once.'],
      ['a.txt', '“a.txt” was chosen twice. It counts once.'],
    ]);
    files.remove(first);
    expect((await outcomes(files))[0]).toEqual(['b.txt', 'Salt']);
    expect(() => files.remove(first)).toThrow(/not part of the import/);
  });

  it('that are far too large are refused by name without being kept, and the others are read', async () => {
    const files = filesOf();
    const piece = Buffer.alloc(4 * megabyte, 'salt ');
    for (let count = 1; count <= 60; count++)
      files.add('large.txt', piece, count === 60);
    files.add('a.txt', words('Salt'), true);
    const [large, small] = await outcomes(files);
    expect(large?.[1]).toMatch(/“large\.txt” has 240 MB/);
    expect(small).toEqual(['a.txt', 'Salt']);
  });

  it('of more than 200 MB together are not taken, and those before stay', async () => {
    const files = new ImportFiles(async () => ({
      outcome: 'refused',
      message: 'read',
    }));
    const fortyFive = Buffer.alloc(45 * megabyte);
    const ids = ['a', 'b', 'c', 'd'].map((name, index) => {
      fortyFive[0] = index;
      return files.add(name, fortyFive, true);
    });
    expect(() => files.add('e', fortyFive, true)).toThrow(/200 MB/);
    expect(await outcomes(files)).toHaveLength(4);
    files.remove(ids[0] ?? '');
    fortyFive[0] = 5;
    files.add('e', fortyFive, true);
    expect(await outcomes(files)).toHaveLength(4);
  });

  it('are 500 at most', async () => {
    const files = filesOf();
    for (let index = 0; index < 500; index++)
      files.add(`${index}.txt`, words(`Salt ${index}`), true);
    expect(() => files.add('more.txt', words('More'), true)).toThrow(
      /500 files/,
    );
    expect(await outcomes(files)).toHaveLength(500);
  });

  it('that are taken back stop being read, and who waits for them goes on', async () => {
    let stopped = false;
    const files = new ImportFiles(
      (_, __, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            stopped = true;
            reject(new Error('stopped'));
          });
        }),
    );
    const id = files.add('a.txt', words('Salt'), true);
    const waiting = outcomes(files);
    files.remove(id);
    expect(await waiting).toEqual([['a.txt', '“a.txt” was taken back.']]);
    expect(stopped).toBe(true);
    expect(await outcomes(files)).toEqual([]);
  });
});
