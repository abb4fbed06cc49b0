import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Addition } from '../../core/collection/addition.ts';
import type {
  Collection,
  QuestionContent,
} from '../../core/collection/collection.ts';
import { Images } from '../../electron/services/images.ts';
import { storeAdditions } from '../../electron/services/importing/store-additions.ts';
import { storeCollection } from '../../electron/services/importing/store-collection.ts';

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
  questions: ['q01', 'q02'].map((id, index) => ({
    id,
    number: index + 1,
    topic: 'dough',
    prompt: 'Why does dough rise?',
  })),
};

/** @param said tells one state of a collection from another */
function contentOf(id: string, said: string): QuestionContent {
  const text = `It makes gas, ${said}.`;
  return {
    schema: 1,
    id,
    answers: [
      {
        source: 'own',
        lead: 'Gas.',
        points: [{ id: 'own.1', label: 'Yeast', text }],
        closing: '',
      },
    ],
    mergedPoints: [
      { id: 'm1', label: 'Yeast', statement: text, members: ['own.1'] },
    ],
  };
}

function additionOf(title: string): Addition {
  return {
    schema: 1,
    collection: 'bread',
    source: { id: 'sheet', title },
    place: 1,
    engine: 'collate-1',
    topics: [],
    entries: [],
    answers: [],
  };
}

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Where a library's files without a header of their own lie. */
export interface PlainLibrary {
  readonly folder: string;
  readonly collections: string;
  readonly additions: string;
  readonly images: Images;
  /** Name of the picture. */
  readonly image: string;
}

/**
 * Stores a collection of two questions, two imports into it and a picture through the program's own services.
 * @param said in its answers and titles
 */
export async function storePlainLibrary(
  folder: string,
  said: string,
): Promise<PlainLibrary> {
  const [collections, additions] = ['collections', 'additions'].map(name =>
    join(folder, name),
  ) as [string, string];
  for (const each of [collections, additions])
    mkdirSync(each, { recursive: true });
  const { signal } = new AbortController();
  const nobody = () => undefined;
  const contents = ['q01', 'q02'].map(id => contentOf(id, said));
  const texts = new Map([['own', `The sheet, ${said}.`]]);
  const stored = { collection, contents, texts };
  await storeCollection(collections, stored, signal, nobody);
  for (const number of [1, 2]) {
    const brought = [additionOf(`Sheet, ${said}, ${String(number)}`)];
    const texts = new Map([['sheet', `Said ${said}, ${String(number)}.`]]);
    const given = { additions: brought, texts };
    await storeAdditions(additions, 'bread', given, signal, nobody);
  }
  const images = new Images(folder);
  const image = await images.add({ mediaType: 'image/png', base64: pixel });
  return { folder, collections, additions, images, image };
}
