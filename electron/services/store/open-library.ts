import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { errorName, type FileOperations } from './file-operations.ts';
import { acquireLibraryLock, type LibraryLock } from './library-lock.ts';
import { loadRecord } from './load-record.ts';
import { kindFolders, type RecordPlace } from './record-place.ts';
import { saveRecord } from './save-record.ts';
import { reasonOf } from './store-errors.ts';

/** A folder that is ready to be read, and to be written to unless there is a reason against it. */
export interface OpenedLibrary {
  /** Whole sentences, or null if records can be written. */
  readonly readOnlyReason: string | null;
  /** Lets the next one in. */
  release(): Promise<void>;
}

const libraryFormat = 1;

const heldElsewhere =
  'Collate is already open with this library. Everything can be read here, and nothing can overwrite anything: changes are made in the other window. To make changes here, close the other Collate and open this one again.';
const newerLibrary =
  'This library was written by a newer version of Collate. Everything in it is safe and can be read as far as this version understands it. Install the newest version to make changes.';

function notWritable(error: string): string {
  return `Collate cannot write to the library folder because ${reasonOf(error)}. Everything that is there is safe and can be read. Make the folder writable, or choose another one, and open Collate again.`;
}

/** Makes the folder ready and takes the lock. Never throws for what the disk refuses: then the library is read-only. */
export async function openLibrary(
  folder: string,
  operations: FileOperations,
  now: () => Date,
): Promise<OpenedLibrary> {
  let lock: LibraryLock | null = null;
  const readOnly = async (readOnlyReason: string): Promise<OpenedLibrary> => {
    await lock?.release();
    return { readOnlyReason, release: () => Promise.resolve() };
  };
  try {
    makeFolders(operations, folder);
    lock = await acquireLibraryLock(folder);
    if (!lock) return await readOnly(heldElsewhere);
    makeLayout(operations, folder);
    writeOwner(operations, folder, now());
    if (!isOurFormat(operations, folder, now())) {
      removeOwner(operations, folder);
      return await readOnly(newerLibrary);
    }
  } catch (error) {
    return readOnly(notWritable(errorName(error)));
  }
  const held = lock;
  return {
    readOnlyReason: null,
    release: async () => {
      removeOwner(operations, folder);
      await held.release();
    },
  };
}

/** Makes a folder and its parents. @returns whether there was anything to make */
function makeFolders(operations: FileOperations, folder: string): boolean {
  try {
    operations.makeFolder(folder);
  } catch (error) {
    const name = errorName(error);
    if (name === 'EEXIST') return false;
    const parent = dirname(folder);
    if (name !== 'ENOENT' || parent === folder) throw error;
    makeFolders(operations, parent);
    operations.makeFolder(folder);
  }
  operations.syncFolder(dirname(folder));
  return true;
}

function makeLayout(operations: FileOperations, library: string): void {
  for (const name of [...Object.values(kindFolders), 'quarantine'])
    makeFolders(operations, join(library, name));
}

const refusals = new Set(['EACCES', 'EPERM', 'EROFS']);

/** Who holds the library, for people who look into the folder. Also shows whether the folder can be written to at all. */
function writeOwner(
  operations: FileOperations,
  library: string,
  now: Date,
): void {
  const owner = {
    program: 'Collate',
    process: process.pid,
    since: now.toISOString(),
  };
  try {
    removeOwner(operations, library);
    const file = operations.create(join(library, 'owner.json'));
    try {
      operations.write(file, Buffer.from(`${JSON.stringify(owner)}\n`), 0);
    } finally {
      operations.close(file);
    }
  } catch (error) {
    if (refusals.has(errorName(error))) throw error;
  }
}

function removeOwner(operations: FileOperations, library: string): void {
  try {
    operations.remove(join(library, 'owner.json'));
  } catch {
    // Information only: a file that was left behind misleads nobody but the reader of it.
  }
}

/** Reads `store.json`, or writes it into a new library. */
function isOurFormat(
  operations: FileOperations,
  library: string,
  now: Date,
): boolean {
  const place: RecordPlace = {
    kind: 'store',
    id: 'store',
    folder: library,
    name: 'store.json',
  };
  const created = now.toISOString();
  const quarantine = { folder: join(library, 'quarantine'), now: created };
  const found = loadRecord(operations, {
    task: 'load',
    place,
    schema: libraryFormat,
    quarantine,
    known: null,
  });
  if (found.outcome !== 'loaded' || found.unreadable) return true;
  if (found.version) return !found.readOnly;
  saveRecord(operations, {
    task: 'save',
    place,
    text: JSON.stringify({
      format: libraryFormat,
      storeId: randomUUID(),
      created,
    }),
    schema: libraryFormat,
    revision: found.highest + 1,
    attempt: 1,
    writtenAt: created,
    ours: found.ours,
    leftovers: [],
    keptCopy: null,
    aside: false,
    quarantine,
  });
  return true;
}
