import { dirname } from 'node:path';
import { errorName, type FileOperations } from './file-operations.ts';
import type { Finding } from './finding.ts';
import { readIfThere } from './record-family.ts';
import { quarantineFile, type Quarantine } from './quarantine-file.ts';
import {
  decodeRecord,
  encodeRecord,
  isVersion,
  type RecordHeader,
  type VersionMark,
} from './record-codec.ts';
import {
  asidePath,
  conflictPath,
  currentPath,
  previousPath,
  temporaryPath,
  type RecordPlace,
} from './record-place.ts';
import { writeWhole } from './write-whole.ts';

/** Saving one version of a record. */
export interface SaveTask {
  readonly task: 'save';
  readonly place: RecordPlace;
  /** The payload as JSON. */
  readonly text: string;
  readonly schema: number;
  /** Never used before, not even by an attempt that failed. */
  readonly revision: number;
  readonly attempt: number;
  readonly writtenAt: string;
  /** Versions that may be replaced; any other one means that somebody else has written. */
  readonly ours: readonly VersionMark[];
  /** Finished temporary files of earlier attempts, not needed once this one is durable. */
  readonly leftovers: readonly string[];
  /** Copy that an earlier attempt made of the same conflict, replaced by this one. */
  readonly keptCopy: string | null;
  /** True if the version is only to be kept beside the record, as the loser of a conflict. */
  readonly aside: boolean;
  readonly quarantine: Quarantine;
}

/** How far a save that failed has come. */
export type SaveStep =
  'check' | 'create' | 'write' | 'sync' | 'rename' | 'sync-folder';

/** What came of a save. Only `saved` means that the payload is durable as the record's version. */
export type SaveAnswer = SaveOutcome & {
  readonly findings: readonly Finding[];
};

type SaveOutcome =
  | {
      readonly outcome: 'saved';
      readonly mark: VersionMark;
    }
  | { readonly outcome: 'conflict'; readonly keptCopy: string }
  | {
      readonly outcome: 'failed';
      readonly error: string;
      readonly step: SaveStep;
      readonly mark: VersionMark;
      /** The finished temporary file, if one remained; recovery would adopt it. */
      readonly leftover: string | null;
      /** True if the new version may already lie under the record's name. */
      readonly inPlace: boolean;
    };

/** What is known at the moment of an error. */
interface Progress {
  step: SaveStep;
  file: number | null;
  temporary: string | null;
  whole: boolean;
  inPlace: boolean;
}

/** Waits between attempts to rename; virus scanners and indexers on Windows hold files for about this long. */
const renamePauses = [10, 20, 40, 80, 160, 320, 640];
const busy = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** W1 to W7 of the protocol. Costs two flushes: the new file's and its folder's. Throws only for payloads too large. */
export function saveRecord(
  operations: FileOperations,
  task: SaveTask,
): SaveAnswer {
  const { bytes, mark } = encodeRecord(headerOf(task), task.text);
  const progress: Progress = {
    step: 'check',
    file: null,
    temporary: null,
    whole: false,
    inPlace: false,
  };
  const findings: Finding[] = [];
  try {
    const isAside = () =>
      task.aside || !mayReplaceCurrent(operations, task, findings);
    const known = isAside();
    const path = known
      ? asidePath(conflictPath(task.place, task.revision, mark.sha256))
      : temporaryPath(task.place, task.revision, task.attempt);
    // One of this very version may be left of a program that died.
    if (known) removeQuietly(operations, [path]);
    const temporary = writeTemporary(operations, path, bytes, progress);
    // Once more, as late as can be: writing and flushing take a while.
    progress.step = 'check';
    const aside = known || isAside();
    progress.step = 'rename';
    if (aside) {
      const keptCopy = keepCopy(operations, task, temporary, mark);
      return { outcome: 'conflict', keptCopy, findings };
    }
    removeQuietly(operations, task.leftovers);
    moveIntoPlace(operations, task.place, temporary, progress);
    return { outcome: 'saved', mark, findings };
  } catch (error) {
    const leftover = tidyAfterFailure(operations, progress);
    return {
      outcome: 'failed',
      error: errorName(error),
      step: progress.step,
      mark,
      leftover,
      inPlace: progress.inPlace,
      findings,
    };
  }
}

function headerOf(task: SaveTask): RecordHeader {
  const { place, revision, schema, writtenAt } = task;
  return { kind: place.kind, id: place.id, revision, schema, writtenAt };
}

