import { Worker } from 'node:worker_threads';
import type { FileOperations } from '../store/file-operations.ts';
import {
  runBackupTask,
  type BackupAnswerTo,
  type BackupTask,
} from './backup-task.ts';
import type { BackupOrder } from './backup-worker.ts';
import { WorkStopped, type Pace, type Watch } from './pace.ts';

/**
 * Does a task of backups; rejects only when its thread dies or is ended.
 * @param signal ends the thread in the middle of what it does
 * @param watch stops the work between two files
 */
export type RunBackupTask = <T extends BackupTask>(
  task: T,
  signal?: AbortSignal,
  watch?: Watch,
) => Promise<BackupAnswerTo<T>>;

/** What a thread says: how far it is, then the answer. */
type Said<T extends BackupTask> =
  | { readonly progress: Parameters<Watch['progress']> }
  | { readonly answer: BackupAnswerTo<T> };

/** Memory of a thread beside the bytes of the archive itself, in MB. */
const memoryLimit = 1024;

/** Tasks in this thread, which is blocked meanwhile: for command lines that run unbundled, and for tests. */
export function directBackupTasks(operations: FileOperations): RunBackupTask {
  return async (task, _signal, watch) => {
    await Promise.resolve();
    return runBackupTask(operations, task, watch ? paceOf(watch) : null);
  };
}

function paceOf({ stop, progress }: Watch): Pace {
  return (...step) => {
    if (stop.aborted) throw new WorkStopped();
    progress(...step);
  };
}

/**
 * Each task in a thread of its own that lives as long as the task: it shares nothing with the thread that saves, so no save
 * waits for it, and ending it is ending the thread.
 */
export function threadedBackupTasks(workerFile: string | URL): RunBackupTask {
  return <T extends BackupTask>(task: T, signal?: AbortSignal, watch?: Watch) =>
    new Promise<BackupAnswerTo<T>>((resolve, reject) => {
      const worker = new Worker(workerFile, {
        resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
      });
      const flag = watch ? new Int32Array(new SharedArrayBuffer(4)) : null;
      const ask = () => flag && Atomics.store(flag, 0, 1);
      const finish = (settle: () => void) => {
        signal?.removeEventListener('abort', stop);
        watch?.stop.removeEventListener('abort', ask);
        settle();
        void worker.terminate();
      };
      const stop = () => finish(() => reject(new Error('ended')));
      if (signal?.aborted) {
        stop();
        return;
      }
      signal?.addEventListener('abort', stop);
      if (watch?.stop.aborted) ask();
      watch?.stop.addEventListener('abort', ask);
      worker.on('message', (said: Said<T>) => {
        if ('progress' in said) watch?.progress(...said.progress);
        else finish(() => resolve(said.answer));
      });
      worker.once('error', error => finish(() => reject(error)));
      worker.once('exit', () =>
        finish(() => reject(new Error('The thread of backups ended.'))),
      );
      worker.postMessage({ task, stop: flag } satisfies BackupOrder);
    });
}
