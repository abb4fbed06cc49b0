import { unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../core/app-error.ts';
import type { QuestionRef } from '../../../core/contract.ts';
import type {
  HealthAction,
  HealthComparison,
  HealthReport,
  KeptVersion,
} from '../../../core/library-health/library-health.ts';
import type { RunInTurn } from '../importing/few-at-a-time.ts';
import type { Library } from '../library.ts';
import { recordId } from '../record-id.ts';
import type { RecordStore } from '../store/record-store.ts';
import { syncFolder } from '../write-file-durably.ts';
import { decideConflict } from './decide-conflict.ts';
import { findThings } from './find-things.ts';
import {
  findingId,
  questionOf,
  type HealthDetail,
  type HealthFinding,
  type RecordRef,
} from './health-finding.ts';
import type { RecordsOfBackup } from './health-ports.ts';
import { nameFindings } from './name-findings.ts';
import { readableFile, readableStored } from './readable-payload.ts';
import { recordInFile, type RecordInFile } from './record-in-file.ts';
import { RecordReplacer } from './record-replacer.ts';
import { Trash } from './trash.ts';
import { notMoved } from './trash-errors.ts';

/** What the view of the library's health works on. */
export interface LibraryHealthOptions {
  readonly library: Library;
  readonly store: RecordStore;
  readonly now: () => Date;
  readonly recordsOfLatestBackup: () => Promise<RecordsOfBackup>;
  /** Brings one record back from a backup, and tells what has changed. */
  readonly restoreRecord: (backup: string, record: RecordRef) => Promise<void>;
  /** The turn of those who change much at once, with a backup before it. */
  readonly inTurn: RunInTurn;
  /** Told what has changed: questions whose records, and collections whose files are others now. */
  readonly changed: (change: {
    readonly questions: readonly QuestionRef[];
    readonly collections: readonly string[];
  }) => Promise<void>;
}

/** Says what is the matter with the library's files, and does what a person decides about it. */
export class LibraryHealth {
  readonly #options: LibraryHealthOptions;
  readonly #trash: Trash;
  readonly #replacer: RecordReplacer;
  /** Opening a backup takes time, and acting on an entry of a report does not need a newer one. */
  #latest: Promise<RecordsOfBackup> | null = null;

  constructor(options: LibraryHealthOptions) {
    const { store, library, now } = options;
    this.#options = options;
    this.#trash = new Trash(store.folder, now);
    this.#replacer = new RecordReplacer(store, library.records, this.#trash);
  }

  async report(): Promise<HealthReport> {
    const { store, library, recordsOfLatestBackup } = this.#options;
    this.#latest = recordsOfLatestBackup().catch(() => noBackup);
    const findings = await this.#findings();
    const entries = await nameFindings(library.collections, findings);
    return { folder: store.folder, checked: store.verified, entries };
  }

  async check(): Promise<HealthReport> {
    await this.#options.store.verify();
    return this.report();
  }

  /** @throws AppError `not-found`, `unavailable` */
  async compare(entry: string): Promise<HealthComparison> {
    const { store } = this.#options;
    const { detail, record: named } = await this.#find(entry, 'compare');
    const found = await this.#fileOf(detail);
    const record = found.record ?? named;
    const stored = record && (await store.read(record.kind, record.id));
    return {
      mine: record && stored && readableStored(record, stored),
      theirs: readableFile(record, found),
    };
  }

  /** @throws AppError `not-found`, `invalid-input`, and as a save */
  async resolve(entry: string, keep: KeptVersion): Promise<HealthReport> {
    const { detail } = await this.#find(entry, `keep-${keep}`);
    if (detail.is !== 'copy') throw notOffered();
    const { record, file } = detail;
    this.#expectWritable();
    const found = await this.#fileOf(detail);
    await decideConflict(
      { replacer: this.#replacer, trash: this.#trash },
      { record, file, found, keep },
    );
    this.#options.store.settled(file);
    return this.#after(keep === 'mine' ? null : record, []);
  }

  /** @throws AppError `not-found`, `conflict`, `damaged`, and as a save */
  async restoreDeleted(entry: string): Promise<HealthReport> {
    const { detail } = await this.#find(entry, 'restore');
    this.#expectWritable();
    return this.#options.inTurn(async () => {
      switch (detail.is) {
        case 'removed-record':
          return this.#restoreRecord(detail.record, detail.file);
        case 'removed-collection':
          await this.#trash.bringCollectionBack(detail);
          return this.#after(null, [detail.collection]);
        case 'removed-source':
          await this.#trash.bringSourceBack(detail);
          return this.#after(null, [detail.collection]);
        default:
          throw notOffered();
      }
    });
  }

  /** @throws AppError `not-found`, `damaged`, `unavailable`, and as a save */
  async restoreMissing(entry: string): Promise<HealthReport> {
    const { detail, backup } = await this.#find(entry, 'restore-from-backup');
    if (detail.is !== 'missing' || !backup) throw notOffered();
    this.#expectWritable();
    await this.#options.restoreRecord(backup.id, detail.record);
    return this.report();
  }

  /** @throws AppError `not-found`, and as a save */
  async acceptLoss(entry: string): Promise<HealthReport> {
    const { detail } = await this.#find(entry, 'accept-loss');
    if (detail.is !== 'missing') throw notOffered();
    const { record } = detail;
    this.#expectWritable();
    await this.#replacer.empty(record);
    this.#options.store.found(record.kind, record.id);
    return this.#after(record, []);
  }

  /** @throws AppError `not-found`, `conflict`, `not-writable` */
  async discard(entry: string): Promise<HealthReport> {
    const { detail, actions } = await this.#find(entry, null);
    if (detail.is !== 'set-aside') throw notOffered();
    if (!actions.includes('discard')) throw tooEarly();
    this.#expectWritable();
    const { folder } = this.#options.store;
    try {
      await unlink(join(folder, detail.file));
      await syncFolder(join(folder, 'quarantine'));
    } catch (error) {
      throw notMoved(error);
    }
    return this.report();
  }

  /** Moves what a person made of a question to the trash. @returns when: ISO 8601, UTC. @throws AppError as a save */
  async deleteRecord(ref: QuestionRef): Promise<string> {
    this.#expectWritable();
    const record = { kind: 'study', id: recordId(ref) } as const;
    const savedAt = await this.#replacer.empty(record);
    await this.#tell(record, []);
    return savedAt;
  }

  async #restoreRecord(record: RecordRef, file: string): Promise<HealthReport> {
    const found = await this.#fileOf({ is: 'removed-record', record, file });
    await this.#replacer.replace(record, found);
    await this.#trash.forget(file);
    this.#options.store.found(record.kind, record.id);
    return this.#after(record, []);
  }

  async #findings(): Promise<readonly HealthFinding[]> {
    const { library, store, now, recordsOfLatestBackup } = this.#options;
    this.#latest ??= recordsOfLatestBackup().catch(() => noBackup);
    const { problems } = await library.info();
    return findThings({
      store,
      problems,
      now: now(),
      latest: await this.#latest,
    });
  }

  /** @throws AppError `not-found`, `invalid-input` */
  async #find(
    entry: string,
    action: HealthAction | null,
  ): Promise<HealthFinding> {
    const findings = await this.#findings();
    const found = findings.find(each => findingId(each) === entry);
    if (!found)
      throw new AppError(
        'not-found',
        'This is no longer so. Nothing was changed. Look at the list again.',
      );
    if (action !== null && !found.actions.includes(action)) throw notOffered();
    return found;
  }

  async #fileOf(detail: HealthDetail): Promise<RecordInFile> {
    const file = 'file' in detail ? detail.file : null;
    const { folder } = this.#options.store;
    const found = file === null ? null : await recordInFile(join(folder, file));
    if (found) return found;
    throw new AppError(
      'unavailable',
      'This file cannot be read now. Nothing was changed. Check the disk and the permissions of the library’s folder.',
    );
  }

  #expectWritable(): void {
    const { readOnlyReason } = this.#options.store;
    if (readOnlyReason !== null)
      throw new AppError('read-only', readOnlyReason);
  }

  async #after(
    record: RecordRef | null,
    collections: readonly string[],
  ): Promise<HealthReport> {
    if (record !== null || collections.length > 0)
      await this.#tell(record, collections);
    return this.report();
  }

  async #tell(
    record: RecordRef | null,
    collections: readonly string[],
  ): Promise<void> {
    const ref = questionOf(record);
    await this.#options.changed({ questions: ref ? [ref] : [], collections });
  }
}

const noBackup: RecordsOfBackup = { backup: null, made: null, records: [] };

function notOffered(): AppError {
  return new AppError(
    'invalid-input',
    'This cannot be done here. Nothing was changed. Look at the list again.',
  );
}

function tooEarly(): AppError {
  return new AppError(
    'conflict',
    'Files that were set aside are kept for 90 days at least. Nothing was deleted. If it is in the way, open the library’s folder and move it elsewhere.',
  );
}
