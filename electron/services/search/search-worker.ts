import { parentPort } from 'node:worker_threads';
import { createSearchEngine } from './search-engine.ts';
import type { SearchAnswer, SearchOrder } from './search-messages.ts';

/** Entry of the worker that holds the index, so that building it never holds up the window. */
const engine = createSearchEngine();
const parts = new Map<number, Promise<void>[]>();

function answer(message: SearchAnswer): void {
  parentPort?.postMessage(message);
}

parentPort?.on('message', (order: SearchOrder) => {
  if (order.type === 'load') load(order);
  else if (order.type === 'replace')
    engine.replace(order.collection, order.question, order.texts);
  else query(order);
});

function load(order: Extract<SearchOrder, { type: 'load' }>): void {
  if (!parts.has(order.load)) engine.begin();
  const adding = [...(parts.get(order.load) ?? []), engine.add(order.texts)];
  parts.set(order.load, adding);
  if (order.last) void finish(order.load, adding);
}

async function finish(
  number: number,
  adding: readonly Promise<void>[],
): Promise<void> {
  await Promise.all(adding);
  parts.delete(number);
  engine.finish();
  answer({ type: 'loaded', load: number });
}

function query(order: Extract<SearchOrder, { type: 'query' }>): void {
  try {
    answer({
      type: 'results',
      query: order.query,
      results: engine.query(order.request),
    });
  } catch (error) {
    answer({
      type: 'failed',
      query: order.query,
      message: error instanceof Error ? error.message : String(error),
    });
  }
}
