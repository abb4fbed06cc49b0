import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import {
  currentPath,
  previousPath,
  recordPlace,
  temporaryPath,
} from '../../../electron/services/store/record-place.ts';
import { checkLibrary, open } from '../check-library.ts';
import { brokenFiles, filesOf, setAside } from '../library-files.ts';
import type { Environment, Journal } from './environment.ts';

const current = (library: string, id: string) =>
  currentPath(recordPlace(library, 'study', id));
const previous = (library: string, id: string) =>
  previousPath(recordPlace(library, 'study', id));

/** Saves two records three times each. */
async function prepare(folder: string, journal: Journal): Promise<string> {
  const library = join(folder, 'library');
  const store = await open(library);
  for (const number of [1, 2, 3])
    for (const id of ['first', 'second']) await journal.save(store, id, number);
  await store.close();
  return library;
}

/** What a start of the program says of a record: its number, or a code, or null; and the kinds of problems. */
async function look(
  library: string,
  id: string,
): Promise<{ readonly found: unknown; readonly problems: readonly string[] }> {
  const store = await open(library);
  const found = await store.read('study', id).then(
    record =>
      (record?.payload as { number?: number } | undefined)?.number ?? null,
    (error: unknown) => (error as { code?: unknown }).code,
  );
  await store.verify();
  const problems = store.problems().map(({ kind }) => kind);
  await store.close();
  return { found, problems };
}

async function expectRecord(
  library: string,
  journal: Journal,
  id: string,
  due: readonly unknown[],
  problem: string | null,
): Promise<void> {
  const { found, problems } = await look(library, id);
  journal.expect('lost', id, found, ...due);
  const isTold = problem === null || problems.includes(problem);
  journal.expect('undetected', `${id} told as ${problem}`, isTold, true);
  const other = await look(library, 'second');
  if (id !== 'second') journal.expect('touched', 'second', other.found, 3);
}

async function expectWhole(library: string, journal: Journal): Promise<void> {
  const bounds = journal.bounds();
  journal.breaches.push(...(await checkLibrary({ library, bounds })));
}

