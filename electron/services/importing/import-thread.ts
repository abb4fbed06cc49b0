import { Worker } from 'node:worker_threads';
import { AppError } from '../../../core/app-error.ts';
import {
  runImportTask,
  type ImportAnswers,
  type ImportTask,
} from './import-task.ts';
import { stopIfAsked } from './store-folder.ts';

/** Memory that a task may take, in MB: a hundred times what the largest sensible import needs. */
const memoryLimit = 1024;

/**
 * Does a task in a thread that lives as long as the task, so that cancelling it is ending the thread, and a task that eats
 * all memory takes nothing else down.
 * @param workerFile the bundled worker, or null to do the work in this thread, without limits
 * @param timeLimit milliseconds
 * @throws AppError `cancelled`, `too-large` when the thread ran out of memory or time
 */
export function runInThread<T extends ImportTask>(
  workerFile: string | URL | null,
  task: T,
  signal: AbortSignal,
  timeLimit: number | null = null,
): Promise<ImportAnswers[T['task']]> {
  stopIfAsked(signal);
  type Answer = ImportAnswers[T['task']];
  if (workerFile === null)
    return Promise.resolve(runImportTask(task) as Answer);
  return new Promise<Answer>((resolve, reject) => {
    const worker = new Worker(workerFile, {
      resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
    });
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      settle();
      void worker.terminate();
    };
    const cancel = () => finish(() => reject(cancelled()));
    const timer =
      timeLimit === null
        ? undefined
        : setTimeout(() => finish(() => reject(tooMuch())), timeLimit);
    signal.addEventListener('abort', cancel);
    worker.once('message', (answer: Answer) => finish(() => resolve(answer)));
    worker.once('error', error => finish(() => reject(asAppError(error))));
    worker.postMessage(task);
  });
}

function cancelled(): AppError {
  return new AppError(
    'cancelled',
    'The import was cancelled. Nothing of it was kept.',
  );
}

function asAppError(error: Error): Error {
  if ((error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY')
    return error;
  return tooMuch(error);
}

function tooMuch(cause?: Error): AppError {
  return new AppError(
    'too-large',
    'There is more in these files than Collate can take apart at once. Nothing was kept. Import them in smaller parts.',
    { cause },
  );
}
