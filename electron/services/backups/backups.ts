import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../core/app-error.ts';
import type {
  BackupEntry,
  BackupList,
  BackupReason,
  InterruptedRestore,
} from '../../../core/backup/backup.ts';
import type { BackupName } from '../../../core/backup/backup-name.ts';
import { thinBackups } from '../../../core/backup/thin-backups.ts';
import type { RunInTurn } from '../importing/few-at-a-time.ts';
import { logFailure } from '../log.ts';
import { realFileOperations } from '../store/file-operations.ts';
import {
  codeOfNotMade,
  noBackup,
  notMade,
  refusedBackup,
  stoppedBackup,
  stoppedCheck,
  threadEnded,
  unknownBackup,
  unreadableBackup,
} from './backup-errors.ts';
import { backupsFolder, backupsIn } from './backups-folder.ts';
import type { BackupState } from './backup-state.ts';
import type { BackupAnswerTo, BackupTask } from './backup-task.ts';
import type { RunBackupTask } from './backup-thread.ts';
import type { CreateAnswer } from './create-backup.ts';
import type { FindAnswer } from './find-in-backups.ts';
import type { Watch } from './pace.ts';
import { waitUnlessStopped } from './wait-unless-stopped.ts';

/** What backups need. */
export interface BackupsOptions {
  readonly library: string;
  readonly run: RunBackupTask;
  /** Why nothing may be written, or null. */
  readonly readOnlyReason: string | null;
  readonly now: () => Date;
  /** Shared by all that makes or restores backups: one after the other. */
  readonly inTurn: RunInTurn;
  /** Bytes that the disk has left, or null where that cannot be told. */
  readonly freeSpace: () => Promise<number | null>;
}

const mayEnd: ReadonlySet<BackupTask['task']> = new Set([
  'create',
  'verify',
  'plan',
  'find',
]);

/** Makes backups, checks, lists and thins them. */
export class Backups {
  readonly #options: BackupsOptions;
  readonly #closing = new AbortController();
  /** Kept here too, because a disk that takes no backup may not take a note of that either. */
  #failure: BackupList['failure'] = null;
  #isTidy = false;
  #interrupted: InterruptedRestore | null = null;

  constructor(options: BackupsOptions) {
    this.#options = options;
  }

  /** Never fails: what cannot be read is not in the list. */
  async list(): Promise<BackupList> {
    const { library } = this.#options;
    const state = await this.state();
    const folder = backupsFolder(library);
    const entries = await Promise.all(
      this.#names().map(name => this.#entry(name, state)),
    );
    return {
      folder,
      backups: entries.filter(entry => entry !== null),
      failure: this.#failure ?? state.failure,
      interrupted: state.restore,
    };
  }

