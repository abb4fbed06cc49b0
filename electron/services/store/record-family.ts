import { join } from 'node:path';
import { errorName, type FileOperations } from './file-operations.ts';
import {
  decodeRecord,
  maximumFileBytes,
  type GoodRecord,
  type NewerRecord,
  type Verdict,
} from './record-codec.ts';
import {
  parseRecordFileName,
  type FileRole,
  type RecordPlace,
} from './record-place.ts';

/** A file of a record with what it was found to be. */
export interface JudgedFile {
  readonly path: string;
  readonly role: FileRole;
  /** Revision that its name claims. */
  readonly named: number | null;
  readonly verdict: Verdict | { readonly verdict: 'unreadable' };
  /** What was read of it; empty if unreadable. */
  readonly bytes: Uint8Array;
}

/** A file that holds a whole version of the record. */
export interface WholeFile extends JudgedFile {
  readonly verdict: GoodRecord | NewerRecord;
}

/** All files of one record. */
export interface RecordFamily {
  readonly files: readonly JudgedFile[];
  /** True if a file disappeared while the family was being read: another process is at work. */
  readonly moving: boolean;
}

/** Errors that say something about this moment and nothing about the file. */
const passing = new Set(['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN', 'EINTR']);

/** Reads and judges every file of a record. Throws when the folder cannot be listed or for an error that will pass. */
export function readRecordFamily(
  operations: FileOperations,
  place: RecordPlace,
  schema: number,
): RecordFamily {
  const files: JudgedFile[] = [];
  let moving = false;
  for (const name of listFolder(operations, place.folder)) {
    // Most names belong to other records of the folder.
    if (!name.includes(place.id)) continue;
    const parsed = parseRecordFileName(name);
    if (parsed?.id !== place.id) continue;
    const path = join(place.folder, name);
    const judged = asJson(judge(operations, place, schema, path));
    if (judged)
      files.push({
        path,
        role: parsed.role,
        named: parsed.revision,
        ...judged,
      });
    else moving = true;
  }
  return { files, moving };
}

/** Names in a folder; none if it does not exist. */
export function listFolder(
  operations: FileOperations,
  folder: string,
): readonly string[] {
  try {
    return operations.list(folder);
  } catch (error) {
    if (errorName(error) === 'ENOENT') return [];
    throw error;
  }
}

/** The bytes of a file, or null if there is none. Throws for anything else. */
export function readIfThere(
  operations: FileOperations,
  path: string,
): Uint8Array | null {
  try {
    return operations.read(path, maximumFileBytes);
  } catch (error) {
    if (errorName(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Reads one file of a record; null if there is none. Throws only for errors that will pass. */
function judge(
  operations: FileOperations,
  place: RecordPlace,
  schema: number,
  path: string,
): Pick<JudgedFile, 'verdict' | 'bytes'> | null {
  try {
    const bytes = readIfThere(operations, path);
    const expected = { kind: place.kind, id: place.id, schema };
    return bytes && { verdict: decodeRecord(bytes, expected), bytes };
  } catch (error) {
    const name = errorName(error);
    if (passing.has(name) || name === 'UNKNOWN') throw error;
    return { verdict: { verdict: 'unreadable' }, bytes: new Uint8Array() };
  }
}

/** Sums that agree prove what was written, not that it was Collate that wrote it. */
function asJson<T extends Pick<JudgedFile, 'verdict' | 'bytes'>>(
  judged: T | null,
): T | null {
  if (judged?.verdict.verdict !== 'good') return judged;
  const { text, header } = judged.verdict;
  try {
    JSON.parse(text);
    return judged;
  } catch {
    const { revision } = header;
    return {
      ...judged,
      verdict: { verdict: 'bad', reason: 'not-json', revision },
    };
  }
}

/** Whether a file holds a whole version. */
export function isWhole(file: JudgedFile): file is WholeFile {
  return (
    file.verdict.verdict === 'good' || file.verdict.verdict === 'newer-schema'
  );
}

/** Revision of a whole version. */
export function revisionOf(file: WholeFile): number {
  return file.verdict.header.revision;
}

const order: readonly FileRole[] = ['current', 'previous', 'temporary'];

/**
 * The version that the record has: the highest revision among whole files. Temporary files count, because a save may have
 * been confirmed whose last rename did not reach the disk. Of equals, the current file is taken.
 */
export function newestVersion(files: readonly JudgedFile[]): WholeFile | null {
  const candidates = files
    .filter(isWhole)
    .filter(file => file.role !== 'conflict');
  candidates.sort(
    (a, b) =>
      revisionOf(b) - revisionOf(a) ||
      order.indexOf(a.role) - order.indexOf(b.role) ||
      (a.path < b.path ? -1 : 1),
  );
  return candidates[0] ?? null;
}

/** The highest revision that any file shows or claims, so that no later save takes a number again. */
export function highestRevision(files: readonly JudgedFile[]): number {
  return files.reduce((highest, { named, verdict }) => {
    let shown = 0;
    if (verdict.verdict === 'bad') shown = verdict.revision ?? 0;
    else if (verdict.verdict !== 'unreadable') shown = verdict.header.revision;
    return Math.max(highest, named ?? 0, shown);
  }, 0);
}
