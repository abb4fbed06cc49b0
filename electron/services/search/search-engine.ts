import { setImmediate } from 'node:timers/promises';
import type { SearchResults } from '../../../core/search/search-hit.ts';
import type { SearchText } from '../../../core/search/search-texts.ts';
import { createFlexSearchIndex } from './flex-search-index.ts';
import type { SearchRequest } from './search-index.ts';

/** Texts indexed before queries get a turn again: some milliseconds of work. */
const batch = 200;

/** An index that fills while it is being asked. A load is `begin`, any number of `add`, `finish`; loads may overlap. */
export interface SearchEngine {
  begin(): void;
  /** Adds texts; resolves when they can be found. */
  add(texts: readonly SearchText[]): Promise<void>;
  finish(): void;
  /** Makes the given texts all that there is of a question, at once. */
  replace(
    collection: string,
    question: string,
    texts: readonly SearchText[],
  ): void;
  query(request: SearchRequest): SearchResults;
  /** Stops adding. */
  close(): void;
}

/** An empty engine. The same one runs in the worker and in process. */
export function createSearchEngine(): SearchEngine {
  const index = createFlexSearchIndex();
  const replacedWhileLoading = new Set<string>();
  let loading = 0;
  let closed = false;

  /** A text that was replaced while it waited is older than what replaced it. */
  const isCurrent = (text: SearchText): boolean =>
    !replacedWhileLoading.has(`${text.collection}/${text.question}`);

  return {
    begin: () => void loading++,
    async add(texts) {
      for (let start = 0; start < texts.length && !closed; start += batch) {
        index.add(texts.slice(start, start + batch).filter(isCurrent));
        await setImmediate();
      }
    },
    finish() {
      loading--;
      if (loading === 0) replacedWhileLoading.clear();
    },
    replace(collection, question, texts) {
      if (loading > 0) replacedWhileLoading.add(`${collection}/${question}`);
      index.replace(collection, question, texts);
    },
    query: request => index.query(request, loading > 0),
    close() {
      closed = true;
    },
  };
}
