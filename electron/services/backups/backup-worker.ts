import { parentPort } from 'node:worker_threads';
import { realFileOperations } from '../store/file-operations.ts';
import { runBackupTask, type BackupTask } from './backup-task.ts';
import { sparingly, WorkStopped, type Pace } from './pace.ts';

/** What the thread of backups is given. */
export interface BackupOrder {
  readonly task: BackupTask;
  /** Becomes 1 when somebody wants the work stopped: a message would not be read before it is done. Null if nobody looks on. */
  readonly stop: Int32Array | null;
}

/** The thread of backups: does one task, tells how far it is, and answers it. Bundled on its own. */
parentPort?.on('message', ({ task, stop }: BackupOrder) => {
  const tell = sparingly((...progress) =>
    parentPort?.postMessage({ progress }),
  );
  const pace: Pace | null =
    stop &&
    ((...step) => {
      if (Atomics.load(stop, 0) !== 0) throw new WorkStopped();
      tell(...step);
    });
  const answer = runBackupTask(realFileOperations, task, pace);
  parentPort?.postMessage({ answer });
});
