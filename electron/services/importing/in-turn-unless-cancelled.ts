import type { KeyedQueue } from '../keyed-queue.ts';
import { cancelledImport } from './store-folder.ts';

/**
 * Runs a task when those of the same key before it are over. Who cancels while it waits is answered at once; a task that has
 * begun answers for itself.
 * @throws AppError `cancelled`
 */
export function inTurnUnlessCancelled<T>(
  queue: KeyedQueue,
  key: string,
  signal: AbortSignal,
  task: () => Promise<T>,
): Promise<T> {
  let hasBegun = false;
  const running = queue.run(key, () => {
    if (signal.aborted) throw cancelledImport();
    hasBegun = true;
    return task();
  });
  const cancelled = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => {
      if (!hasBegun) reject(cancelledImport());
    });
  });
  return Promise.race([running, cancelled]);
}
