import { statfs } from 'node:fs/promises';
import type { BackupReason } from '../../../core/backup/backup.ts';
import type { LibraryProblem } from '../../../core/library-problem.ts';
import type { Collections } from '../collections.ts';
import { Trash } from '../health/trash.ts';
import { fewAtATime, type RunInTurn } from '../importing/few-at-a-time.ts';
import type { News } from '../news.ts';
import type { Preferences } from '../preferences.ts';
import type { StudyRecords } from '../study-records.ts';
import { logFailure } from '../log.ts';
import { realFileOperations } from '../store/file-operations.ts';
import { currentSchemas } from '../store/migrate-payload.ts';
import type { RecordStore } from '../store/record-store.ts';
import {
  directBackupTasks,
  threadedBackupTasks,
  type RunBackupTask,
} from './backup-thread.ts';
import { BackupWorks } from './backup-works.ts';
import { Backups } from './backups.ts';
import { interruptedProblem } from './interrupted-problem.ts';
import { DailyBackup } from './daily-backup.ts';
import { Restores, type RestoredChange } from './restores.ts';
import { unitNames } from './restore-items.ts';
import type { InTurnOfRecord } from './restored-records.ts';

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
  /** Those who edit records, each in their turn. */
  readonly records: Pick<StudyRecords, 'inTurn'>;
  readonly preferences: Pick<Preferences, 'inTurn'>;
  readonly news: Pick<News, 'tell'>;
}

/** Backups and restores of a library. */
export interface BackupParts {
  readonly backups: Backups;
  readonly restores: Restores;
  readonly works: BackupWorks;
  readonly daily: DailyBackup;
  /**
   * The turn of those who write to the library's collections, with a backup made before it. A backup that fails is reported
   * and does not stop them: what they take away is moved and not deleted.
   */
  readonly turnAfter: (reason: BackupReason) => RunInTurn;
  /** Backs up what is stored in an older form before it is replaced. @throws AppError as `Backups.create` */
  readonly beforeMigration: () => Promise<void>;
  /** What is to be told of backups as long as it is so: a restore that was interrupted. */
  readonly problems: () => readonly LibraryProblem[];
  /** Looks whether the last restore was interrupted, and tells it. */
  readonly lookBack: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Puts backups together. */
export function createBackupParts(around: BackupSurroundings): BackupParts {
  const { store, collections, workerFile, now, news } = around;
  const library = store.folder;
  const inTurn = fewAtATime(1);
  // One thing at a time writes to the library's collections.
  const collectionsInTurn = fewAtATime(1);
  const backups = new Backups({
    library,
    run: tasksIn(workerFile),
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
    inTurnOf: inTurnOf(around),
    keep: (record, stored) => new Trash(library, now).keep(record, stored),
    restored: around.restored,
  });
  const problems = () => problemsOf(backups, restores);
  return {
    backups,
    restores,
    works: new BackupWorks((work, stage, done, of) =>
      news.tell({ type: 'backup-progress', work, stage, done, of }),
    ),
    daily,
    turnAfter: reason => async task => {
      // Not within the turn: a restore takes the two in the same order.
      await backups.create(reason).catch((error: unknown) => {
        logFailure('backup', error);
      });
      return collectionsInTurn(task);
    },
    beforeMigration: () => backUpBeforeMigration(backups, restores),
    problems,
    async lookBack() {
      await inTurn(() => backups.state());
      for (const problem of problems()) news.tell({ type: 'problem', problem });
    },
    async close() {
      daily.stop();
      await backups.close();
    },
  };
}

function tasksIn(workerFile: string | null): RunBackupTask {
  return workerFile === null
    ? directBackupTasks(realFileOperations)
    : threadedBackupTasks(workerFile);
}

function inTurnOf({
  records,
  preferences,
}: BackupSurroundings): InTurnOfRecord {
  return ({ kind, id }, task) =>
    kind === 'settings' || kind === 'place'
      ? preferences.inTurn(kind, task)
      : records.inTurn(id, task);
}

function problemsOf(
  { interrupted }: Backups,
  { isRunning }: Restores,
): readonly LibraryProblem[] {
  const isTold = interrupted !== null && !isRunning;
  return isTold ? [interruptedProblem(interrupted)] : [];
}

/** A restore holds the turn and backs up what it replaces: who waited for the turn as well would hold it up. */
async function backUpBeforeMigration(
  backups: Backups,
  restores: Restores,
): Promise<void> {
  const restoring = restores.backedUp();
  await (restores.isRunning
    ? restoring
    : Promise.race([restoring, backups.create('before-migration')]));
}

async function freeSpace(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
