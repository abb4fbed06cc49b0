import { join } from 'node:path';
import {
  laterFirst,
  parseBackupName,
  type BackupName,
} from '../../../core/backup/backup-name.ts';
import type { FileOperations } from '../store/file-operations.ts';
import { listFolder } from '../store/record-family.ts';

const extension = '.zip';
const unfinished = /^\..+\.tmp$/;

/** The folder of backups in a library. */
export function backupsFolder(library: string): string {
  return join(library, 'backups');
}

/** The backups in a folder by their names, the latest made first; none if it does not exist. */
export function backupsIn(
  operations: FileOperations,
  folder: string,
): readonly BackupName[] {
  return listFolder(operations, folder)
    .filter(name => name.endsWith(extension))
    .flatMap(name => parseBackupName(name.slice(0, -extension.length)) ?? [])
    .sort(laterFirst);
}

/** Name of a backup while it is written. */
export function temporaryName(id: string): string {
  return `.${id}.tmp`;
}

/** Where files of a restore lie until each takes its place. */
export function stagingFolder(library: string): string {
  return join(library, 'backups', 'restoring');
}

/** Takes away what backups left that did not come to their end. Only for whoever may write to the library. */
export function removeUnfinished(
  operations: FileOperations,
  folder: string,
): void {
  for (const name of listFolder(operations, folder))
    if (unfinished.test(name)) operations.remove(join(folder, name));
}
