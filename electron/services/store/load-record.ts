import { errorName, type FileOperations } from './file-operations.ts';
import type { Finding, FindingKind } from './finding.ts';
import { quarantineFile, type Quarantine } from './quarantine-file.ts';
import { isVersion, type VersionMark } from './record-codec.ts';
import {
  highestRevision,
  isWhole,
  newestVersion,
  readIfThere,
  readRecordFamily,
  type JudgedFile,
  type RecordFamily,
  type WholeFile,
} from './record-family.ts';
import { currentPath, type RecordPlace } from './record-place.ts';
import { settleRecord } from './settle-record.ts';

/** Reading one record. */
export interface LoadTask {
  readonly task: 'load';
  readonly place: RecordPlace;
  /** Newest payload schema that this program understands. */
  readonly schema: number;
  /** Where damaged files go; null if nothing may be changed. */
  readonly quarantine: Quarantine | null;
  /** Version that the caller has; if it is still the current one, nothing else is looked at. */
  readonly known: VersionMark | null;
}

/** The version of a record that counts. */
export interface LoadedVersion {
  readonly mark: VersionMark;
  /** JSON; null if a newer program wrote it in a layout that is unknown here. */
  readonly text: string | null;
  readonly writtenAt: string;
  /** Version of the payload's shape. */
  readonly schema: number;
}

/** A record as it was found. */
export interface LoadedRecord {
  readonly outcome: 'loaded';
  /** Null if no whole version exists. */
  readonly version: LoadedVersion | null;
  /** True if a file of it must not be replaced. */
  readonly readOnly: boolean;
  /** True if a file that may hold a version could not be read at all. */
  readonly unreadable: boolean;
  readonly highest: number;
  /** Versions that a save may replace. */
  readonly ours: readonly VersionMark[];
  readonly findings: readonly Finding[];
}

export type LoadAnswer =
  | LoadedRecord
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'failed'; readonly error: string };

/** R1 to R5 of the protocol: finds the newest good version, sets damaged files aside, finishes interrupted saves. */
export function loadRecord(
  operations: FileOperations,
  task: LoadTask,
): LoadAnswer {
  try {
    if (isUnchanged(operations, task)) return { outcome: 'unchanged' };
    const { files, moving } = readSteadyFamily(operations, task);
    // Whoever moves files here is not finished: to settle now could push out what appears in a moment.
    if (moving && task.quarantine) return { outcome: 'failed', error: 'EBUSY' };
    return recover(operations, task, files);
  } catch (error) {
    return { outcome: 'failed', error: errorName(error) };
  }
}

function isUnchanged(operations: FileOperations, task: LoadTask): boolean {
  if (!task.known) return false;
  const bytes = readIfThere(operations, currentPath(task.place));
  return bytes !== null && isVersion(bytes, task.known);
}

/** Where another process may be saving, a family seen in the middle of a rename is read again. */
function readSteadyFamily(
  operations: FileOperations,
  task: LoadTask,
): RecordFamily {
  const { place, schema } = task;
  let family = readRecordFamily(operations, place, schema);
  for (let round = 0; round < 3; round++) {
    const isEmpty = family.files.length === 0;
    const mayBeAll = isEmpty || newestVersion(family.files) !== null;
    if (!family.moving && (mayBeAll || task.quarantine !== null)) break;
    family = readRecordFamily(operations, place, schema);
  }
  return family;
}

function recover(
  operations: FileOperations,
  task: LoadTask,
  files: readonly JudgedFile[],
): LoadedRecord {
  const winner = newestVersion(files);
  const blocked = files.filter(isBlocked);
  const readOnly =
    blocked.length > 0 || winner?.verdict.verdict === 'newer-schema';
  const quarantine = readOnly ? null : task.quarantine;
  const damaged = setAsideDamaged(operations, quarantine, files, winner);
  const findings = [...describeFamily(files, winner), ...damaged];
  // A damaged file that could not be moved must not be pushed out by a save either.
  const stuck = damaged.some(
    ({ what, quarantined }) => what === 'damaged' && quarantined === null,
  );
  if (winner && quarantine && !stuck) {
    // What cannot be settled now is settled at the next reading; until then the same version wins.
    attempt(() => {
      const settled = settleRecord(operations, task.place, files, winner);
      findings.push(...settled.findings);
    });
  }
  return {
    outcome: 'loaded',
    version: winner && toVersion(winner),
    readOnly: readOnly || stuck,
    unreadable: files.some(file => file.verdict.verdict === 'unreadable'),
    highest: highestRevision(files),
    ours: files
      .filter(isWhole)
      .filter(file => file === winner || file.role === 'current')
      .map(file => file.verdict.mark),
    findings,
  };
}

/** A file that a save would push out although nobody here knows what is in it. */
function isBlocked({ role, verdict }: JudgedFile): boolean {
  if (role !== 'current' && role !== 'previous') return false;
  return verdict.verdict === 'unreadable' || verdict.verdict === 'newer-schema';
}

function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

function toVersion({ verdict }: WholeFile): LoadedVersion {
  const { text, header, mark } = verdict;
  const { writtenAt, schema } = header;
  return { mark, text, writtenAt, schema };
}

function describeFamily(
  files: readonly JudgedFile[],
  winner: WholeFile | null,
): Finding[] {
  const inUse = winner?.verdict.header.writtenAt ?? null;
  const findings: Finding[] = [];
  const add = (what: FindingKind, file: string) =>
    findings.push({ what, file, quarantined: null, inUse });
  for (const { path, role, verdict } of files) {
    if (verdict.verdict === 'unreadable') add('unreadable', path);
    else if (role === 'conflict') add('kept-copy', path);
    else if (verdict.verdict === 'newer-schema') add('newer', path);
  }
  const isAlone = !files.some(({ role }) => role === 'current');
  if (winner?.role === 'previous' && isAlone) add('previous-used', winner.path);
  return findings;
}

function setAsideDamaged(
  operations: FileOperations,
  quarantine: Quarantine | null,
  files: readonly JudgedFile[],
  winner: WholeFile | null,
): Finding[] {
  const inUse = winner ? winner.verdict.header.writtenAt : null;
  const findings: Finding[] = [];
  for (const { path, role, verdict, bytes } of files) {
    if (verdict.verdict !== 'bad' || role === 'conflict') continue;
    const what = role === 'temporary' ? 'cut-short' : 'damaged';
    // A reader cannot tell a save in progress from one that was cut short.
    if (what === 'cut-short' && !quarantine) continue;
    let quarantined: string | null = null;
    if (quarantine)
      attempt(() => {
        quarantined = quarantineFile(operations, quarantine, path, bytes);
      });
    findings.push({ what, file: path, quarantined, inUse });
  }
  return findings;
}
