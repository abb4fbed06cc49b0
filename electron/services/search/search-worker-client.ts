import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../../core/app-error.ts';
import type { SearchResults } from '../../../core/search/search-hit.ts';
import type { SearchText } from '../../../core/search/search-texts.ts';
import type { SearchRequest } from './search-index.ts';
import type { SearchAnswer, SearchOrder } from './search-messages.ts';
import type { SearchService } from './search-service.ts';

/** Texts handed over at a time: copying them to the worker holds this thread up. */
const part = 500;

interface Waiting<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
}

/** Speaks to the worker. A worker that stops makes what waits for it fail with `unavailable`; nothing hangs. */
export function createSearchWorkerClient(file: string | URL): SearchService {
  const worker = new Worker(file);
  const queries = new Map<number, Waiting<SearchResults>>();
  const loads = new Map<number, Waiting<void>>();
  let number = 0;
  let stopped: AppError | null = null;

  function stop(cause?: unknown): void {
    stopped ??= new AppError(
      'unavailable',
      'Search has stopped. Nothing of yours is affected. Start Collate again to search.',
      { cause },
    );
    for (const waiting of [...queries.values(), ...loads.values()])
      waiting.reject(stopped);
    queries.clear();
    loads.clear();
  }

  worker.on('message', (message: SearchAnswer) =>
    receive(message, queries, loads),
  );
  worker.on('error', stop);
  worker.on('exit', () => stop());

  const order = (message: SearchOrder): void => worker.postMessage(message);

  return {
    load: async texts => {
      const load = number++;
      const done = waitingIn(loads, load, stopped);
      // The outcome is awaited below; until then a stop must not count as unhandled.
      done.catch(() => undefined);
      await postParts(texts, (some, last) =>
        order({ type: 'load', texts: some, last, load }),
      );
      return done;
    },
    replace: ({ collection, question }, texts) =>
      order({ type: 'replace', collection, question, texts }),
    query: (request: SearchRequest) => {
      const query = number++;
      const done = waitingIn(queries, query, stopped);
      order({ type: 'query', query, request });
      return done;
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

function waitingIn<T>(
  waiting: Map<number, Waiting<T>>,
  key: number,
  stopped: AppError | null,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    if (stopped) reject(stopped);
    else waiting.set(key, { resolve, reject });
  });
}

async function postParts(
  texts: readonly SearchText[],
  post: (some: readonly SearchText[], last: boolean) => void,
): Promise<void> {
  let start = 0;
  do {
    const end = start + part;
    post(texts.slice(start, end), end >= texts.length);
    start = end;
    if (start < texts.length) await setImmediate();
  } while (start < texts.length);
}

function receive(
  message: SearchAnswer,
  queries: Map<number, Waiting<SearchResults>>,
  loads: Map<number, Waiting<void>>,
): void {
  if (message.type === 'loaded') {
    loads.get(message.load)?.resolve();
    loads.delete(message.load);
    return;
  }
  const waiting = queries.get(message.query);
  queries.delete(message.query);
  if (message.type === 'results') waiting?.resolve(message.results);
  else waiting?.reject(new Error(message.message));
}
