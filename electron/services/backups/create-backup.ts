import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { BackupReason } from '../../../core/backup/backup.ts';
import {
  manifestName,
  manifestSchema,
  type BackupManifest,
  type ManifestFile,
} from '../../../core/backup/backup-manifest.ts';
import {
  backupName,
  type BackupName,
} from '../../../core/backup/backup-name.ts';
import { errorName, type FileOperations } from '../store/file-operations.ts';
import { removeIfThere } from '../store/remove-if-there.ts';
import { collectFiles, type CollectedFile } from './collect-files.ts';
import { backupsFolder, backupsIn, temporaryName } from './backups-folder.ts';
import { WorkStopped, type Pace } from './pace.ts';
import { ArchiveTooLarge, ArchiveWriter } from './write-archive.ts';
import { verifyBackup } from './verify-backup.ts';

/** Making one backup. */
export interface CreateTask {
  readonly task: 'create';
  readonly library: string;
  readonly reason: BackupReason;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/** What came of it. Only `made` means that there is a backup in which every checksum was found right. */
export type CreateAnswer =
  | {
      readonly outcome: 'made';
      readonly id: string;
      /** Bytes of the files in it. */
      readonly unpacked: number;
      readonly files: number;
      readonly leftOut: number;
    }
  | { readonly outcome: 'failed'; readonly error: string }
  | { readonly outcome: 'too-large' }
  /** Written, and not found right afterwards. */
  | { readonly outcome: 'refused'; readonly because: string }
  /** Somebody wanted it stopped: nothing of it is left. */
  | { readonly outcome: 'stopped' };

/**
 * Writes a backup under a hidden name, flushes it, gives it its name, flushes the folder, opens it again and checks all of
 * it. One that turns out wrong is taken away again: a file that looks like a backup has to be one.
 */
export function createBackup(
  operations: FileOperations,
  task: CreateTask,
  pace: Pace | null = null,
): CreateAnswer {
  const folder = backupsFolder(task.library);
  try {
    makeBackupsFolder(operations, task.library, folder);
    const name = nextName(operations, folder, task);
    const written = writeBackup(operations, folder, name, task, pace);
    const { id } = name;
    operations.rename(written.temporary, join(folder, `${id}.zip`));
    operations.syncFolder(folder);
    const problem = problemOf(operations, folder, id, pace);
    if (problem !== null) return problem;
    const { unpacked, files, leftOut } = written;
    return { outcome: 'made', id, unpacked, files, leftOut };
  } catch (error) {
    if (error instanceof WorkStopped) return { outcome: 'stopped' };
    if (error instanceof ArchiveTooLarge) return { outcome: 'too-large' };
    return { outcome: 'failed', error: errorName(error) };
  }
}

/** Opens what was written and takes it away again unless it is right. @throws WorkStopped, also with nothing left of it */
function problemOf(
  operations: FileOperations,
  folder: string,
  id: string,
  pace: Pace | null,
): CreateAnswer | null {
  const path = join(folder, `${id}.zip`);
  const tell = (done: number, of: number) => pace?.('checking', done, of);
  try {
    const checked = verifyBackup(operations, folder, id, undefined, tell);
    if (checked.outcome === 'sound') return null;
    operations.remove(path);
    return checked.outcome === 'failed'
      ? checked
      : { outcome: 'refused', because: checked.because };
  } catch (error) {
    if (error instanceof WorkStopped) operations.remove(path);
    throw error;
  }
}

function makeBackupsFolder(
  operations: FileOperations,
  library: string,
  folder: string,
): void {
  try {
    operations.makeFolder(folder);
    operations.syncFolder(library);
  } catch (error) {
    if (errorName(error) !== 'EEXIST') throw error;
  }
}

/** Numbers go on from the highest there is, also of one that is half written. */
function nextName(
  operations: FileOperations,
  folder: string,
  { now, reason }: CreateTask,
): BackupName {
  const last = backupsIn(operations, folder)[0]?.number ?? 0;
  return backupName(new Date(now), reason, last + 1);
}

interface Written {
  readonly temporary: string;
  readonly unpacked: number;
  readonly files: number;
  readonly leftOut: number;
}

function writeBackup(
  operations: FileOperations,
  folder: string,
  name: BackupName,
  task: CreateTask,
  pace: Pace | null,
): Written {
  const temporary = join(folder, temporaryName(name.id));
  removeIfThere(operations, temporary);
  const file = operations.create(temporary);
  let isOpen = true;
  try {
    const writer = new ArchiveWriter(operations, file, new Date(task.now));
    const manifest = addFiles(operations, writer, name, task.library, pace);
    writer.end();
    operations.sync(file);
    isOpen = false;
    operations.close(file);
    const { files, leftOut } = manifest;
    return {
      temporary,
      unpacked: files.reduce((sum, { size }) => sum + size, 0),
      files: files.length,
      leftOut: leftOut.length,
    };
  } catch (error) {
    if (isOpen) attempt(() => operations.close(file));
    attempt(() => operations.remove(temporary));
    throw error;
  }
}

function addFiles(
  operations: FileOperations,
  writer: ArchiveWriter,
  { made, reason }: BackupName,
  library: string,
  pace: Pace | null,
): BackupManifest {
  const files: ManifestFile[] = [];
  const add = ({ path, bytes, revision }: CollectedFile) => {
    writer.add(path, bytes);
    const sha256 = hash('sha256', bytes, 'hex');
    files.push({ path, size: bytes.length, sha256, revision });
  };
  const tell =
    pace && ((done: number, of: number) => pace('backing-up', done, of));
  const leftOut = collectFiles(operations, library, add, tell);
  const manifest: BackupManifest = {
    format: 'collate-backup',
    schema: manifestSchema,
    made,
    reason,
    files,
    leftOut: leftOut.map(({ path, reason }) => ({ path, reason })),
  };
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  writer.add(manifestName, Buffer.from(text));
  return manifest;
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // The error that led here is the one to tell; what is left is taken away before the next backup.
  }
}
