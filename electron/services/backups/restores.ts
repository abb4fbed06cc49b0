import { AppError } from '../../../core/app-error.ts';
import type {
  BackupEntry,
  InterruptedRestore,
  RestorePreview,
  RestoreReport,
} from '../../../core/backup/backup.ts';
import type { QuestionRef } from '../../../core/contract.ts';
import type { RunInTurn } from '../importing/few-at-a-time.ts';
import { questionOfRecord, recordId } from '../record-id.ts';
import {
  notBegun,
  notInBackup,
  notInstalled,
  notUnpacked,
  refusedBackup,
  refusedRecord,
  stoppedRestore,
  threadEnded,
  unreadableBackup,
} from './backup-errors.ts';
import type { Backups } from './backups.ts';
import type { RecordSchemas } from './file-problem.ts';
import type { LibraryUnit } from './library-units.ts';
import type { OnlyRecords, RestorePlan } from './plan-restore.ts';
import type { Watch } from './pace.ts';
import { itemsOf, type NameUnit } from './restore-items.ts';
import { covers, journalOf } from './restore-journal.ts';
import {
  isRecordUnit,
  RestoredRecords,
  type RecordName,
  type RestoredRecordsOptions,
} from './restored-records.ts';
import { waitUnlessStopped } from './wait-unless-stopped.ts';

/** What restoring needs. */
export interface RestoresOptions extends RestoredRecordsOptions {
  readonly library: string;
  readonly backups: Backups;
  readonly schemas: RecordSchemas;
  readonly now: () => Date;
  /** Shared with {@link Backups}. */
  readonly inTurn: RunInTurn;
  /** Shared with all that writes to the library's collections. */
  readonly collectionsInTurn: RunInTurn;
  readonly nameUnit: NameUnit;
  /** Told once for each restore that has changed something, also for one that stopped before its end. */
  readonly restored: (change: RestoredChange) => Promise<void>;
}

/** What a restore has touched. */
export interface RestoredChange {
  readonly questions: readonly QuestionRef[];
  /** Collections whose files, or what was added to them, are others now. */
  readonly collections: readonly string[];
}

/** Brings a library, or one question of it, back to the state of a backup. */
export class Restores {
  readonly #options: RestoresOptions;
  readonly #records: RestoredRecords;
  #isRunning = false;
  #waiting: (() => void)[] = [];

  constructor(options: RestoresOptions) {
    this.#options = options;
    this.#records = new RestoredRecords(options);
  }

