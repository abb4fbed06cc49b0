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
import type { RecordKind, RecordStore } from '../store/record-store.ts';
import {
  notBegun,
  notFinished,
  notInstalled,
  notUnpacked,
  refusedBackup,
  threadEnded,
  unreadableBackup,
} from './backup-errors.ts';
import type { Backups } from './backups.ts';
import type { RecordSchemas } from './file-problem.ts';
import { emptyPayload, type LibraryUnit } from './library-units.ts';
import type { RestorePlan } from './plan-restore.ts';
import { itemsOf, type NameUnit } from './restore-items.ts';

/** What restoring needs. */
export interface RestoresOptions {
  readonly library: string;
  readonly backups: Backups;
  readonly store: RecordStore;
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

/** Kinds of units that the store writes. */
const recordKinds: ReadonlySet<string> = new Set<RecordKind>([
  'study',
  'versions',
  'settings',
  'place',
]);
const isRecord = (
  unit: LibraryUnit,
): unit is LibraryUnit & { kind: RecordKind } => recordKinds.has(unit.kind);

/** Brings a library, or one question of it, back to the state of a backup. */
export class Restores {
  readonly #options: RestoresOptions;
  #isRunning = false;

  constructor(options: RestoresOptions) {
    this.#options = options;
  }

  /** True while a restore changes records: what was there before is in a backup then. */
  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** @throws AppError `not-found`, `damaged`, `unavailable` */
  async preview(
    backup: string,
    question: QuestionRef | null,
  ): Promise<RestorePreview> {
    const { backups, nameUnit } = this.#options;
    const entry = await backups.entry(backup);
    const plan = await this.#plan(backup, question);
    return { backup: entry, ...itemsOf(plan, nameUnit), same: plan.same };
  }

  /**
   * Everything is backed up before, then each thing is brought back on its own. A restore that is interrupted is written down
   * as one until it is finished or gone back on.
   * @throws AppError `not-found`, `damaged`, `unavailable`, `read-only`, `not-writable`
   */
  restore(
    backup: string,
    question: QuestionRef | null,
  ): Promise<RestoreReport> {
    const { store, inTurn, collectionsInTurn, backups } = this.#options;
    if (store.readOnlyReason !== null)
      return Promise.reject(new AppError('read-only', store.readOnlyReason));
    return inTurn(() =>
      collectionsInTurn(async () => {
        await backups.entry(backup);
        return this.#restore(backup, question);
      }),
    );
  }

  async #restore(
    backup: string,
    question: QuestionRef | null,
  ): Promise<RestoreReport> {
    const { nameUnit, backups } = this.#options;
    const plan = await this.#plan(backup, question);
    const { added, changed, gone, skipped } = itemsOf(plan, nameUnit);
    const units = [...plan.added, ...plan.changed, ...plan.gone];
    const counts = {
      added: added.length,
      changed: changed.length,
      gone: gone.length,
    };
    if (units.length === 0) {
      await backups.changeState({ restore: null });
      return { ...counts, skipped, before: null };
    }
    const before = await this.#backUp(backup);
    const refused = await this.#apply(plan, {
      backup,
      before: before.id,
      question,
      started: this.#options.now().toISOString(),
    });
    const late = refused.map(({ unit, reason }) => ({
      ...nameUnit(unit, plan.titles),
      reason,
    }));
    return { ...counts, skipped: [...skipped, ...late], before };
  }

  async #plan(
    backup: string,
    question: QuestionRef | null,
  ): Promise<RestorePlan> {
    const { library, schemas, backups } = this.#options;
    const only = question && recordId(question);
    const answer = await backups.run({
      task: 'plan',
      library,
      backup,
      only,
      schemas,
    });
    if (answer.outcome === 'planned') return answer;
    if (answer.outcome === 'failed') throw unreadableBackup(answer.error);
    throw refusedBackup(answer.because);
  }

  /** What is restored must not be thinned away meanwhile, nor what an interrupted restore would go back to. */
  async #backUp(backup: string): Promise<BackupEntry> {
    const { backups } = this.#options;
    const { restore } = await backups.state();
    const keep = [backup, restore?.backup, restore?.before];
    try {
      return await backups.createInTurn(
        'before-restore',
        keep.filter(id => id !== undefined),
      );
    } catch (error) {
      throw notBegun(error instanceof AppError ? error.message : threadEnded);
    }
  }

  async #apply(
    plan: RestorePlan,
    journal: InterruptedRestore,
  ): Promise<readonly { unit: LibraryUnit; reason: string }[]> {
    const { backups, restored } = this.#options;
    this.#isRunning = true;
    try {
      await this.#install(plan, journal);
      const refused = await this.#writeRecords(plan);
      await backups.changeState({ restore: null });
      return refused;
    } finally {
      this.#isRunning = false;
      await restored(changeOf(plan));
    }
  }

  async #install(
    plan: RestorePlan,
    journal: InterruptedRestore,
  ): Promise<void> {
    const { library, backups } = this.#options;
    const { backup, started } = journal;
    await backups.run({ task: 'tidy', library });
    const isFolder = ({ kind }: LibraryUnit) =>
      kind === 'collection' || kind === 'additions';
    const answer = await backups.run({
      task: 'install',
      library,
      backup,
      now: started,
      come: [...plan.added, ...plan.changed].filter(unit => !isRecord(unit)),
      leave: [...plan.changed, ...plan.gone].filter(isFolder),
      journal,
    });
    if (answer.outcome === 'refused') throw refusedBackup(answer.because);
    if (answer.outcome === 'not-begun') throw notUnpacked(answer.error);
    if (answer.outcome === 'failed') throw notInstalled(answer.error);
  }

  async #writeRecords(
    plan: RestorePlan,
  ): Promise<readonly { unit: LibraryUnit; reason: string }[]> {
    const refused: { unit: LibraryUnit; reason: string }[] = [];
    const gone = new Set(plan.gone);
    for (const unit of [...plan.added, ...plan.changed, ...plan.gone]) {
      if (!isRecord(unit)) continue;
      try {
        await this.#writeRecord(unit, gone.has(unit));
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        if (!isOfOneRecord(error)) throw notFinished(error.message);
        refused.push({ unit, reason: error.message });
      }
    }
    return refused;
  }

  async #writeRecord(
    { kind, id, record }: LibraryUnit & { kind: RecordKind },
    isGone: boolean,
  ): Promise<void> {
    const { store } = this.#options;
    if (isGone) await store.write(kind, id, emptyPayload(kind, id));
    else if (record) {
      const { text, revision, writtenAt, schema } = record;
      const payload: unknown = JSON.parse(text);
      const version = { payload, revision, writtenAt, schema };
      await store.restore(kind, id, version);
    }
  }
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

/** Refusals that say nothing about the next record: a newer version, a change from outside. */
function isOfOneRecord({ code }: AppError): boolean {
  return code === 'read-only' || code === 'conflict' || code === 'too-large';
}
