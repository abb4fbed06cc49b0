import { join, relative } from 'node:path';
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
import type { Finding } from './finding.ts';
import { listRecords } from './list-records.ts';
import type { OpenedLibrary } from './open-library.ts';
import { ProblemList } from './problem-list.ts';
import { problemOfFinding } from './problem-of-finding.ts';
import { maximumPayloadBytes } from './record-codec.ts';
import type { RecordDisk } from './record-disk.ts';
import { RecordIndex } from './record-index.ts';
import { currentPath, isRecordId, recordPlace } from './record-place.ts';
import type {
  RecordKind,
  RecordStore,
  StoredRecord,
  WrittenRecord,
} from './record-store.ts';
import {
  badIdError,
  closedError,
  notJsonError,
  tooLargeError,
} from './store-errors.ts';
import { verifyLibrary } from './verify-library.ts';

/** What a store is made of. */
export interface DurableRecordStoreParts {
  readonly folder: string;
  readonly disk: RecordDisk;
  readonly library: OpenedLibrary;
  readonly now: () => Date;
  readonly schemas: Partial<Record<RecordKind, number>>;
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
  readonly #problems = new ProblemList();
  readonly #index: RecordIndex;
  readonly #standings = new Map<string, RecordStanding>();
  /** Records of which no good version was left: reported as damaged, so not as missing too. */
  readonly #lost = new Set<string>();
  /** In the order of their last use. */
  readonly #open = new Map<string, OpenRecord>();
  readonly #closing = new AbortController();
  #closed: Promise<void> | null = null;
  #verifying: Promise<void> | null = null;

  constructor(parts: DurableRecordStoreParts) {
    this.#parts = parts;
    this.folder = parts.folder;
    this.readOnlyReason = parts.library.readOnlyReason;
    const isWritable = this.readOnlyReason === null;
    this.#index = new RecordIndex(parts.disk, parts.folder, isWritable);
    if (parts.verifyAfter !== null) this.#verifyLater(parts.verifyAfter);
  }

  read(kind: RecordKind, id: string): Promise<StoredRecord | null> {
    return this.#run(kind, id, async key => {
      const { low } = this.#record(kind, id, key);
      // lowdb keeps what it had when the adapter finds nothing.
      low.data = null;
      await low.read();
      if (low.data === null) {
        await this.#noticeMissing(kind, id, key);
        return null;
      }
      const { text, revision, writtenAt, readOnly } = low.data;
      this.#index.note(key, revision);
      const payload: unknown = text === null ? null : JSON.parse(text);
      return { revision, writtenAt, readOnly, payload };
    });
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
    return this.#run(kind, id, key => this.#save(kind, id, key, text));
  }

  async list(kind: RecordKind): Promise<readonly string[]> {
    if (this.#closed) throw closedError();
    const listing = await listRecords(this.#parts.disk, this.folder, kind);
    this.#report(kind, null, listing.findings);
    return [...listing.ids].sort();
  }

  problems(): readonly LibraryProblem[] {
    return this.#problems.all();
  }

  onProblem(listener: (problem: LibraryProblem) => void): () => void {
    return this.#problems.subscribe(listener);
  }

  verify(): Promise<void> {
    this.#verifying ??= verifyLibrary({
      disk: this.#parts.disk,
      library: this.folder,
      signal: this.#closing.signal,
      index: this.#index,
      check: (kind, id) => this.#check(kind, id),
      report: (kind, id, findings) => {
        this.#report(kind, id, findings);
      },
    }).finally(() => {
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
    text: string,
  ): Promise<WrittenRecord> {
    const { low, file } = this.#record(kind, id, key);
    low.data = { text, revision: 0, writtenAt: '', readOnly: false };
    try {
      await low.write();
    } catch (error) {
      if (error instanceof AppError) this.#noteUnsaved(kind, id, key, error);
      throw error;
    } finally {
      low.data = file.content;
    }
    this.#problems.remove(`not-saved:${key}`);
    const revision = file.content?.revision ?? 0;
    this.#index.note(key, revision);
    return { revision, writtenAt: file.content?.writtenAt ?? '' };
  }

  #noteUnsaved(
    kind: RecordKind,
    id: string,
    key: string,
    error: AppError,
  ): void {
    this.#problems.add({
      id: `not-saved:${key}`,
      kind: 'not-saved',
      subject: this.#subject(kind, id),
      message: error.message,
    });
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
        this.#report(kind, id, findings);
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
    if (known === 0 || this.#lost.has(key)) return;
    const standing = this.#standings.get(key);
    if (standing) standing.highest = Math.max(standing.highest, known);
    const file = currentPath(recordPlace(this.folder, kind, id));
    this.#report(kind, id, [
      { what: 'missing', file, quarantined: null, inUse: null },
    ]);
  }

  #report(
    kind: RecordKind,
    id: string | null,
    findings: readonly Finding[],
  ): void {
    for (const finding of findings) {
      const { what, inUse } = finding;
      const isBad = what === 'damaged' || what === 'cut-short';
      if (isBad && inUse === null && id !== null)
        this.#lost.add(`${kind}/${id}`);
      const subject =
        id === null
          ? relative(this.folder, finding.file)
          : this.#subject(kind, id);
      this.#problems.add(problemOfFinding(finding, this.folder, subject));
    }
  }

  #subject(kind: RecordKind, id: string): string {
    const named = this.#parts.describe?.(kind, id);
    const place = recordPlace(this.folder, kind, id);
    return named ?? relative(this.folder, currentPath(place));
  }
}

function payloadText(payload: unknown): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(payload);
  } catch (error) {
    throw notJsonError(error);
  }
  if (text === undefined) throw notJsonError();
  // A character of JSON takes at most three bytes.
  const mayBeLarge = text.length * 3 > maximumPayloadBytes;
  if (mayBeLarge && Buffer.byteLength(text) > maximumPayloadBytes)
    throw tooLargeError();
  return text;
}
