import type { FileOperations } from './file-operations.ts';
import {
  runRecordTask,
  type AnswerTo,
  type RecordTask,
} from './record-task.ts';

/** Does the store's work on the disk, one task after another in the order in which they are asked for. */
export interface RecordDisk {
  run<T extends RecordTask>(task: T): Promise<AnswerTo<T>>;
  /** Answers what is under way, then stops. */
  close(): Promise<void>;
}

/** A disk that works in the calling thread and blocks it meanwhile: for command lines and tests. */
export function directDisk(operations: FileOperations): RecordDisk {
  return {
    run: async task => {
      // Never within the caller's own turn, as with a thread.
      await Promise.resolve();
      return runRecordTask(operations, task);
    },
    close: () => Promise.resolve(),
  };
}
