import { join } from 'node:path';
import { Low } from 'lowdb';
import { AppError } from '../../../core/app-error.ts';
import type { LibraryProblem } from '../../../core/library-problem.ts';
import { KeyedQueue } from '../keyed-queue.ts';
import {
  CheckedFile,
  unknownStanding,
  type RecordContent,
  type RecordStanding,
} from './checked-file.ts';
import { listRecords } from './list-records.ts';
import type { OpenedLibrary } from './open-library.ts';
import type { Migrations } from './migrate-payload.ts';
import { payloadText } from './payload-text.ts';
import type { RecordDisk } from './record-disk.ts';
import { RecordIndex } from './record-index.ts';
import { RecordMigrations } from './record-migrations.ts';
import { isRecordId, recordPlace } from './record-place.ts';
import type {
  KnownRecord,
  RecordKind,
  RecordStore,
  RestoredRecord,
  StoredRecord,
  WrittenRecord,
} from './record-store.ts';
import { badIdError, closedError } from './store-errors.ts';
import { StoreProblems } from './store-problems.ts';
import { verifyLibrary } from './verify-library.ts';

/** What a store is made of. */
export interface DurableRecordStoreParts {
  readonly folder: string;
  readonly disk: RecordDisk;
  readonly library: OpenedLibrary;
  readonly now: () => Date;
  readonly schemas: Partial<Record<RecordKind, number>>;
  readonly migrations: Migrations;
  readonly beforeMigration: () => Promise<void>;
  readonly knownElsewhere: () => Promise<readonly KnownRecord[]>;
  readonly describe: ((kind: RecordKind, id: string) => string) | null;
  readonly verifyAfter: number | null;
}

interface OpenRecord {
  readonly low: Low<RecordContent | null>;
  readonly file: CheckedFile;
}

/** Contents kept in memory, so that the record in front of a person is not read again for each change. */
const openRecords = 64;

/** Records in files: lowdb over {@link CheckedFile}, one file family a record. */
export class DurableRecordStore implements RecordStore {
  readonly folder: string;
  readonly readOnlyReason: string | null;
  readonly #parts: DurableRecordStoreParts;
  readonly #queue = new KeyedQueue();
  readonly #problems: StoreProblems;
  readonly #migrations: RecordMigrations;
  readonly #index: RecordIndex;
  readonly #standings = new Map<string, RecordStanding>();
  /** In the order of their last use. */
  readonly #open = new Map<string, OpenRecord>();
  readonly #closing = new AbortController();
  #closed: Promise<void> | null = null;
  #verifying: Promise<void> | null = null;
  #verified: string | null = null;

  constructor(parts: DurableRecordStoreParts) {
    this.#parts = parts;
    this.folder = parts.folder;
    this.readOnlyReason = parts.library.readOnlyReason;
    const isWritable = this.readOnlyReason === null;
    this.#index = new RecordIndex(parts.disk, parts.folder, isWritable);
    this.#problems = new StoreProblems(parts.folder, parts.describe);
    const { migrations: steps, schemas, beforeMigration: before } = parts;
    this.#migrations = new RecordMigrations({ steps, schemas, before });
    if (parts.verifyAfter !== null) this.#verifyLater(parts.verifyAfter);
  }

  read(kind: RecordKind, id: string): Promise<StoredRecord | null> {
    return this.#run(kind, id, key => this.#read(kind, id, key));
  }

