import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../core/app-error.ts';
import type { Addition } from '../../core/collection/addition.ts';
import type {
  Collection,
  QuestionContent,
} from '../../core/collection/collection.ts';
import { readAdditions } from '../../electron/services/addition-files.ts';
import {
  readCollectionFile,
  readQuestionFile,
} from '../../electron/services/collection-files.ts';
import { Images } from '../../electron/services/images.ts';
import { storeAdditions } from '../../electron/services/importing/store-additions.ts';
import { storeCollection } from '../../electron/services/importing/store-collection.ts';
import {
  changedBytes,
  rewritings,
  shifts,
  truncations,
  zeroRuns,
  type Damage,
} from './damages.ts';
import type { Breach, Tally } from './tally.ts';
import { sized, type TortureCase } from './torture-case.ts';

const collection: Collection = {
  schema: 1,
  id: 'bread',
  title: 'Bread',
  description: '',
  language: 'en',
  licence: 'Yours',
  engine: 'collate-1',
  sources: [{ id: 'own', title: 'Own' }],
  topics: [{ id: 'dough', title: 'Dough' }],
  questions: [
    { id: 'q01', number: 1, topic: 'dough', prompt: 'Why does dough rise?' },
  ],
};

const content: QuestionContent = {
  schema: 1,
  id: 'q01',
  answers: [
    {
      source: 'own',
      lead: 'Gas.',
      points: [{ id: 'own.1', label: 'Yeast', text: 'It makes gas, à coup.' }],
      closing: '',
    },
  ],
  mergedPoints: [
    {
      id: 'm1',
      label: 'Yeast',
      statement: 'It makes gas.',
      members: ['own.1'],
    },
  ],
};

const addition: Addition = {
  schema: 1,
  collection: 'bread',
  source: { id: 'sheet', title: 'Sheet' },
  place: 1,
  engine: 'collate-1',
  topics: [],
  entries: [],
  answers: [],
};

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A file without a header of its own, and how it is read. */
interface PlainFile {
  readonly name: string;
  readonly path: string;
  /** What is read, as JSON; `damaged` if that is what is said. */
  readonly read: () => Promise<string>;
}

/** Stores one of each through the program's own services. */
async function storeAll(folder: string): Promise<readonly PlainFile[]> {
  const { signal } = new AbortController();
  const ignore = () => undefined;
  const [collections, additions] = ['collections', 'additions'].map(name =>
    join(folder, name),
  ) as [string, string];
  for (const each of [collections, additions]) mkdirSync(each);
  const texts = new Map([['own', 'text']]);
  const stored = { collection, contents: [content], texts };
  await storeCollection(collections, stored, signal, ignore);
  const brought = { additions: [addition], texts };
  await storeAdditions(additions, 'bread', brought, signal, ignore);
  const images = new Images(folder);
  const image = await images.add({ mediaType: 'image/png', base64: pixel });
  const place = {
    id: 'bread',
    folder: join(collections, 'bread'),
    bundled: false,
  };
  return [
    {
      name: 'collection.json',
      path: join(place.folder, 'collection.json'),
      read: () => said(readCollectionFile(place)),
    },
    {
      name: 'question',
      path: join(place.folder, 'questions', 'q01.json'),
      read: () => said(readQuestionFile(place, collection, 'q01')),
    },
    {
      name: 'addition',
      path: join(additions, 'bread', '1', 'sheet.json'),
      read: async () => {
        const held = await readAdditions(additions, collection);
        return held.problems.length > 0 ? 'damaged' : json(held.additions);
      },
    },
    {
      name: 'picture',
      path: join(folder, 'images', image),
      read: () => said(images.read(image)),
    },
  ];
}

const json = (value: unknown) => JSON.stringify(value);

async function said(reading: Promise<unknown>): Promise<string> {
  try {
    return json(await reading);
  } catch (error) {
    if (error instanceof AppError && error.code === 'damaged') return 'damaged';
    throw error;
  }
}

/** Damage that leaves another text behind without a word, by kind. */
interface Silence {
  changed: number;
  silent: number;
}

/** Whole pieces that are gone, as crashes and bad disks leave them: these must never pass. */
function* tornPieces(whole: Buffer): Generator<Damage> {
  yield* truncations(whole);
  yield* zeroRuns(whole);
}

/** Single bytes, which no checksum guards in files that people may edit by hand. */
function* smallChanges(whole: Buffer, step: number): Generator<Damage> {
  yield* changedBytes(whole, step);
  yield* shifts(whole, step);
  yield* rewritings(whole);
}

async function damage(
  { name, path, read }: PlainFile,
  damages: (whole: Buffer) => Iterable<Damage>,
  mayPass: boolean,
  tally: Tally,
): Promise<Silence> {
  const whole = readFileSync(path);
  const intact = await read();
  const silence: Silence = { changed: 0, silent: 0 };
  for (const { what, bytes } of damages(whole)) {
    writeFileSync(path, bytes);
    const breaches: Breach[] = [];
    try {
      const found = await read();
      const isSilent = found !== 'damaged' && found !== intact;
      silence.changed += 1;
      if (isSilent) silence.silent += 1;
      if (isSilent && !mayPass)
        breaches.push({
          invariant: 'undetected',
          what: 'another text is read',
        });
    } catch (error) {
      breaches.push({ invariant: 'unreadable', what: String(error) });
    }
    tally.enter(`${name}, ${what}`, breaches);
  }
  writeFileSync(path, whole);
  if ((await read()) !== intact)
    tally.enter(name, [{ invariant: 'unsettled', what: 'not as before' }]);
  return silence;
}

/** Collections, additions and pictures: files that are written once, as a whole, and read as they are. */
export const plainFileCase: TortureCase = {
  name: 'plain-files',
  title: 'files of collections, additions and pictures are cut and changed',
  run: async ({ extent, fastFolder }, tally) => {
    const step = sized(extent, { short: 7, default: 1, nightly: 1 });
    const remarks: string[] = [];
    for (const file of await storeAll(fastFolder)) {
      await damage(file, tornPieces, false, tally);
      const isChecked = file.name === 'picture';
      const small = (whole: Buffer) => smallChanges(whole, step);
      const { changed, silent } = await damage(file, small, !isChecked, tally);
      remarks.push(`${file.name} ${silent} of ${changed}`);
    }
    return `small changes that pass for text: ${remarks.join(', ')}`;
  },
};
