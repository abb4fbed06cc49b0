import { dirname, join } from 'node:path';
import type { InterruptedRestore } from '../../../core/backup/backup.ts';
import { errorName, type FileOperations } from '../store/file-operations.ts';
import { kindFolders } from '../store/record-place.ts';
import { writeFlushed } from '../store/write-flushed.ts';
import { backupsFolder, stagingFolder } from './backups-folder.ts';
import { changeBackupState } from './backup-state.ts';
import { FolderMaker } from './folder-maker.ts';
import type { LibraryUnit } from './library-units.ts';
import { unstoppable, WorkStopped, type Pace } from './pace.ts';
import { pathBelow } from './path-below.ts';
import { verifyBackup } from './verify-backup.ts';

/** Beginning a restore: all of it but the records, which only the store may write. */
export interface InstallTask {
  readonly task: 'install';
  readonly library: string;
  readonly backup: string;
  /** ISO 8601, UTC. */
  readonly now: string;
  /** Units that are no records and take what the backup holds. */
  readonly come: readonly LibraryUnit[];
  /** Folders of collections that make room: of those that change and those that go. */
  readonly leave: readonly LibraryUnit[];
  /** Written down before anything changes, so that a restore that is interrupted is known to be one. */
  readonly journal: InterruptedRestore;
}

export type InstallAnswer =
  | { readonly outcome: 'installed' }
  /** Nothing of the library has changed. */
  | { readonly outcome: 'not-begun'; readonly error: string }
  /** Somebody wanted it stopped, and nothing of the library has changed. */
  | { readonly outcome: 'stopped' }
  | { readonly outcome: 'refused'; readonly because: string }
  | { readonly outcome: 'failed'; readonly error: string };

/**
 * Unpacks what comes beside the library and flushes it, writes down that a restore has begun, then moves: what leaves to
 * `removed/`, what comes to its place. Each unit is the old one or the new one at every moment, or for the instant between
 * two renames only in `removed/`.
 */
export function installFiles(
  operations: FileOperations,
  task: InstallTask,
  pace: Pace = () => undefined,
): InstallAnswer {
  const steps = task.leave.length + task.come.length;
  try {
    const staged = stage(operations, task, pace);
    if (staged !== null) return staged;
    // From here on it comes to its end.
    pace('restoring', 0, steps);
    changeBackupState(operations, task.library, task.now, state => ({
      ...state,
      restore: { ...task.journal },
    }));
  } catch (error) {
    if (error instanceof WorkStopped) return { outcome: 'stopped' };
    return { outcome: 'not-begun', error: errorName(error) };
  }
  const tell = unstoppable(pace);
  let done = 0;
  const next = () => tell('restoring', done++, steps);
  try {
    makeRecordFolders(operations, task.library);
    moveOut(operations, task, next);
    moveIn(operations, task, next);
    return { outcome: 'installed' };
  } catch (error) {
    return { outcome: 'failed', error: errorName(error) };
  }
}

/** They are made when a library is opened, and may have gone since. */
function makeRecordFolders(operations: FileOperations, library: string): void {
  const folders = new FolderMaker(operations);
  for (const name of Object.values(kindFolders))
    folders.make(join(library, name));
}

function stage(
  operations: FileOperations,
  task: InstallTask,
  pace: Pace,
): InstallAnswer | null {
  const wanted = new Set(task.come.flatMap(({ paths }) => paths));
  if (wanted.size === 0) return null;
  const folders = new FolderMaker(operations);
  const touched = new Set<string>();
  let failed: unknown = null;
  const checked = verifyBackup(
    operations,
    backupsFolder(task.library),
    task.backup,
    ({ path, bytes }) => {
      if (!wanted.has(path) || failed !== null) return;
      try {
        const target = pathBelow(stagingFolder(task.library), path);
        folders.make(dirname(target));
        writeFlushed(operations, target, bytes);
        touched.add(dirname(target));
      } catch (error) {
        failed = error;
      }
    },
    (done, of) => pace('unpacking', done, of),
  );
  if (failed !== null) throw failed as Error;
  for (const folder of touched) operations.syncFolder(folder);
  return checked.outcome === 'sound' ? null : checked;
}

/** The same names as for a collection that a person takes out, so that it is found in the same place. */
function moveOut(
  operations: FileOperations,
  task: InstallTask,
  next: () => void,
): void {
  const stamp = task.now.replace(/[:.]/g, '-');
  const folders = new FolderMaker(operations);
  // A collection first: what was added to it goes into its folder.
  const ordered = [...task.leave].sort((one, other) =>
    other.kind.localeCompare(one.kind),
  );
  for (const { kind, id } of ordered) {
    next();
    const removed = join(task.library, 'removed', `${stamp}-${id}`);
    const from = join(task.library, topOf(kind), id);
    const to = kind === 'additions' ? join(removed, 'additions') : removed;
    folders.make(dirname(to));
    renameIfThere(operations, from, to);
  }
}

function moveIn(
  operations: FileOperations,
  task: InstallTask,
  next: () => void,
): void {
  const folders = new FolderMaker(operations);
  const staging = stagingFolder(task.library);
  for (const { kind, id, paths } of task.come) {
    next();
    const isFolder = kind === 'collection' || kind === 'additions';
    const moved = isFolder ? [`${topOf(kind)}/${id}`] : paths;
    for (const path of moved) {
      const to = pathBelow(task.library, path);
      folders.make(dirname(to));
      operations.rename(pathBelow(staging, path), to);
      operations.syncFolder(dirname(to));
    }
  }
}

function topOf(kind: string): string {
  return kind === 'collection' ? 'collections' : 'additions';
}

function renameIfThere(
  operations: FileOperations,
  from: string,
  to: string,
): void {
  try {
    operations.rename(from, to);
  } catch (error) {
    if (errorName(error) === 'ENOENT') return;
    throw error;
  }
  operations.syncFolder(dirname(to));
  operations.syncFolder(dirname(from));
}