  async #read(
    kind: RecordKind,
    id: string,
    key: string,
  ): Promise<StoredRecord | null> {
    const { low } = this.#record(kind, id, key);
    // lowdb keeps what it had when the adapter finds nothing.
    low.data = null;
    await low.read();
    if (low.data === null) {
      await this.#noticeMissing(kind, id, key);
      return null;
    }
    const { text, revision, writtenAt, readOnly, schema } = low.data;
    this.#index.note(key, revision);
    const stored: unknown = text === null ? null : JSON.parse(text);
    const payload = this.#migrations.lift(kind, id, stored, schema ?? 1);
    return { revision, writtenAt, readOnly, payload };
  }

  async write(
    kind: RecordKind,
    id: string,
    payload: unknown,
  ): Promise<WrittenRecord> {
    if (this.readOnlyReason !== null)
      throw new AppError('read-only', this.readOnlyReason);
    // Before the first wait, so that what the caller changes afterwards is not in it.
    const text = payloadText(payload);
    const next = { text, revision: 0, writtenAt: '', readOnly: false };
    return this.#run(kind, id, key => this.#save(kind, id, key, next));
  }

  async restore(
    kind: RecordKind,
    id: string,
    { payload, revision, writtenAt, schema }: RestoredRecord,
  ): Promise<WrittenRecord> {
    if (this.readOnlyReason !== null)
      throw new AppError('read-only', this.readOnlyReason);
    const present = this.#parts.schemas[kind] ?? 1;
    const from = schema ?? present;
    const lifted = this.#migrations.lift(kind, id, payload, from);
    const text = payloadText(lifted);
    // What others wrote since is adopted first: it is in the backup that was made before, and is no conflict.
    await this.read(kind, id);
    const version = { text, revision, writtenAt, readOnly: false };
    const written = await this.#run(kind, id, key =>
      this.#save(kind, id, key, version),
    );
    this.#problems.found(kind, id);
    return written;
  }

  async list(kind: RecordKind): Promise<readonly string[]> {
    if (this.#closed) throw closedError();
    const listing = await listRecords(this.#parts.disk, this.folder, kind);
    this.#problems.report(kind, null, listing.findings);
    return [...listing.ids].sort();
  }

  problems(): readonly LibraryProblem[] {
    return this.#problems.list.all();
  }

  onProblem(listener: (problem: LibraryProblem) => void): () => void {
    return this.#problems.list.subscribe(listener);
  }

  settled(file: string): void {
    this.#problems.settled(file);
  }

  found(kind: RecordKind, id: string): void {
    this.#problems.found(kind, id);
  }

  async known(): Promise<readonly KnownRecord[]> {
    const keys = await this.#index.keys();
    return Promise.all(
      keys.map(async key => {
        const [kind = '', id = ''] = key.split('/');
        const revision = await this.#index.revisionOf(key);
        return { kind: kind as RecordKind, id, revision };
      }),
    );
  }

  async isMissing(kind: RecordKind, id: string): Promise<boolean> {
    if (this.#problems.isLost(kind, id)) return true;
    return (await this.#index.revisionOf(`${kind}/${id}`)) > 0;
  }

  get verified(): string | null {
    return this.#verified;
  }

  verify(): Promise<void> {
    this.#verifying ??= verifyLibrary({
      disk: this.#parts.disk,
      library: this.folder,
      signal: this.#closing.signal,
      index: this.#index,
      check: (kind, id) => this.#check(kind, id),
      report: (kind, id, findings) => {
        this.#problems.report(kind, id, findings);
      },
      knownElsewhere: this.#parts.knownElsewhere,
    })
      .then(isDone => {
        if (isDone) this.#verified = this.#parts.now().toISOString();
      })
      .finally(() => {
        this.#verifying = null;
      });
    return this.#verifying;
  }

  close(): Promise<void> {
    this.#closed ??= this.#finish();
    return this.#closed;
  }

  async #finish(): Promise<void> {
    this.#closing.abort();
    await this.#verifying;
    await this.#queue.settled();
    await this.#index.flush();
    await this.#parts.disk.close();
    await this.#parts.library.release();
  }

  #verifyLater(delay: number): void {
    const timer = setTimeout(() => {
      // What goes wrong with single files is reported; the pass itself is only a courtesy.
      this.verify().catch(() => undefined);
    }, delay).unref();
    this.#closing.signal.addEventListener('abort', () => {
      clearTimeout(timer);
    });
  }

  #run<T>(
    kind: RecordKind,
    id: string,
    task: (key: string) => Promise<T>,
  ): Promise<T> {
    if (this.#closed) return Promise.reject(closedError());
    if (!isRecordId(id)) return Promise.reject(badIdError());
    const key = `${kind}/${id}`;
    return this.#queue.run(key, () => task(key));
  }

  async #save(
    kind: RecordKind,
    id: string,
    key: string,
    content: RecordContent,
  ): Promise<WrittenRecord> {
    const { low, file } = this.#record(kind, id, key);
    try {
      await this.#expectReplaceable(kind, id, key);
      low.data = content;
      await low.write();
    } catch (error) {
      if (error instanceof AppError) this.#problems.unsaved(kind, id, error);
      throw error;
    } finally {
      low.data = file.content;
    }
    this.#problems.saved(kind, id);
    const revision = file.content?.revision ?? 0;
    this.#index.note(key, revision);
    return { revision, writtenAt: file.content?.writtenAt ?? '' };
  }

  /** What is there has been looked at, and is backed up if its form is an older one. */
  async #expectReplaceable(
    kind: RecordKind,
    id: string,
    key: string,
  ): Promise<void> {
    if (!this.#standing(key).loaded) await this.#read(kind, id, key);
    await this.#migrations.ready(kind, id);
  }

  #record(kind: RecordKind, id: string, key: string): OpenRecord {
    let record = this.#open.get(key);
    this.#open.delete(key);
    record ??= this.#openRecord(kind, id, this.#standing(key));
    this.#open.set(key, record);
    const oldest = this.#open.keys().next();
    if (this.#open.size > openRecords && !oldest.done)
      this.#open.delete(oldest.value);
    return record;
  }

  #standing(key: string): RecordStanding {
    const standing = this.#standings.get(key) ?? unknownStanding();
    this.#standings.set(key, standing);
    return standing;
  }

  #openRecord(
    kind: RecordKind,
    id: string,
    standing: RecordStanding,
  ): OpenRecord {
    const { disk, schemas, now } = this.#parts;
    const isWritable = this.readOnlyReason === null;
    const file = new CheckedFile({
      disk,
      place: recordPlace(this.folder, kind, id),
      schema: schemas[kind] ?? 1,
      quarantine: isWritable ? join(this.folder, 'quarantine') : null,
      now,
      standing,
      report: findings => {
        this.#problems.report(kind, id, findings);
      },
    });
    return { file, low: new Low<RecordContent | null>(file, null) };
  }

  /** Reads a record for its damage only: a version that somebody else wrote stays unknown, so that a save still meets it. */
  async #check(kind: RecordKind, id: string): Promise<void> {
    await this.#run(kind, id, async key => {
      if (this.#standings.has(key)) return;
      const record = this.#openRecord(kind, id, unknownStanding());
      try {
        await record.low.read();
      } catch {
        // Reported as unreadable already.
        return;
      }
      const { content } = record.file;
      if (content) this.#index.note(key, content.revision);
      else await this.#noticeMissing(kind, id, key);
    });
  }

  /** A record that the index knows and that has no file at all; its number is not given again. */
  async #noticeMissing(
    kind: RecordKind,
    id: string,
    key: string,
  ): Promise<void> {
    const known = await this.#index.revisionOf(key);
    if (known === 0 || this.#problems.isLost(kind, id)) return;
    const standing = this.#standings.get(key);
    if (standing) standing.highest = Math.max(standing.highest, known);
    this.#problems.missing(kind, id);
  }
}
