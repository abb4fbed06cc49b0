import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../core/app-error.ts';
import {
  createCollections,
  type Collections,
} from '../../electron/services/collections.ts';
import type { PlainLibrary } from './plain-library.ts';

/** A file without a header of its own, and how it is read. */
export interface PlainFile {
  readonly name: string;
  readonly path: string;
  /** What is read, as JSON; `damaged` if that is what is said to the person. */
  readonly read: () => Promise<string>;
  /** Whether the person is told of damage to the collection. */
  readonly isTold: () => Promise<boolean>;
}

/** One file of each kind, each read as a program reads it that has just been started. */
export function plainFiles(library: PlainLibrary): readonly PlainFile[] {
  const { folder, collections, additions, images, image } = library;
  const bread = join(collections, 'bread');
  const last = join(additions, 'bread', '2');
  const isTold = () => isDamageTold(openCollections(library));
  // Nothing reads the text of a sheet but the comparison with its checksum, so whatever is in the file counts as read.
  const content = (path: string) => () =>
    told(library, () => readFile(path, 'latin1').catch(() => 'gone'));
  const files: readonly Omit<PlainFile, 'isTold'>[] = [
    {
      name: 'collection.json',
      path: join(bread, 'collection.json'),
      read: () => refused(library, all => all.open('bread')),
    },
    {
      name: 'question',
      path: join(bread, 'questions', 'q01.json'),
      read: () => refused(library, all => all.question('bread', 'q01')),
    },
    {
      name: 'sheet',
      path: join(bread, 'sheets', 'own.txt'),
      read: content(join(bread, 'sheets', 'own.txt')),
    },
    {
      name: 'addition',
      path: join(last, 'sheet.json'),
      read: () => told(library, all => all.open('bread')),
    },
    {
      name: 'added sheet',
      path: join(last, 'sheet.txt'),
      read: content(join(last, 'sheet.txt')),
    },
    {
      name: 'picture',
      path: join(folder, 'images', image),
      read: () => said(images.read(image)),
    },
  ];
  return files.map(file => ({ ...file, isTold }));
}

type Ask = (all: Collections) => Promise<unknown>;

/** What may not be shown when it is damaged. */
async function refused(library: PlainLibrary, ask: Ask): Promise<string> {
  const all = openCollections(library);
  const answer = await said(ask(all));
  const isTold = await isDamageTold(all);
  if (isTold === (answer === 'damaged')) return answer;
  return isTold
    ? `told, and shown: ${answer}`
    : 'not shown, and nobody is told';
}

/** What the rest can be shown without; the questions must be. */
async function told(library: PlainLibrary, ask: Ask): Promise<string> {
  const all = openCollections(library);
  for (const question of ['q01', 'q02']) await all.question('bread', question);
  const answer = await said(ask(all));
  return (await isDamageTold(all)) ? 'damaged' : answer;
}

/** In the list that the person sees, in words that say what it is about. */
async function isDamageTold(all: Collections): Promise<boolean> {
  await all.check();
  const { problems } = await all.list();
  return problems.some(({ message }) => /bread.* are safe\. /is.test(message));
}

function openCollections({
  folder,
  collections,
  additions,
}: PlainLibrary): Collections {
  return createCollections({
    bundledFolder: join(folder, 'none'),
    storedFolder: collections,
    additionsFolder: additions,
  });
}

async function said(reading: Promise<unknown>): Promise<string> {
  try {
    return JSON.stringify(await reading);
  } catch (error) {
    if (error instanceof AppError && error.code === 'damaged') return 'damaged';
    throw error;
  }
}
