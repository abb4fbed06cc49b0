import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCollections, type Collections } from '../collections.ts';
import { smallBread } from './small-bread.fixture.ts';
import { storeCollection } from './store-collection.ts';

const { signal } = new AbortController();
const nobody = () => undefined;
const questions = ['q01', 'q02'];
const files = [
  'collection.json',
  'questions/q01.json',
  'questions/q02.json',
  'sheets/own.txt',
];

let folder: string;
let bread: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'collate-stored-'));
  bread = join(folder, 'bread');
  await storeCollection(folder, smallBread(), signal, nobody);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (): Collections =>
  createCollections({
    bundledFolder: join(folder, 'none'),
    storedFolder: folder,
  });

/** What a person is told of a program that was just started. */
async function told(all = open()): Promise<readonly string[]> {
  await all.check();
  return (await all.list()).problems.map(({ message }) => message);
}

/** What is shown of each question, null for one that is not. */
async function shown(all = open()): Promise<readonly (string | null)[]> {
  return Promise.all(
    questions.map(id =>
      all.question('bread', id).then(JSON.stringify, () => null),
    ),
  );
}

const whole = smallBread().contents.map(content => JSON.stringify(content));

describe('a stored collection', () => {
  it('is shown as it was stored, and nothing is told', async () => {
    expect(await shown()).toEqual(whole);
    expect(await open().open('bread')).toEqual(smallBread().collection);
    expect(await told()).toEqual([]);
  });

  it('shows the same or says what is damaged, whatever byte of it has changed', async () => {
    for (const file of files) {
      const path = join(bread, file);
      const bytes = readFileSync(path);
      for (const [at, old] of bytes.entries()) {
        const changed = Buffer.from(bytes);
        changed[at] = old ^ (1 << (at % 8));
        await writeFile(path, changed);
        expect(await told()).toEqual([expect.stringContaining('bread')]);
        for (const [index, text] of (await shown()).entries())
          expect([null, whole[index]]).toContain(text);
      }
      await writeFile(path, bytes);
    }
  }, 60_000);

  it('says what is damaged, whatever bytes stand in a file instead', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.nat(),
        fc.uint8Array({ maxLength: 8 }),
        fc.nat(40),
        async (file, where, inserted, left) => {
          const path = join(bread, file);
          const bytes = readFileSync(path);
          const at = where % (bytes.length + 1);
          const changed = Buffer.concat([
            bytes.subarray(0, at),
            inserted,
            bytes.subarray(at + left),
          ]);
          fc.pre(!changed.equals(bytes));
          await writeFile(path, changed);
          const said = await told();
          await writeFile(path, bytes);
          expect(said).toHaveLength(1);
        },
      ),
    );
  });

  it('says which file is missing or cut, and shows everything else', async () => {
    await rm(join(bread, 'questions', 'q02.json'));
    expect(await told()).toEqual([
      'The file bread/questions/q02.json of the collection “Bread” is damaged: it is missing. Everything else of it is shown. Your highlights, notes and answers are stored apart from it and are safe. Restore a backup in Settings to bring the file back, or take the collection out and import its sources again under the same title.',
    ]);
    expect(await shown()).toEqual([whole[0], null]);
    await writeFile(join(bread, 'sheets', 'own.txt'), '1. Why');
    const [message = ''] = await told();
    expect(message).toMatch(
      /^2 files of the collection “Bread” are damaged or missing: questions\/q02\.json, sheets\/own\.txt\. Everything else .* bring the files back/,
    );
  });

  it('says so when files have each other’s names, or come from another state of it', async () => {
    const [one, other] = questions.map(id =>
      join(bread, 'questions', `${id}.json`),
    ) as [string, string];
    await rename(one, join(folder, 'aside'));
    await rename(other, one);
    await rename(join(folder, 'aside'), other);
    expect(await shown()).toEqual([null, null]);
    await rm(bread, { recursive: true });
    await storeCollection(folder, smallBread('eats sugar'), signal, nobody);
    const former = readFileSync(one);
    await rm(bread, { recursive: true });
    await storeCollection(folder, smallBread(), signal, nobody);
    await writeFile(one, former);
    expect(await shown()).toEqual([null, whole[1]]);
    expect(await told()).toHaveLength(1);
  });

  it('tells who changed a file on purpose how to have it accepted, and that is so', async () => {
    const path = join(bread, 'questions', 'q01.json');
    const text = readFileSync(path, 'utf8').replaceAll('makes gas', 'breathes');
    await writeFile(path, text);
    const failure: unknown = await open()
      .question('bread', 'q01')
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 'damaged',
      message: expect.stringMatching(
        /^The file bread\/questions\/q01\.json is damaged: it is not as Collate stored it.*safe\. .*If you changed the file yourself and want it as it is, delete the fields “sha256” and “files” at the beginning of bread\/collection\.json/,
      ) as string,
    });
    await withoutFields(join(bread, 'collection.json'), ['sha256', 'files']);
    expect(await told()).toEqual([]);
    expect((await shown())[0]).toContain('Yeast breathes.');
  });

  it('of an earlier version has no checksums, and opens', async () => {
    await withoutFields(join(bread, 'collection.json'), ['sha256', 'files']);
    expect(await told()).toEqual([]);
    expect(await shown()).toEqual(whole);
  });

  it('that was replaced while it was open is shown as it is now', async () => {
    const all = open();
    expect(await shown(all)).toEqual(whole);
    await rm(bread, { recursive: true });
    await storeCollection(folder, smallBread('eats sugar'), signal, nobody);
    expect((await shown(all))[0]).toContain('eats sugar');
    expect(await told(all)).toEqual([]);
  });

  it('that was taken out while it was open is no damage', async () => {
    const all = open();
    await all.list();
    await rename(bread, join(folder, '.aside'));
    expect(await told(all)).toEqual([]);
  });

  it('is found whole again when its file is brought back', async () => {
    const all = open();
    const path = join(bread, 'sheets', 'own.txt');
    await rename(path, join(folder, 'aside'));
    expect(await told(all)).toHaveLength(1);
    expect(await all.check()).toEqual([]);
    await rename(join(folder, 'aside'), path);
    expect(await told(all)).toEqual([]);
  });

  it('never leads out of its folder', async () => {
    const copy = join(folder, 'cake');
    await cp(bread, copy, { recursive: true });
    const path = join(copy, 'collection.json');
    const value = JSON.parse(readFileSync(path, 'utf8')) as object;
    const outside = { files: { '../secret.json': 'a'.repeat(64) } };
    await writeFile(path, JSON.stringify({ ...value, ...outside }));
    await rm(bread, { recursive: true });
    expect(await told()).toEqual([expect.stringContaining('cake')]);
    expect(await readdir(folder)).toEqual(['cake']);
  });
});

async function withoutFields(
  path: string,
  names: readonly string[],
): Promise<void> {
  const value = JSON.parse(readFileSync(path, 'utf8')) as object;
  const kept = Object.entries(value).filter(([name]) => !names.includes(name));
  await writeFile(path, JSON.stringify(Object.fromEntries(kept)));
}
