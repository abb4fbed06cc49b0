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
import type { Collection } from '../../../core/collection/collection.ts';
import { readAdditions } from '../addition-files.ts';
import { bundle } from '../store/bundle.fixture.ts';
import { startChild } from '../store/child-process.fixture.ts';
import { storeAdditions } from './store-additions.ts';
import { threeAdditions } from './three-additions.fixture.ts';

const base: Collection = {
  schema: 1,
  id: 'bread',
  title: 'Bread',
  description: '',
  language: 'en',
  licence: 'Yours',
  engine: 'collate-1',
  sources: [{ id: 'own', title: 'Own' }],
  topics: [],
  questions: [],
};
const files = threeAdditions.length * 2;

let top: string;
let child: string;
let library: string;
let folder: string;
beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'collate additions '));
  child = await bundle(
    '../importing/additions-storing-child.fixture.ts',
    join(top, 'built'),
  );
});
afterAll(() => rm(top, { recursive: true, force: true }));
beforeEach(async () => {
  library = await mkdtemp(join(top, 'library-'));
  folder = join(library, 'additions');
});

function store(
  signal = new AbortController().signal,
  onProgress: (done: number) => void = () => undefined,
) {
  const given = { additions: threeAdditions, texts: new Map() };
  return storeAdditions(folder, 'bread', given, signal, onProgress);
}

async function sourcesHeld(): Promise<readonly string[]> {
  const { additions, problems } = await readAdditions(folder, base);
  expect(problems).toEqual([]);
  return additions.map(({ source }) => source.id);
}

describe('what an import brings to a collection', () => {
  it('lies in a folder of its own, with the texts beside it, and is read as it was written', async () => {
    await store();
    expect((await readdir(join(folder, 'bread', '1'))).sort()).toEqual([
      'a.json',
      'a.txt',
      'b.json',
      'b.txt',
      'c.json',
      'c.txt',
    ]);
    const { additions } = await readAdditions(folder, base);
    expect(additions).toEqual(threeAdditions);
    await store();
    expect((await readdir(join(folder, 'bread'))).sort()).toEqual(['1', '2']);
  });

  it('is there whole or not at all, wherever the program is killed', async () => {
    for (let step = 0; step <= files; step++) {
      await rm(folder, { recursive: true, force: true });
      await startChild(child, folder, String(step)).ended;
      const held = await sourcesHeld();
      expect(held).toEqual(step === files ? ['a', 'b', 'c'] : []);
      const kept = (await readdir(join(folder, 'bread'))).filter(
        name => !name.startsWith('.'),
      );
      expect(kept).toEqual(step === files ? ['1'] : []);
    }
  });

  it('clears away what a killed import left', async () => {
    await startChild(child, folder, '3').ended;
    expect(await readdir(join(folder, 'bread'))).toHaveLength(1);
    await store();
    expect(await readdir(join(folder, 'bread'))).toEqual(['1']);
    expect(await sourcesHeld()).toEqual(['a', 'b', 'c']);
  });

  it('leaves nothing when it is cancelled at any file', async () => {
    for (let step = 0; step < files; step++) {
      const controller = new AbortController();
      await expect(
        store(controller.signal, done => {
          if (done === step) controller.abort();
        }),
      ).rejects.toMatchObject({ code: 'cancelled' });
      expect(await readdir(library)).toEqual([]);
    }
  });

  it('leaves what was there when the folder cannot be written to, and says so', async () => {
    await store();
    const before = await readFile(join(folder, 'bread', '1', 'a.json'));
    // Where the next import would make its folder there is none to make it in.
    await rm(join(library, 'other'), { force: true, recursive: true });
    await writeFile(join(library, 'other'), '');
    await expect(
      storeAdditions(
        join(library, 'other'),
        'bread',
        { additions: threeAdditions, texts: new Map() },
        new AbortController().signal,
        () => undefined,
      ),
    ).rejects.toMatchObject({ code: 'not-writable' });
    expect(await readFile(join(folder, 'bread', '1', 'a.json'))).toEqual(
      before,
    );
  });
});

