import { resolve } from 'node:path';
import { realFileOperations, type FileOperations } from './file-operations.ts';
import { DurableRecordStore } from './durable-record-store.ts';
import { openLibrary } from './open-library.ts';
import { directDisk } from './record-disk.ts';
import {
  currentSchemas,
  migrations,
  type Migrations,
} from './migrate-payload.ts';
import type { KnownRecord, RecordKind, RecordStore } from './record-store.ts';
import { threadedDisk } from './threaded-disk.ts';

/** How to open a library. */
export interface RecordStoreOptions {
  /** Made if it is missing. */
  readonly folder: string;
  /** The bundled thread (`write-worker.ts`); null to work in the calling thread, which blocks it for the time of a save. */
  readonly workerFile: string | URL | null;
  /** The disk; only without a thread can it be anything but the real one. */
  readonly operations?: FileOperations;
  readonly now?: () => Date;
  /** Newest payload schema understood, by kind; 1 unless given. Records with a newer one are read-only. */
  readonly schemas?: Partial<Record<RecordKind, number>>;
  /** How records of older schemas become those of today. */
  readonly migrations?: Migrations;
  /** Awaited before the first record of an older schema is replaced: a backup. */
  readonly beforeMigration?: () => Promise<void>;
  /** Records that a backup holds: asked when the store's own note of what there is is lost. */
  readonly knownElsewhere?: () => Promise<readonly KnownRecord[]>;
  /** Names a record to a person: "Question 3 of Machine-learning lifecycle". Default: its file. */
  readonly describe?: (kind: RecordKind, id: string) => string;
  /** Milliseconds after opening at which all records are checked in the background; null for never. Default: 3,000. */
  readonly verifyAfter?: number | null;
}

/**
 * Opens the records in a folder. Does not read them, so the time does not grow with the library. Never throws for what is
 * wrong with the folder or in it: at worst the store can only be read, and says why.
 */
export async function openRecordStore(
  options: RecordStoreOptions,
): Promise<RecordStore> {
  const { workerFile, operations = realFileOperations } = options;
  const now = options.now ?? (() => new Date());
  const folder = resolve(options.folder);
  const disk =
    workerFile === null ? directDisk(operations) : threadedDisk(workerFile);
  const library = await openLibrary(folder, operations, now);
  return new DurableRecordStore({
    folder,
    disk,
    library,
    now,
    schemas: options.schemas ?? currentSchemas,
    migrations: options.migrations ?? migrations,
    beforeMigration: options.beforeMigration ?? (() => Promise.resolve()),
    knownElsewhere: options.knownElsewhere ?? (() => Promise.resolve([])),
    describe: options.describe ?? null,
    verifyAfter: options.verifyAfter === undefined ? 3000 : options.verifyAfter,
  });
}
