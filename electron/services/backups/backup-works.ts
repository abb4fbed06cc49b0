import { AppError } from '../../../core/app-error.ts';
import type { BackupStage } from '../../../core/backup/backup.ts';
import { sparingly, type Watch } from './pace.ts';

/** Tells the windows how far a piece of work is. @param work the name that its window gave it */
export type TellProgress = (
  work: string,
  stage: BackupStage,
  done: number,
  of: number,
) => void;

/** Work on backups that a window has named, so that it hears how far it is and can stop it. */
export class BackupWorks {
  readonly #running = new Map<string, AbortController>();
  readonly #tell: TellProgress;

  constructor(tell: TellProgress) {
    this.#tell = tell;
  }

  /**
   * Runs work that may have a name.
   * @throws AppError `conflict` for a name that is in use, and as the work
   */
  async run<T>(
    name: string | undefined,
    work: (watch: Watch | undefined) => Promise<T>,
  ): Promise<T> {
    if (name === undefined) return work(undefined);
    if (this.#running.has(name)) throw inUse();
    const controller = new AbortController();
    this.#running.set(name, controller);
    try {
      const progress = sparingly((...step) => this.#tell(name, ...step));
      return await work({ stop: controller.signal, progress });
    } finally {
      this.#running.delete(name);
    }
  }

  /** Stops work as soon as nothing is in the middle of being written; work that is over, or must end, is left alone. */
  cancel(name: string): void {
    this.#running.get(name)?.abort();
  }
}

function inUse(): AppError {
  return new AppError(
    'conflict',
    'Work of this name is under way already. Nothing was begun. Wait until it is done.',
  );
}
