import { logFailure } from '../log.ts';
import type { Backups } from './backups.ts';

/** After a failure the next attempt waits so long, measured either way by a clock that may jump: milliseconds. */
const pauseAfterFailure = 10 * 60_000;

/** Makes a backup at the first change of a day, some seconds after it, so that no save waits for it. */
export class DailyBackup {
  readonly #backups: Backups;
  readonly #now: () => Date;
  readonly #delay: number | null;
  /** Days, as `2026-11-23`, that have a backup, as far as has been looked. */
  #done: string | null = null;
  #failed: number | null = null;
  #timer: NodeJS.Timeout | null = null;

  /** @param delay milliseconds after the change; null for no daily backups */
  constructor(backups: Backups, now: () => Date, delay: number | null) {
    this.#backups = backups;
    this.#now = now;
    this.#delay = delay;
  }

  /** Something was saved. Returns at once. */
  changed(): void {
    if (this.#delay === null || this.#timer !== null) return;
    if (this.#done === this.#today() || this.#isTooSoon()) return;
    this.#timer = setTimeout(() => {
      this.make()
        .catch((error: unknown) => logFailure('daily backup', error))
        .finally(() => {
          this.#timer = null;
        });
    }, this.#delay).unref();
  }

  /** Makes the backup of the day unless there is one that was found right. */
  async make(): Promise<void> {
    const today = this.#today();
    const { backups } = await this.#backups.list();
    const isThere = backups.some(
      ({ reason, made, verified }) =>
        reason === 'daily' && verified !== null && made.startsWith(today),
    );
    try {
      if (!isThere) await this.#backups.create('daily');
      this.#done = today;
      this.#failed = null;
    } catch (error) {
      this.#failed = this.#now().getTime();
      throw error;
    }
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #today(): string {
    return this.#now().toISOString().slice(0, 10);
  }

  #isTooSoon(): boolean {
    if (this.#failed === null) return false;
    return Math.abs(this.#now().getTime() - this.#failed) < pauseAfterFailure;
  }
}
