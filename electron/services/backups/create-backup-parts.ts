import { statfs } from 'node:fs/promises';
import type { BackupReason } from '../../../core/backup/backup.ts';
import type { Collections } from '../collections.ts';
import { fewAtATime, type RunInTurn } from '../importing/few-at-a-time.ts';
import { logFailure } from '../log.ts';
import { realFileOperations } from '../store/file-operations.ts';
import { currentSchemas } from '../store/migrate-payload.ts';
import type { RecordStore } from '../store/record-store.ts';
import { directBackupTasks, threadedBackupTasks } from './backup-thread.ts';
import { Backups } from './backups.ts';
import { DailyBackup } from './daily-backup.ts';
import { Restores, type RestoredChange } from './restores.ts';
import { unitNames } from './restore-items.ts';

/** What backups are made of. */
export interface BackupSurroundings {
  readonly store: RecordStore;
  readonly collections: Collections;
  /** The bundled thread, or null to work in this one. */
  readonly workerFile: string | null;
  readonly now: () => Date;
  /** Milliseconds after the first change of a day; null for no daily backups. Default: 5,000. */
  readonly dailyAfter: number | null | undefined;
  readonly restored: (change: RestoredChange) => Promise<void>;
}

/** Backups and restores of a library. */
export interface BackupParts {
  readonly backups: Backups;
  readonly restores: Restores;
  readonly daily: DailyBackup;
  /**
   * The turn of those who write to the library's collections, with a backup made before it. A backup that fails is reported
   * and does not stop them: what they take away is moved and not deleted.
   */
  readonly turnAfter: (reason: BackupReason) => RunInTurn;
  /** Backs up what is stored in an older form before it is replaced. @throws AppError as `Backups.create` */
  readonly beforeMigration: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Puts backups together. */
export function createBackupParts(around: BackupSurroundings): BackupParts {
  const { store, collections, workerFile, now } = around;
  const library = store.folder;
  const inTurn = fewAtATime(1);
  // One thing at a time writes to the library's collections.
  const collectionsInTurn = fewAtATime(1);
  const backups = new Backups({
    library,
    run:
      workerFile === null
        ? directBackupTasks(realFileOperations)
        : threadedBackupTasks(workerFile),
    readOnlyReason: store.readOnlyReason,
    now,
    inTurn,
    freeSpace: () => freeSpace(library),
  });
  const { dailyAfter = 5000 } = around;
  const daily = new DailyBackup(backups, now, dailyAfter);
  const restores = new Restores({
    library,
    backups,
    store,
    schemas: currentSchemas,
    now,
    inTurn,
    collectionsInTurn,
    nameUnit: unitNames(collections),
    restored: around.restored,
  });
  return {
    backups,
    restores,
    daily,
    turnAfter: reason => async task => {
      // Not within the turn: a restore takes the two in the same order.
      await backups.create(reason).catch((error: unknown) => {
        logFailure('backup', error);
      });
      return collectionsInTurn(task);
    },
    async beforeMigration() {
      // A restore holds the turn, and has backed up what it replaces.
      if (!restores.isRunning) await backups.create('before-migration');
    },
    async close() {
      daily.stop();
      await backups.close();
    },
  };
}

async function freeSpace(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
