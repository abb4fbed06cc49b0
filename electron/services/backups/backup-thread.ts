import { Worker } from 'node:worker_threads';
import type { FileOperations } from '../store/file-operations.ts';
import {
  runBackupTask,
  type BackupAnswerTo,
  type BackupTask,
} from './backup-task.ts';

/** Does a task of backups; rejects only when its thread dies or is ended. */
export type RunBackupTask = <T extends BackupTask>(
  task: T,
  signal?: AbortSignal,
) => Promise<BackupAnswerTo<T>>;

/** Memory of a thread beside the bytes of the archive itself, in MB. */
const memoryLimit = 1024;

/** Tasks in this thread, which is blocked meanwhile: for command lines that run unbundled, and for tests. */
export function directBackupTasks(operations: FileOperations): RunBackupTask {
  return async task => {
    await Promise.resolve();
    return runBackupTask(operations, task);
  };
}

/**
 * Each task in a thread of its own that lives as long as the task: it shares nothing with the thread that saves, so no save
 * waits for it, and ending it is ending the thread.
 */
export function threadedBackupTasks(workerFile: string | URL): RunBackupTask {
  return <T extends BackupTask>(task: T, signal?: AbortSignal) =>
    new Promise<BackupAnswerTo<T>>((resolve, reject) => {
      const worker = new Worker(workerFile, {
        resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
      });
      const finish = (settle: () => void) => {
        signal?.removeEventListener('abort', stop);
        settle();
        void worker.terminate();
      };
      const stop = () => finish(() => reject(new Error('ended')));
      if (signal?.aborted) {
        stop();
        return;
      }
      signal?.addEventListener('abort', stop);
      worker.once('message', (answer: BackupAnswerTo<T>) =>
        finish(() => resolve(answer)),
      );
      worker.once('error', error => finish(() => reject(error)));
      worker.once('exit', () =>
        finish(() => reject(new Error('The thread of backups ended.'))),
      );
      worker.postMessage(task);
    });
}
