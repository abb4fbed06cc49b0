import { parseBackupName } from '../../../core/backup/backup-name.ts';
import type { FileOperations } from '../store/file-operations.ts';
import type { RecordKind } from '../store/record-store.ts';
import { backupsFolder, backupsIn } from './backups-folder.ts';
import { verifyBackup } from './verify-backup.ts';

/** Looking for records in the latest backup that can be read. */
export interface FindTask {
  readonly task: 'find';
  readonly library: string;
}

/** A record that a backup holds. */
export interface RecordInBackup {
  readonly kind: RecordKind;
  readonly id: string;
  readonly revision: number;
}

/** The latest sound backup, or null, and the records in it. */
export interface FindAnswer {
  readonly outcome: 'found';
  readonly backup: string | null;
  /** ISO 8601, UTC. */
  readonly made: string | null;
  readonly records: readonly RecordInBackup[];
}

/** Opens backups from the latest on until one is sound. */
export function findInBackups(
  operations: FileOperations,
  { library }: FindTask,
): FindAnswer {
  const folder = backupsFolder(library);
  for (const { id } of backupsIn(operations, folder)) {
    const records: RecordInBackup[] = [];
    const checked = verifyBackup(operations, folder, id, file => {
      if (file.place.is === 'record')
        records.push({
          kind: file.place.kind,
          id: file.place.id,
          revision: file.revision ?? 0,
        });
    });
    if (checked.outcome !== 'sound') continue;
    const made = parseBackupName(id)?.made ?? null;
    return { outcome: 'found', backup: id, made, records };
  }
  return { outcome: 'found', backup: null, made: null, records: [] };
}