  /** @throws AppError `not-found` */
  async entry(id: string): Promise<BackupEntry> {
    const name = this.#names().find(each => each.id === id);
    const entry = name && (await this.#entry(name, await this.state()));
    if (!entry) throw unknownBackup();
    return entry;
  }

  /**
   * Makes a backup and checks it; only then it counts.
   * @throws AppError `read-only`, `disk-full`, `not-writable`, `too-large`, `damaged`, `cancelled`
   */
  async create(reason: BackupReason, watch?: Watch): Promise<BackupEntry> {
    this.#expectWritable();
    return waitUnlessStopped(
      this.#options.inTurn,
      watch?.stop,
      stoppedBackup,
      () => this.createInTurn(reason, [], watch),
    );
  }

  /**
   * As `create`, for who has the turn already.
   * @param keep ids that are not thinned now, whatever their age
   */
  async createInTurn(
    reason: BackupReason,
    keep: readonly string[] = [],
    watch?: Watch,
  ): Promise<BackupEntry> {
    await this.#tidyOnce();
    const answer = await this.#make(reason, watch);
    if (answer.outcome === 'stopped') throw stoppedBackup();
    const at = this.#instant();
    if (answer.outcome !== 'made') {
      const message = notMade(answer);
      this.#failure = { at, message };
      await this.changeState({ failure: this.#failure });
      throw new AppError(codeOfNotMade(answer), message);
    }
    const { id, unpacked, leftOut } = answer;
    this.#failure = null;
    const before = await this.state();
    const verified = { ...before.verified, [id]: { at, unpacked, leftOut } };
    await this.changeState({ verified, failure: null });
    await this.#thin(unpacked, keep);
    return this.entry(id);
  }

  /**
   * Opens a backup anew and checks all of it.
   * @throws AppError `not-found`, `damaged` with the reason, `unavailable`, `cancelled`
   */
  async verify(id: string, watch?: Watch): Promise<BackupEntry> {
    await this.entry(id);
    const { library, inTurn } = this.#options;
    await waitUnlessStopped(inTurn, watch?.stop, stoppedCheck, async () => {
      const task = { task: 'verify', library, backup: id } as const;
      const answer = await this.run(task, watch);
      if (answer.outcome === 'stopped') throw stoppedCheck();
      if (answer.outcome === 'failed') throw unreadableBackup(answer.error);
      const { verified, refused } = await this.state();
      const others = without(verified, id);
      const otherReasons = without(refused, id);
      if (answer.outcome === 'refused') {
        const { because } = answer;
        await this.changeState({
          verified: others,
          refused: { ...otherReasons, [id]: because },
        });
        throw refusedBackup(because);
      }
      const { unpacked, leftOut } = answer;
      const found = { at: this.#instant(), unpacked, leftOut };
      await this.changeState({
        verified: { ...others, [id]: found },
        refused: otherReasons,
      });
    });
    return this.entry(id);
  }

  /** The records of the latest sound backup: what is known of a record whose files are gone. Opens backups until one is sound. */
  async recordsOfLatest(): Promise<FindAnswer> {
    return this.run({ task: 'find', library: this.#options.library });
  }

  /** A restore that did not come to its end, as far as is known: nobody has looked before the first call of `state`. */
  get interrupted(): InterruptedRestore | null {
    return this.#interrupted;
  }

  async state(): Promise<BackupState> {
    const { library } = this.#options;
    const { state } = await this.run({ task: 'read-state', library });
    this.#interrupted = state.restore;
    return state;
  }

  /** Remembers something. Where that cannot be written, a backup is checked anew and a restore counts as interrupted. */
  async changeState(change: Partial<BackupState>): Promise<void> {
    const { library, readOnlyReason } = this.#options;
    if (readOnlyReason !== null) return;
    const now = this.#instant();
    const task = { task: 'change-state', library, now, change } as const;
    const { outcome } = await this.run(task);
    if (outcome === 'done' && change.restore !== undefined)
      this.#interrupted = change.restore;
  }

  /**
   * Runs a task of backups. Those that change nothing but their own unfinished file end with the program; the others are
   * waited for.
   * @throws AppError `unavailable`
   */
  async run<T extends BackupTask>(
    task: T,
    watch?: Watch,
  ): Promise<BackupAnswerTo<T>> {
    const signal = mayEnd.has(task.task) ? this.#closing.signal : undefined;
    try {
      return await this.#options.run(task, signal, watch);
    } catch (cause) {
      if (!this.#closing.signal.aborted) logFailure('backups', cause);
      throw new AppError('unavailable', threadEnded, { cause });
    }
  }

  /** Ends what is under way: a backup that is not finished is none, and leaves nothing that looks like one. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#options.inTurn(() => Promise.resolve());
  }

  async #make(reason: BackupReason, watch?: Watch): Promise<CreateAnswer> {
    const { library } = this.#options;
    const now = this.#instant();
    const task = { task: 'create', library, reason, now } as const;
    return this.run(task, watch).catch((error: unknown) => {
      if (this.#closing.signal.aborted) throw error;
      return { outcome: 'failed', error: 'UNKNOWN' } as const;
    });
  }

  #names(): readonly BackupName[] {
    try {
      return backupsIn(
        realFileOperations,
        backupsFolder(this.#options.library),
      );
    } catch {
      return [];
    }
  }

  async #entry(
    { id, made, reason }: BackupName,
    state: BackupState,
  ): Promise<BackupEntry | null> {
    const file = `backups/${id}.zip`;
    const found = await stat(join(this.#options.library, file)).catch(
      () => null,
    );
    if (!found?.isFile()) return null;
    const because = state.refused[id];
    return {
      id,
      file,
      made,
      reason,
      size: found.size,
      verified: state.verified[id]?.at ?? null,
      leftOut: state.verified[id]?.leftOut ?? 0,
      problem: because === undefined ? null : noBackup(because),
    };
  }

  /** Never takes the last copy of anything: see {@link thinBackups}. Where space is short, nothing is taken away. */
  async #thin(unpacked: number, keep: readonly string[]): Promise<void> {
    const { library, freeSpace } = this.#options;
    const free = await freeSpace();
    if (free === null || free < 2 * unpacked) return;
    const { verified } = await this.state();
    const backups = thinBackups(
      this.#names().map(name => ({
        ...name,
        verified: Object.hasOwn(verified, name.id),
      })),
    ).filter(id => !keep.includes(id));
    if (backups.length > 0)
      await this.run({ task: 'remove', library, backups });
    const present = new Set(this.#names().map(({ id }) => id));
    const still = Object.entries(verified).filter(([id]) => present.has(id));
    if (still.length < Object.keys(verified).length)
      await this.changeState({ verified: Object.fromEntries(still) });
  }

  async #tidyOnce(): Promise<void> {
    if (this.#isTidy) return;
    this.#isTidy = true;
    await this.run({ task: 'tidy', library: this.#options.library });
  }

  #expectWritable(): void {
    const { readOnlyReason } = this.#options;
    if (readOnlyReason !== null)
      throw new AppError('read-only', readOnlyReason);
  }

  #instant(): string {
    return this.#options.now().toISOString();
  }
}

function without<T>(
  values: Readonly<Record<string, T>>,
  id: string,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(values).filter(([each]) => each !== id),
  );
}
