import { setImmediate } from 'node:timers/promises';
import type { SearchResults } from '../../../core/search/search-hit.ts';
import type { SearchText } from '../../../core/search/search-texts.ts';
import type { SearchRequest } from './search-index.ts';
import { createSearchWorkerClient } from './search-worker-client.ts';

/** How search runs. */
export interface SearchServiceOptions {
  /** The bundled worker, or null to index in this process, in small steps between other work. */
  readonly workerFile: string | URL | null;
  /** Called each time everything that was loaded can be found. */
  readonly onReady: () => void;
}

/** Search over everything. It answers at once, and says in its results when it is still indexing. */
export interface SearchService {
  /** Adds texts; a text whose id is known already is replaced. Resolves when they can all be found. */
  load(texts: readonly SearchText[]): Promise<void>;
  /** Makes the given texts all that there is of a question. Later queries see them. */
  replace(
    question: { readonly collection: string; readonly question: string },
    texts: readonly SearchText[],
  ): void;
  /** @throws AppError `unavailable` when the worker has stopped */
  query(request: SearchRequest): Promise<SearchResults>;
  /** Ends the worker. Nothing may be called afterwards. */
  close(): Promise<void>;
}

/** Starts search; nothing is loaded yet. */
export function createSearchService(
  options: SearchServiceOptions,
): SearchService {
  const service =
    options.workerFile === null
      ? inProcess()
      : createSearchWorkerClient(options.workerFile);
  let loading = 0;
  return {
    ...service,
    async load(texts) {
      loading++;
      try {
        await service.load(texts);
      } finally {
        loading--;
      }
      if (loading === 0) options.onReady();
    },
  };
}

/** The engine is loaded with the first text: where there is a worker this thread never needs it. */
function inProcess(): SearchService {
  const engine = import('./search-engine.ts').then(module =>
    module.createSearchEngine(),
  );
  return {
    async load(texts) {
      const { begin, add, finish } = await engine;
      begin();
      await add(texts);
      finish();
    },
    replace({ collection, question }, texts) {
      void engine.then(({ replace }) => replace(collection, question, texts));
    },
    query: async request => (await engine).query(request),
    async close() {
      (await engine).close();
      await setImmediate();
    },
  };
}
