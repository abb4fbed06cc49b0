import type { FileOperations } from './file-operations.ts';
import type { Finding } from './finding.ts';
import { isWhole, revisionOf, type WholeFile } from './record-family.ts';
import type { JudgedFile } from './record-family.ts';
import {
  conflictPath,
  currentPath,
  previousPath,
  temporaryPath,
  type FileRole,
  type RecordPlace,
} from './record-place.ts';
import { removeIfThere } from './remove-if-there.ts';
import { writeFlushed } from './write-flushed.ts';

/** What settling a record's files left behind. */
export interface Settled {
  readonly findings: readonly Finding[];
}

/**
 * Brings the newest version under the record's own name and removes saves that were overtaken. Every step leaves a state in
 * which the same version wins again, so it may stop anywhere and be repeated.
 */
export function settleRecord(
  operations: FileOperations,
  place: RecordPlace,
  files: readonly JudgedFile[],
  winner: WholeFile,
): Settled {
  const rivals = files
    .filter(isWhole)
    .filter(file => file !== winner && file.role !== 'conflict');
  const find = (role: FileRole) => rivals.find(file => file.role === role);
  const twins = rivals.filter(
    file =>
      revisionOf(file) === revisionOf(winner) &&
      file.verdict.mark.sha256 !== winner.verdict.mark.sha256,
  );
  const findings = twins.map(file =>
    keepAside(operations, place, file, winner),
  );
  const current = without(twins, find('current'));
  const previous = without(twins, find('previous'));
  if (winner.role === 'previous')
    promotePrevious(operations, place, winner, current);
  if (winner.role === 'temporary') {
    const lost = retire(operations, place, current, previous);
    if (lost) findings.push(keepAside(operations, place, lost, winner));
    operations.rename(winner.path, currentPath(place));
  }
  const overtaken = rivals.filter(
    file => file.role === 'temporary' && !twins.includes(file),
  );
  const moved = winner.role !== 'current' || findings.length > 0;
  if (moved || overtaken.length > 0) operations.syncFolder(place.folder);
  for (const file of overtaken) operations.remove(file.path);
  return { findings };
}

function without(
  twins: readonly WholeFile[],
  file: WholeFile | undefined,
): WholeFile | undefined {
  return file && twins.includes(file) ? undefined : file;
}

/** Keeps a version beside the record under a name that is never adopted. */
function keepAside(
  operations: FileOperations,
  place: RecordPlace,
  file: WholeFile,
  winner: WholeFile,
): Finding {
  const path = conflictPath(place, revisionOf(file), file.verdict.mark.sha256);
  operations.rename(file.path, path);
  return {
    what: 'kept-copy',
    file: path,
    quarantined: null,
    inUse: winner.verdict.header.writtenAt,
  };
}

/** Makes room for a finished save. Returns the current file if it is older than the one before it: odd, so it is kept. */
function retire(
  operations: FileOperations,
  place: RecordPlace,
  current: WholeFile | undefined,
  previous: WholeFile | undefined,
): WholeFile | null {
  if (!current) return null;
  if (previous && revisionOf(previous) > revisionOf(current)) return current;
  operations.rename(current.path, previousPath(place));
  return null;
}

/**
 * Exchanges the two saved versions. The newer one is written anew first: a flushed file keeps its own name even where
 * renames may reach the disk in any order, so one of its names survives whatever happens.
 */
function promotePrevious(
  operations: FileOperations,
  place: RecordPlace,
  winner: WholeFile,
  current: WholeFile | undefined,
): void {
  if (!current) {
    operations.rename(winner.path, currentPath(place));
    return;
  }
  const copy = temporaryPath(place, revisionOf(winner), 0);
  // An earlier attempt of a process of the same number may have left the same copy; it may not have been flushed.
  removeIfThere(operations, copy);
  writeFlushed(operations, copy, winner.bytes);
  operations.syncFolder(place.folder);
  operations.rename(current.path, previousPath(place));
  operations.rename(copy, currentPath(place));
}
