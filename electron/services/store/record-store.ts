import type { LibraryProblem } from '../../../core/library-problem.ts';

/** What a record is; decides the folder it lies in. Records of kind `study` and `versions` are sharded by their id. */
export type RecordKind = 'study' | 'versions' | 'settings' | 'place';

/** A record as it was read: the newest good version of its file family. */
export interface StoredRecord {
  readonly revision: number;
  readonly payload: unknown;
  /** True when the file cannot be replaced without losing something: newer schema, unreadable. */
  readonly readOnly: boolean;
  /** When the version was written, for display only: ISO 8601, UTC. */
  readonly writtenAt: string;
}

/** A version that is durable. */
export interface WrittenRecord {
  readonly revision: number;
  /** ISO 8601, UTC; for display only. */
  readonly writtenAt: string;
}

/** A record that there was. */
export interface KnownRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly revision: number;
}

/** A version of a record from a backup. */
export interface RestoredRecord {
  /** Version of the payload's shape; that of today unless given. */
  readonly schema?: number;
  readonly payload: unknown;
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly writtenAt: string;
}

/** Durable records in a folder. Only one store at a time may write to a folder. */
export interface RecordStore {
  readonly folder: string;
  /** Why nothing can be written (another Collate holds the lock, read-only folder), or null. */
  readonly readOnlyReason: string | null;
  /** The newest good version, or null if the record was never written. Damage is recovered and reported, never thrown. */
  read(kind: RecordKind, id: string): Promise<StoredRecord | null>;
  /**
   * Resolves only when the payload is durable. Throws `AppError` (`disk-full`, `not-writable`, `read-only`, `conflict`,
   * `too-large`); the last good version is then untouched. Calls for one record run in the order in which they were made.
   */
  write(kind: RecordKind, id: string, payload: unknown): Promise<WrittenRecord>;
  /**
   * Writes a version from a backup, as `write` does. Where nothing is left of the record and no later version of it is known,
   * it is written as it was, number and date included; otherwise it becomes the newest version, above all others.
   */
  restore(
    kind: RecordKind,
    id: string,
    version: RestoredRecord,
  ): Promise<WrittenRecord>;
  /** Ids of all records of a kind that have a file of any standing, sorted. */
  list(kind: RecordKind): Promise<readonly string[]>;
  /** Every record that was ever noted, whether a file of it is left or not. Advice only: the note may be lost. */
  known(): Promise<readonly KnownRecord[]>;
  /** For a record that reads as null: whether it was there once, so that its absence is a loss and no beginning. */
  isMissing(kind: RecordKind, id: string): Promise<boolean>;
  /** When every record had last been read since opening: ISO 8601, UTC; null before. */
  readonly verified: string | null;
  /** Takes back what was found wrong about a file that has been dealt with. @param file relative to the folder */
  settled(file: string): void;
  /** Takes back that a record is missing: it was brought back, or somebody goes on without it. */
  found(kind: RecordKind, id: string): void;
  /** Everything found wrong since opening. */
  problems(): readonly LibraryProblem[];
  onProblem(listener: (problem: LibraryProblem) => void): () => void;
  /** Reads every record once and reports what is wrong; the store does so by itself some seconds after opening. */
  verify(): Promise<void>;
  /** Finishes writes under way and releases the lock. */
  close(): Promise<void>;
}
