import { join } from 'node:path';
import type { SearchText } from '../core/search/search-texts.ts';
import { searchTexts } from '../core/search/search-texts.ts';
import { createCollections } from '../electron/services/collections.ts';
import { createSearchService } from '../electron/services/search/search-service.ts';
import { report, summary, timed } from './measure.ts';

const queries = [
  'load balancing',
  'imbalnced',
  'containeri',
  '"spot instances"',
  'encryption rest transit',
  'drift',
  'crossvalidation',
  'cost -cloud',
];

/** Queries at the size of the bundled collection and at 20,000 points. */
export async function run(root: string): Promise<void> {
  const texts = await bundledTexts(root);
  const rows = [];
  for (const size of [700, 20_000]) {
    const service = createSearchService({
      workerFile: join(root, 'dist', 'search-worker.js'),
      onReady: () => undefined,
    });
    const loaded = await timed(() => service.load(multiplied(texts, size)));
    const times: number[] = [];
    for (let round = 0; round < 40; round++)
      for (const query of queries)
        times.push(
          await timed(() =>
            service.query({ query, limit: 20, collection: null, kinds: [] }),
          ),
        );
    rows.push(
      summary(`query among ${size} texts`, times.slice(queries.length)),
    );
    rows.push(summary(`building the index of ${size} texts`, [loaded]));
    await service.close();
  }
  report(
    'Search, from the question to the results',
    rows,
    'query among 700 texts',
  );
}

async function bundledTexts(root: string): Promise<readonly SearchText[]> {
  const collections = createCollections({
    bundledFolder: join(root, 'data'),
    storedFolder: null,
  });
  const collection = await collections.open('ml-lifecycle');
  const texts: SearchText[] = [];
  for (const entry of collection.questions) {
    const content = await collections.question('ml-lifecycle', entry.id);
    texts.push(...searchTexts(collection, entry, content, null));
  }
  return texts;
}

/** The bundled texts again and again, each copy with some words of its own so that the vocabulary grows as in life. */
function multiplied(
  texts: readonly SearchText[],
  size: number,
): readonly SearchText[] {
  return Array.from({ length: size }, (_, index) => {
    const text = texts[index % texts.length];
    if (!text) throw new Error('no texts');
    const copy = Math.floor(index / texts.length);
    return copy === 0
      ? text
      : {
          ...text,
          id: `${text.id}-${copy}`,
          question: `${text.question}-${copy}`,
          text: `${text.text} variant${copy} term${index.toString(36)}`,
        };
  });
}
