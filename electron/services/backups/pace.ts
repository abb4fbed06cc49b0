import type { BackupStage } from '../../../core/backup/backup.ts';

/** How far work on backups is: told before each file. */
export type Progress = (stage: BackupStage, done: number, of: number) => void;

/** As {@link Progress}. Throws {@link WorkStopped} when somebody wants the work stopped. */
export type Pace = Progress;

/** Thrown between two files, so that whoever writes takes away what is unfinished. */
export class WorkStopped extends Error {
  override readonly name = 'WorkStopped';
}

/** Somebody who looks on, and may stop the work as long as nothing of the library has changed. */
export interface Watch {
  readonly stop: AbortSignal;
  readonly progress: Progress;
}

/** For what has begun to change the library and must come to its end: tells and never throws. */
export function unstoppable(pace: Pace): Progress {
  return (...step) => {
    try {
      pace(...step);
    } catch (error) {
      if (!(error instanceof WorkStopped)) throw error;
    }
  };
}

/** News more often than this is not worth the way to a window: milliseconds. */
const interval = 50;

/** Leaves out what comes too soon after the last, but never the first of a stage. */
export function sparingly(progress: Progress): Progress {
  let last: BackupStage | null = null;
  let next = 0;
  return (stage, done, of) => {
    const now = performance.now();
    if (stage === last && now < next) return;
    last = stage;
    next = now + interval;
    progress(stage, done, of);
  };
}
