import { join } from 'node:path';
import { errorName, type FileOperations } from '../store/file-operations.ts';
import { backupLimits } from './backup-limits.ts';
import { BackupRefusal } from './backup-refusal.ts';
import { readBackup, type BackupFile } from './read-backup.ts';
import type { BackupManifest } from '../../../core/backup/backup-manifest.ts';

/** What a backup was found to be. */
export type VerifyAnswer =
  | { readonly outcome: 'sound'; readonly manifest: BackupManifest }
  | { readonly outcome: 'refused'; readonly because: string }
  | { readonly outcome: 'failed'; readonly error: string };

/** Opens a backup and checks all of it. @param id a name that {@link parseBackupName} takes */
export function verifyBackup(
  operations: FileOperations,
  folder: string,
  id: string,
  each?: (file: BackupFile) => void,
  pace?: (done: number, of: number) => void,
): VerifyAnswer {
  let bytes: Uint8Array;
  try {
    const path = join(folder, `${id}.zip`);
    bytes = operations.read(path, backupLimits.packed + 1);
  } catch (error) {
    return { outcome: 'failed', error: errorName(error) };
  }
  try {
    return { outcome: 'sound', manifest: readBackup(bytes, each, pace) };
  } catch (error) {
    if (error instanceof BackupRefusal)
      return { outcome: 'refused', because: error.because };
    throw error;
  }
}