/** W2: whether the current file is one that we know. A damaged one is set aside first, an unreadable one stops the save. */
function mayReplaceCurrent(
  operations: FileOperations,
  task: SaveTask,
  findings: Finding[],
): boolean {
  const path = currentPath(task.place);
  const bytes = readIfThere(operations, path);
  if (bytes === null) return true;
  if (task.ours.some(mark => isVersion(bytes, mark))) return true;
  const { kind, id } = task.place;
  const verdict = decodeRecord(bytes, { kind, id, schema: task.schema });
  if (verdict.verdict !== 'bad') return false;
  const quarantined = quarantineFile(operations, task.quarantine, path, bytes);
  const inUse = task.writtenAt;
  findings.push({ what: 'damaged', file: path, quarantined, inUse });
  return true;
}

/** W3 and W4. A descriptor whose flush failed is never flushed again: the next attempt writes a new file. */
function writeTemporary(
  operations: FileOperations,
  path: string,
  bytes: Uint8Array,
  progress: Progress,
): string {
  progress.step = 'create';
  progress.step = 'create';
  const file = createInShard(operations, path);
  progress.file = file;
  progress.temporary = path;
  progress.step = 'write';
  writeWhole(operations, file, bytes);
  progress.step = 'sync';
  operations.sync(file);
  progress.file = null;
  operations.close(file);
  progress.whole = true;
  return path;
}

/** The first record of a shard makes its folder; that the folder exists has to be durable as well. */
function createInShard(operations: FileOperations, path: string): number {
  try {
    return operations.create(path);
  } catch (error) {
    if (errorName(error) !== 'ENOENT') throw error;
  }
  const folder = dirname(path);
  makeFolderOnce(operations, folder);
  operations.syncFolder(dirname(folder));
  return operations.create(path);
}

function makeFolderOnce(operations: FileOperations, folder: string): void {
  try {
    operations.makeFolder(folder);
  } catch (error) {
    if (errorName(error) !== 'EEXIST') throw error;
  }
}

/** W5 to W7. */
function moveIntoPlace(
  operations: FileOperations,
  place: RecordPlace,
  temporary: string,
  progress: Progress,
): void {
  const current = currentPath(place);
  try {
    renamePatiently(operations, current, previousPath(place));
  } catch (error) {
    if (errorName(error) !== 'ENOENT') throw error;
  }
  renamePatiently(operations, temporary, current);
  progress.inPlace = true;
  progress.temporary = null;
  progress.step = 'sync-folder';
  operations.syncFolder(place.folder);
}

/** Keeps the version under a name of its own and drops the copy that an earlier attempt of the same conflict made. */
function keepCopy(
  operations: FileOperations,
  task: SaveTask,
  temporary: string,
  mark: VersionMark,
): string {
  const kept = conflictPath(task.place, task.revision, mark.sha256);
  renamePatiently(operations, temporary, kept);
  operations.syncFolder(task.place.folder);
  if (task.keptCopy) removeQuietly(operations, [task.keptCopy]);
  removeQuietly(operations, task.leftovers);
  return kept;
}

function renamePatiently(
  operations: FileOperations,
  from: string,
  to: string,
): void {
  for (const pause of renamePauses) {
    try {
      operations.rename(from, to);
      return;
    } catch (error) {
      if (!busy.has(errorName(error))) throw error;
      operations.pause(pause);
    }
  }
  operations.rename(from, to);
}

function removeQuietly(
  operations: FileOperations,
  paths: readonly string[],
): void {
  for (const path of paths) {
    try {
      operations.remove(path);
    } catch {
      // Overtaken either way: the next reading removes it.
    }
  }
}

/** A whole temporary file stays: it is a valid copy of what the person wrote. A partial one goes, and one of doubtful place. */
function tidyAfterFailure(
  operations: FileOperations,
  progress: Progress,
): string | null {
  const { file, temporary, step } = progress;
  // What lies under the record's name could not be read: nobody knows whether this may come after it.
  const whole = progress.whole && step !== 'check';
  if (file !== null) {
    try {
      operations.close(file);
    } catch {
      // The system lets go of it in any case.
    }
  }
  if (temporary !== null && !whole) {
    removeQuietly(operations, [temporary]);
    return null;
  }
  return temporary;
}