describe('a damaged addition', () => {
  const damaged = (number: string, text: string) =>
    writeFile(join(folder, 'bread', number, 'b.json'), text);

  it('is a problem that names the file, and the state before it holds', async () => {
    await store();
    await store();
    await damaged('2', '{"schema": 1,');
    const { additions, problems } = await readAdditions(folder, base);
    expect(additions).toEqual(threeAdditions);
    expect(problems).toMatchObject([
      {
        kind: 'collection-damaged',
        subject: 'Bread',
        file: 'additions/bread/2/b.json',
      },
    ]);
    expect(problems[0]?.message).toMatch(
      /it is not valid JSON\. The state of this source before it is shown\. Your highlights/,
    );
  });

  it.each([
    ['of another source', JSON.stringify(threeAdditions[0]), 'belongs to a of'],
    ['of another form', '{"schema": 2}', 'schema'],
    [
      'whose point stands nowhere',
      JSON.stringify({
        ...threeAdditions[1],
        answers: [
          {
            question: 'q01',
            lead: '',
            points: [{ id: 'b.1', text: 'Said.' }],
            closing: '',
            merged: [],
          },
        ],
      }),
      'not in exactly one merged point',
    ],
    [
      'whose question has no topic',
      JSON.stringify({
        ...threeAdditions[1],
        entries: [{ id: 'q9', number: 9, topic: 'gone', prompt: 'Why?' }],
      }),
      'topic gone, which does not exist',
    ],
  ])('%s is left out', async (_, text, reason) => {
    await store();
    await damaged('1', text);
    const { additions, problems } = await readAdditions(folder, base);
    expect(additions.map(({ source }) => source.id)).toEqual(['a', 'c']);
    expect(problems[0]?.message).toContain(reason);
    expect(problems[0]?.message).toContain(
      'The collection is shown without this source',
    );
  });

  it('is of no account when a later state of the source can be read', async () => {
    await store();
    await damaged('1', '');
    await store();
    expect(await sourcesHeld()).toEqual(['a', 'b', 'c']);
  });
});

describe('the checksums of additions', () => {
  const path = (number: string, name: string) =>
    join(folder, 'bread', number, name);
  async function told(): Promise<readonly string[]> {
    const { problems } = await readAdditions(folder, base);
    return problems.map(({ message }) => message);
  }

  it('show every changed byte of what a sheet says and of the sheet', async () => {
    await store();
    for (const name of ['b.json', 'b.txt']) {
      const bytes = await readFile(path('1', name));
      for (const [at, old] of bytes.entries()) {
        const changed = Buffer.from(bytes);
        changed[at] = old ^ (1 << (at % 8));
        await writeFile(path('1', name), changed);
        expect(await told()).toEqual([
          expect.stringContaining(
            `additions/bread/1/${name} of the collection “Bread”`,
          ),
        ]);
      }
      await writeFile(path('1', name), bytes);
    }
    expect(await told()).toEqual([]);
  });

  it('show a file that is missing, each of the two by the other', async () => {
    await store();
    await rm(path('1', 'b.json'));
    expect(await told()).toEqual([
      'The file additions/bread/1/b.json of the collection “Bread” is damaged: it is missing. The collection is shown without this source. Your highlights, notes and answers are stored apart from it and are safe. Import the sheet into the collection again or restore a backup in Settings to bring it back. If you took the source back yourself, delete additions/bread/1/b.txt, too.',
    ]);
    await rm(path('1', 'c.txt'));
    const { additions, problems } = await readAdditions(folder, base);
    expect(additions.map(({ source }) => source.id)).toEqual(['a', 'c']);
    expect(problems.map(({ file }) => file)).toEqual([
      'additions/bread/1/b.json',
      'additions/bread/1/c.txt',
    ]);
  });

  it('show a state of another import, though it is whole', async () => {
    await store();
    await store();
    await writeFile(path('2', 'b.json'), await readFile(path('1', 'b.json')));
    expect(await told()).toEqual([
      expect.stringMatching(
        /2\/b\.json .* it belongs to import 1\. The state of this source before it is shown/,
      ),
    ]);
  });

  it('may be deleted by who changed a file on purpose', async () => {
    await store();
    const text = await readFile(path('1', 'b.json'), 'utf8');
    const changed = text.replace('"title": "B"', '"title": "Mine"');
    await writeFile(path('1', 'b.json'), changed);
    expect((await told())[0]).toContain(
      'delete the fields “sha256”, “import” and “sheet” at the beginning of additions/bread/1/b.json',
    );
    await writeFile(
      path('1', 'b.json'),
      changed.replace(/ "(?:sha256|import|sheet)": .*\n/g, ''),
    );
    const { additions, problems } = await readAdditions(folder, base);
    expect(problems).toEqual([]);
    expect(additions[1]?.source.title).toBe('Mine');
  });

  it('are missing in what earlier versions stored, which is read as it is', async () => {
    await store();
    for (const addition of threeAdditions) {
      const { id } = addition.source;
      await writeFile(path('1', `${id}.json`), JSON.stringify(addition));
      await writeFile(path('1', `${id}.txt`), 'Anything.');
    }
    expect(await sourcesHeld()).toEqual(['a', 'b', 'c']);
  });
});

it('passes over folders and files that no import makes', async () => {
  await store();
  await mkdir(join(folder, 'bread', 'notes'));
  await mkdir(join(folder, 'bread', '01'));
  await writeFile(join(folder, 'bread', '01', 'x.json'), '{}');
  await writeFile(join(folder, 'bread', '1', 'CON.json'), '{}');
  await writeFile(join(folder, 'bread', '1', '..json'), '{}');
  expect(await sourcesHeld()).toEqual(['a', 'b', 'c']);
});
