import type { AppError } from '../../../core/app-error.ts';
import type { RunInTurn } from '../importing/few-at-a-time.ts';

/**
 * Runs a task when its turn has come. Who stops it while it waits is answered at once; a task that has begun answers for
 * itself.
 * @param stopped what is thrown then
 */
export function waitUnlessStopped<T>(
  inTurn: RunInTurn,
  stop: AbortSignal | undefined,
  stopped: () => AppError,
  task: () => Promise<T>,
): Promise<T> {
  if (!stop) return inTurn(task);
  return new Promise<T>((resolve, reject) => {
    let hasBegun = false;
    const leave = () => {
      if (!hasBegun) reject(stopped());
    };
    stop.addEventListener('abort', leave, { once: true });
    inTurn(() => {
      if (stop.aborted) throw stopped();
      hasBegun = true;
      return task();
    })
      .then(resolve, reject)
      .finally(() => stop.removeEventListener('abort', leave));
  });
}