  /** True while a restore changes records: what was there before is in a backup then. */
  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** Resolves when a restore has backed the present state up: at once while it changes records. */
  backedUp(): Promise<void> {
    if (this.#isRunning) return Promise.resolve();
    return new Promise(resolve => this.#waiting.push(resolve));
  }

  /** @throws AppError `not-found`, `damaged`, `unavailable`, `cancelled` */
  async preview(
    backup: string,
    question: QuestionRef | null,
    watch?: Watch,
  ): Promise<RestorePreview> {
    const { backups, nameUnit } = this.#options;
    const entry = await backups.entry(backup);
    const plan = await this.#plan(backup, onlyOf(question), watch);
    return { backup: entry, ...itemsOf(plan, nameUnit), same: plan.same };
  }

  /**
   * Everything is backed up before, then each thing is brought back on its own. A restore that is interrupted is written down
   * as one until it is finished or gone back on. It can be stopped until the first change of the library.
   * @throws AppError `not-found`, `damaged`, `unavailable`, `read-only`, `not-writable`, `cancelled`
   */
  restore(
    backup: string,
    question: QuestionRef | null,
    watch?: Watch,
  ): Promise<RestoreReport> {
    return this.#inBoth(backup, watch, () =>
      this.#restore(backup, question, watch),
    );
  }

  /**
   * Brings back one record that is missing, and nothing else.
   * @throws AppError `not-found`, `damaged`, `unavailable`, `read-only`, `not-writable`, and as a save
   */
  restoreRecord(backup: string, { kind, id }: RecordName): Promise<void> {
    return this.#inBoth(backup, undefined, async () => {
      const only = { id, kinds: [kind] };
      const plan = await this.#plan(backup, only, undefined);
      const [unit] = [...plan.added, ...plan.changed].filter(isRecordUnit);
      if (!unit) {
        const [skipped] = plan.skipped;
        throw skipped ? refusedRecord(skipped.reason) : notInBackup();
      }
      await this.#backUp(backup, undefined);
      await this.#changing(plan, () =>
        this.#records.writeOne(unit, plan, false),
      );
    });
  }

  async #inBoth<T>(
    backup: string,
    watch: Watch | undefined,
    task: () => Promise<T>,
  ): Promise<T> {
    const { store, inTurn, collectionsInTurn, backups } = this.#options;
    if (store.readOnlyReason !== null)
      throw new AppError('read-only', store.readOnlyReason);
    const inBoth: RunInTurn = each => inTurn(() => collectionsInTurn(each));
    return waitUnlessStopped(inBoth, watch?.stop, stoppedRestore, async () => {
      await backups.entry(backup);
      return task();
    });
  }

  async #restore(
    backup: string,
    question: QuestionRef | null,
    watch: Watch | undefined,
  ): Promise<RestoreReport> {
    const { nameUnit, backups } = this.#options;
    const plan = await this.#plan(backup, onlyOf(question), watch);
    const { restore: interrupted } = await backups.state();
    const isFinished = covers(question, interrupted);
    const { added, changed, gone, skipped } = itemsOf(plan, nameUnit);
    const counts = {
      added: added.length,
      changed: changed.length,
      gone: gone.length,
    };
    if (plan.added.length + plan.changed.length + plan.gone.length === 0) {
      if (isFinished) await backups.changeState({ restore: null });
      return { ...counts, skipped, before: null };
    }
    const before = await this.#backUp(backup, watch);
    const started = this.#options.now().toISOString();
    const next = { backup, before: before.id, question, started };
    const journal = journalOf(next, interrupted);
    const refused = await this.#changing(plan, async () => {
      await this.#install(plan, backup, journal, watch);
      const all = await this.#records.write(plan, watch);
      if (isFinished) await backups.changeState({ restore: null });
      return all;
    });
    const late = refused.map(({ unit, reason }) => ({
      ...nameUnit(unit, plan.titles),
      reason,
    }));
    return { ...counts, skipped: [...skipped, ...late], before };
  }

  async #plan(
    backup: string,
    only: OnlyRecords | null,
    watch: Watch | undefined,
  ): Promise<RestorePlan> {
    const { library, schemas, backups } = this.#options;
    const task = { task: 'plan', library, backup, only, schemas } as const;
    const answer = await backups.run(task, watch);
    if (answer.outcome === 'planned') return answer;
    if (answer.outcome === 'stopped') throw stoppedRestore();
    if (answer.outcome === 'failed') throw unreadableBackup(answer.error);
    throw refusedBackup(answer.because);
  }

  /** What is restored must not be thinned away meanwhile, nor what an interrupted restore would go back to. */
  async #backUp(
    backup: string,
    watch: Watch | undefined,
  ): Promise<BackupEntry> {
    const { backups } = this.#options;
    const { restore } = await backups.state();
    const keep = [backup, restore?.backup, restore?.before];
    try {
      return await backups.createInTurn(
        'before-restore',
        keep.filter(id => id !== undefined),
        watch,
      );
    } catch (error) {
      if (error instanceof AppError && error.code === 'cancelled')
        throw stoppedRestore();
      throw notBegun(error instanceof AppError ? error.message : threadEnded);
    }
  }

  /** Tells what has changed, also when it did not come to its end; a task that changed nothing says so by {@link Unchanged}. */
  async #changing<T>(plan: RestorePlan, task: () => Promise<T>): Promise<T> {
    let isChanged = true;
    this.#isRunning = true;
    for (const goOn of this.#waiting.splice(0)) goOn();
    try {
      return await task();
    } catch (error) {
      if (!(error instanceof Unchanged)) throw error;
      isChanged = false;
      throw error.cause;
    } finally {
      this.#isRunning = false;
      if (isChanged) await this.#tell(plan);
    }
  }

  /** Whether it was interrupted is known before anybody asks. */
  async #tell(plan: RestorePlan): Promise<void> {
    const { backups, restored } = this.#options;
    await backups.state().catch(() => undefined);
    await restored(changeOf(plan));
  }

  /** @throws Unchanged with the reason if nothing has changed */
  async #install(
    plan: RestorePlan,
    backup: string,
    journal: InterruptedRestore,
    watch: Watch | undefined,
  ): Promise<void> {
    const { library, backups, now } = this.#options;
    await backups.run({ task: 'tidy', library });
    const isFolder = ({ kind }: LibraryUnit) =>
      kind === 'collection' || kind === 'additions';
    const come = [...plan.added, ...plan.changed].filter(
      unit => !isRecordUnit(unit),
    );
    const leave = [...plan.changed, ...plan.gone].filter(isFolder);
    const at = now().toISOString();
    const about = { library, backup, now: at, come, leave, journal };
    const answer = await backups.run({ task: 'install', ...about }, watch);
    if (answer.outcome === 'installed') return;
    if (answer.outcome === 'failed') throw notInstalled(answer.error);
    await backups.run({ task: 'tidy', library });
    if (answer.outcome === 'refused')
      throw new Unchanged(refusedBackup(answer.because));
    throw new Unchanged(
      answer.outcome === 'stopped'
        ? stoppedRestore()
        : notUnpacked(answer.error),
    );
  }
}

/** Why nothing was changed, as its cause. */
class Unchanged extends Error {
  override readonly name = 'Unchanged';

  constructor(cause: AppError) {
    super(cause.message, { cause });
  }
}

function onlyOf(question: QuestionRef | null): OnlyRecords | null {
  return question && { id: recordId(question), kinds: ['study', 'versions'] };
}

function changeOf(plan: RestorePlan): RestoredChange {
  const units = [...plan.added, ...plan.changed, ...plan.gone];
  const questions = units
    .filter(({ kind }) => kind === 'study')
    .flatMap(({ id }) => questionOfRecord(id) ?? []);
  const collections = units
    .filter(({ kind }) => kind === 'collection' || kind === 'additions')
    .map(({ id }) => id);
  return { questions, collections: [...new Set(collections)] };
}