/** Files that are not what their names say. */
export const oddFiles: readonly Environment[] = [
  {
    name: 'a file turned into a folder',
    run: async (folder, journal) => {
      const library = await prepare(folder, journal);
      rmSync(current(library, 'first'));
      mkdirSync(current(library, 'first'));
      await expectRecord(library, journal, 'first', [2], 'unreadable');
    },
  },
  {
    name: 'a folder of records turned into a file',
    run: async (folder, journal) => {
      const library = await prepare(folder, journal);
      const shard = dirname(current(library, 'first'));
      renameSync(shard, join(folder, 'kept'));
      writeFileSync(shard, 'a file');
      const { found, problems } = await look(library, 'first');
      journal.expect('undetected', 'reading', found, 'unavailable');
      journal.expect(
        'undetected',
        'told',
        problems.includes('unreadable'),
        true,
      );
      rmSync(shard);
      renameSync(join(folder, 'kept'), shard);
      await expectWhole(library, journal);
    },
  },
  {
    name: 'a link to nowhere, to itself and out of the library',
    run: async (folder, journal) => {
      const library = await prepare(folder, journal);
      const outside = join(folder, 'outside.json');
      copyFileSync(current(library, 'second'), outside);
      const before = readFileSync(outside);
      for (const target of ['/nowhere', current(library, 'first'), outside]) {
        rmSync(current(library, 'first'));
        symlinkSync(target, current(library, 'first'));
        await expectRecord(library, journal, 'first', [2], 'unreadable');
      }
      const isSame = readFileSync(outside).equals(before);
      journal.expect('touched', 'the file outside', isSame, true);
    },
  },
  {
    name: 'two records in each other’s places',
    run: async (folder, journal) => {
      const library = await prepare(folder, journal);
      const between = join(folder, 'between');
      renameSync(current(library, 'first'), between);
      renameSync(current(library, 'second'), current(library, 'first'));
      renameSync(between, current(library, 'second'));
      for (const id of ['first', 'second']) {
        const { found } = await look(library, id);
        journal.expect('lost', id, found, 2);
      }
      journal.expect('undetected', 'set aside', setAside(library).size, 2);
    },
  },
  {
    name: 'an old file under a new name',
    run: async (folder, journal) => {
      const library = await prepare(folder, journal);
      mkdirSync(dirname(current(library, 'third')), { recursive: true });
      copyFileSync(previous(library, 'first'), current(library, 'third'));
      const third = await look(library, 'third');
      journal.expect(
        'undetected',
        'a record that never was',
        third.found,
        null,
      );
      journal.expect('undetected', 'set aside', setAside(library).size, 1);
      copyFileSync(previous(library, 'first'), current(library, 'first'));
      await expectRecord(library, journal, 'first', [2], null);
    },
  },
  {
    name: 'every version of a record damaged',
    run: async (folder, journal) => {
      const library = await prepare(folder, journal);
      truncateSync(current(library, 'first'), 0);
      truncateSync(previous(library, 'first'), 77);
      const broken = [...brokenFiles(library).values()];
      await expectRecord(library, journal, 'first', [null], 'damaged');
      const kept = [...setAside(library).values()];
      const isKept = broken.every(bytes =>
        kept.some(each => each.equals(bytes)),
      );
      journal.expect('undetected', 'both set aside', isKept, true);
    },
  },
  {
    name: 'a record whose files are gone',
    run: async (folder, journal) => {
      const library = await prepare(folder, journal);
      rmSync(current(library, 'first'));
      rmSync(previous(library, 'first'));
      await expectRecord(library, journal, 'first', [null], 'missing');
    },
  },
  {
    name: 'copies that synchronisation programs and people make',
    run: async (folder, journal) => {
      const library = await prepare(folder, journal);
      const file = current(library, 'first');
      const stem = file.replace(/\.json$/, '');
      const copies = [
        `${stem} (conflicted copy 2026-11-23).json`,
        `${stem} (1).json`,
        `${stem} 2.json`,
        `${stem}.sync-conflict-20261123-101010-ABCDEFG.json`,
        `${file}.bak`,
        `${file}~`,
        join(dirname(file), '.first.json.icloud'),
        join(dirname(file), 'first\u0301.json'),
      ];
      for (const copy of copies) copyFileSync(file, copy);
      const { found, problems } = await look(library, 'first');
      journal.expect('lost', 'first', found, 3);
      const listed = problems.filter(kind => kind === 'conflict').length;
      journal.expect('undetected', 'copies listed', listed, copies.length);
      const names = filesOf(library).map(name => join(library, name));
      for (const copy of copies)
        journal.expect('touched', copy, names.includes(copy), true);
    },
  },
  {
    name: 'what this process would write is there already',
    run: async (folder, journal) => {
      const library = await prepare(folder, journal);
      const place = recordPlace(library, 'study', 'first');
      for (const attempt of [0, 1, 2, 3])
        for (const revision of [3, 4, 5])
          writeFileSync(temporaryPath(place, revision, attempt), 'torn');
      const store = await open(library);
      for (const number of [4, 5, 6]) {
        const code = await journal.save(store, 'first', number);
        journal.expect('lost', `save ${number}`, code, null);
      }
      await store.close();
      await expectWhole(library, journal);
    },
  },
  {
    name: 'no quarantine, or a file in its place',
    run: async (folder, journal) => {
      const library = await prepare(folder, journal);
      const store = await open(library);
      rmSync(join(library, 'quarantine'), { recursive: true });
      truncateSync(current(library, 'first'), 60);
      const found = await store.read('study', 'first');
      journal.expect('lost', 'first', found?.revision, 2);
      await store.close();
      journal.expect('undetected', 'set aside', setAside(library).size, 1);
      rmSync(join(library, 'quarantine'), { recursive: true });
      writeFileSync(join(library, 'quarantine'), '');
      truncateSync(current(library, 'second'), 60);
      const bytes = readFileSync(current(library, 'second'));
      const second = await look(library, 'second');
      journal.expect('lost', 'second', second.found, 2);
      const isLeft = readFileSync(current(library, 'second')).equals(bytes);
      journal.expect('undetected', 'left where it is', isLeft, true);
    },
  },
  {
    name: 'caches and notes that are damaged, cut or folders',
    run: async (folder, journal) => {
      const library = await prepare(folder, journal);
      for (const name of ['index.json', 'owner.json', 'store.json']) {
        const path = join(library, name);
        const whole = existsSync(path) ? readFileSync(path) : Buffer.from('{}');
        for (let length = 0; length < whole.length; length += 11) {
          writeFileSync(path, whole.subarray(0, length));
          const { found } = await look(library, 'first');
          journal.expect('lost', `${name} cut to ${length}`, found, 3);
        }
      }
      for (const name of ['index.json', 'owner.json', 'index.json.tmp']) {
        rmSync(join(library, name), { recursive: true, force: true });
        mkdirSync(join(library, name));
        const { found } = await look(library, 'first');
        journal.expect('lost', `${name} is a folder`, found, 3);
        rmSync(join(library, name), { recursive: true, force: true });
      }
      await expectWhole(library, journal);
    },
  },
];
