import { hash } from 'node:crypto';
import { errorName, type FileOperations } from '../store/file-operations.ts';
import { decodeAnyRecord } from '../store/record-codec.ts';
import {
  listFolder,
  newestVersion,
  readRecordFamily,
  type JudgedFile,
} from '../store/record-family.ts';
import { parseRecordFileName, recordPlace } from '../store/record-place.ts';
import type { RecordKind } from '../store/record-store.ts';
import { reasonOf } from '../store/store-errors.ts';
import { backupLimits } from './backup-limits.ts';
import {
  pathOfRecord,
  readBackupPath,
  type BackupPath,
} from './backup-path.ts';
import { pathBelow } from './path-below.ts';

/** A file of the library as a backup holds it. */
export interface CollectedFile {
  /** Below the library, folders parted by `/`. */
  readonly path: string;
  readonly place: BackupPath;
  readonly bytes: Uint8Array;
  /** Of a record; null for every other file. */
  readonly revision: number | null;
}

/** A file that cannot be part of a backup, and why. */
export interface LeftOut {
  readonly path: string;
  readonly reason: string;
  /** True if nobody knows what is in it: it may be a file or folder of a person's work. */
  readonly unreadable: boolean;
}

/** The folders of what a person made. What was set aside or taken out is not in them. */
const tops = [
  'q',
  'v',
  'meta',
  'place',
  'images',
  'collections',
  'additions',
] as const;
const innerFolder =
  /^(?:[qv]\/[0-9a-f]{2}|(?:collections|additions)\/[a-z0-9][a-z0-9-]{0,39}|collections\/[a-z0-9-]+\/(?:questions|sheets)|additions\/[a-z0-9-]+\/[1-9]\d{0,8})$/;
/** What systems put into folders, and what is made under a hidden name before it takes its own. */
const notOurs = /^(?:\..*|Thumbs\.db|desktop\.ini)$/i;

/**
 * Hands over every file of the library that a backup holds, one after the other: of a record its newest good version, as
 * recovery would find it, whatever other files it has. Changes nothing.
 * @param pace told before each file, if anybody wants to know
 * @returns what could not be read or verified
 */
export function collectFiles(
  operations: FileOperations,
  library: string,
  each: (file: CollectedFile) => void,
  pace: ((done: number, of: number) => void) | null = null,
): readonly LeftOut[] {
  const leftOut: LeftOut[] = [];
  const seen = new Set<string>();
  const next = pace && counted(operations, library, pace);
  for (const path of pathsOf(operations, library, leftOut)) {
    next?.();
    const record = recordOfFile(path);
    if (record === null) {
      take(operations, library, path, each, leftOut);
      continue;
    }
    const current = pathOfRecord(record.kind, record.id);
    if (seen.has(current)) continue;
    seen.add(current);
    takeRecord(operations, library, record, each, leftOut);
  }
  return leftOut;
}

/** Counts all files beforehand, so that it can be told how many there are. */
function counted(
  operations: FileOperations,
  library: string,
  pace: (done: number, of: number) => void,
): () => void {
  const of = [...pathsOf(operations, library, [])].length;
  let done = 0;
  return () => {
    pace(done, Math.max(of, done + 1));
    done += 1;
  };
}

/** Paths of all files, those of one folder together, in an order that does not depend on the disk. */
function* pathsOf(
  operations: FileOperations,
  library: string,
  leftOut: LeftOut[],
  folders: readonly string[] = tops,
): Generator<string> {
  for (const folder of folders) {
    const names = namesIn(operations, library, folder, leftOut);
    for (const name of names) {
      const path = `${folder}/${name}`;
      if (notOurs.test(name)) continue;
      if (innerFolder.test(path))
        yield* pathsOf(operations, library, leftOut, [path]);
      else yield path;
    }
  }
}

function namesIn(
  operations: FileOperations,
  library: string,
  folder: string,
  leftOut: LeftOut[],
): readonly string[] {
  try {
    return [...listFolder(operations, pathBelow(library, folder))].sort();
  } catch (error) {
    leftOut.push(unreadable(folder, error));
    return [];
  }
}

