/** Runs a task, now or when its turn has come. */
export type RunInTurn = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * Runs only so many tasks at a time and the others in the order in which they came.
 * @param limit at least 1
 */
export function fewAtATime(limit: number): RunInTurn {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async task => {
    if (running >= limit)
      // Whoever ends hands its place over, so the count stays the same.
      await new Promise<void>(resolve => waiting.push(resolve));
    else running++;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