/** Which record a file is a version of; null for files of other kinds and for copies that a conflict left. */
function recordOfFile(
  path: string,
): { readonly kind: RecordKind; readonly id: string } | null {
  const parts = path.split('/');
  const name = parseRecordFileName(parts.at(-1) ?? '');
  if (!name || name.role === 'conflict') return null;
  const current = [...parts.slice(0, -1), fileOf(name.id)].join('/');
  const place = readBackupPath(current);
  return place?.is === 'record' ? place : null;
}

function fileOf(id: string): string {
  return recordPlace('', 'settings', id).name;
}

function takeRecord(
  operations: FileOperations,
  library: string,
  record: { readonly kind: RecordKind; readonly id: string },
  each: (file: CollectedFile) => void,
  leftOut: LeftOut[],
): void {
  const { kind, id } = record;
  const path = pathOfRecord(kind, id);
  const found = familyOf(operations, library, kind, id);
  if (typeof found === 'string') {
    leftOut.push(notUsed(path, found));
    return;
  }
  // What cannot be read may be a later version than the one that can.
  for (const file of found.filter(isUnreadable))
    leftOut.push({ path, reason: unreadableReason(file), unreadable: true });
  const newest = newestVersion(found);
  if (newest === null) {
    leftOut.push(notUsed(path, 'no good version of it is left'));
    return;
  }
  const { bytes, verdict } = newest;
  const { revision } = verdict.header;
  if (verdict.text === null) leftOut.push(notUsed(path, unknownForm));
  else each({ path, place: { is: 'record', ...record }, bytes, revision });
}

const unknownForm =
  'it was written by a newer version of Collate in a form that is unknown here';
const isUnreadable = ({ role, verdict }: JudgedFile) =>
  role !== 'conflict' && verdict.verdict === 'unreadable';
const unreadableReason = ({ role }: JudgedFile) =>
  role === 'current'
    ? 'its current version cannot be read'
    : 'one of its versions cannot be read';

/** A family that is read in the middle of a save is read again. */
function familyOf(
  operations: FileOperations,
  library: string,
  kind: RecordKind,
  id: string,
): readonly JudgedFile[] | string {
  const place = recordPlace(library, kind, id);
  const anySchema = Number.MAX_SAFE_INTEGER;
  for (let round = 0; round < 5; round++) {
    const { files, moving } = readRecordFamily(operations, place, anySchema);
    if (!moving) return files;
    operations.pause(20);
  }
  return 'it was being written all the time';
}

function notUsed(path: string, reason: string): LeftOut {
  return { path, reason, unreadable: false };
}

function unreadable(path: string, error: unknown): LeftOut {
  return { path, reason: reasonOf(errorName(error)), unreadable: true };
}

function take(
  operations: FileOperations,
  library: string,
  path: string,
  each: (file: CollectedFile) => void,
  leftOut: LeftOut[],
): void {
  const place = readBackupPath(path);
  if (!place || place.is === 'record') {
    leftOut.push(notUsed(path, 'Collate did not make a file of this name'));
    return;
  }
  let bytes: Uint8Array;
  try {
    bytes = operations.read(pathBelow(library, path), backupLimits.file + 1);
  } catch (error) {
    leftOut.push(unreadable(path, error));
    return;
  }
  const verified = verify(place, bytes);
  if (typeof verified === 'string') leftOut.push(notUsed(path, verified));
  else each({ path, place, bytes, revision: verified.revision });
}

/** Files that say by themselves what they must be are held to it. @returns why it is not, or its revision */
function verify(
  place: BackupPath,
  bytes: Uint8Array,
): string | { readonly revision: number | null } {
  if (bytes.length > backupLimits.file) return 'it is too large for a backup';
  if (place.is === 'picture') {
    const isWhole = hash('sha256', bytes, 'hex') === place.sha256;
    return isWhole ? { revision: null } : 'it is damaged';
  }
  if (place.is !== 'copy') return { revision: null };
  const found = decodeAnyRecord(bytes, Number.MAX_SAFE_INTEGER);
  if (found.verdict === 'bad') return 'it is damaged';
  const { kind, id, revision } = found.header;
  if (kind !== place.kind || id !== place.id) return 'it is of another record';
  return { revision };
}
