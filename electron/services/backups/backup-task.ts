import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { errorName, type FileOperations } from '../store/file-operations.ts';
import {
  backupsFolder,
  removeUnfinished,
  stagingFolder,
} from './backups-folder.ts';
import {
  changeBackupState,
  readBackupState,
  type BackupState,
} from './backup-state.ts';
import {
  createBackup,
  type CreateAnswer,
  type CreateTask,
} from './create-backup.ts';
import {
  findInBackups,
  type FindAnswer,
  type FindTask,
} from './find-in-backups.ts';
import {
  installFiles,
  type InstallAnswer,
  type InstallTask,
} from './install-files.ts';
import { WorkStopped, type Pace } from './pace.ts';
import { planRestore, type PlanAnswer, type PlanTask } from './plan-restore.ts';
import { verifyBackup } from './verify-backup.ts';

/** Checking one backup. */
export interface VerifyTask {
  readonly task: 'verify';
  readonly library: string;
  readonly backup: string;
}

/** Reading what is remembered of backups. */
export interface ReadStateTask {
  readonly task: 'read-state';
  readonly library: string;
}

/** Replacing parts of what is remembered, durably. */
export interface ChangeStateTask {
  readonly task: 'change-state';
  readonly library: string;
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly change: Partial<BackupState>;
}

/** Taking backups away that are not needed any more. */
export interface RemoveTask {
  readonly task: 'remove';
  readonly library: string;
  readonly backups: readonly string[];
}

/** Taking away what backups and restores left that were interrupted. */
export interface TidyTask {
  readonly task: 'tidy';
  readonly library: string;
}

/** One piece of work on backups, as plain data, so that it can be done in another thread. */
export type BackupTask =
  | CreateTask
  | VerifyTask
  | PlanTask
  | InstallTask
  | FindTask
  | ReadStateTask
  | ChangeStateTask
  | RemoveTask
  | TidyTask;

type Failed = { readonly outcome: 'failed'; readonly error: string };
type Done = { readonly outcome: 'done' } | Failed;

/** Answer to each task. */
export interface BackupAnswers {
  create: CreateAnswer;
  verify:
    | {
        readonly outcome: 'sound';
        readonly unpacked: number;
        readonly leftOut: number;
      }
    | { readonly outcome: 'refused'; readonly because: string }
    | { readonly outcome: 'stopped' }
    | Failed;
  plan: PlanAnswer;
  install: InstallAnswer;
  find: FindAnswer;
  'read-state': { readonly outcome: 'read'; readonly state: BackupState };
  'change-state': Done;
  remove: Done;
  tidy: Done;
}

/** Answer to a task of type `T`. */
export type BackupAnswerTo<T extends BackupTask> = BackupAnswers[T['task']];

/**
 * Does a task, in calls that block: run in a thread of its own, or directly where blocking does no harm.
 * @param pace for those that take long; null if nobody looks on
 */
export function runBackupTask<T extends BackupTask>(
  operations: FileOperations,
  task: T,
  pace: Pace | null = null,
): BackupAnswerTo<T> {
  return run(operations, task, pace) as BackupAnswerTo<T>;
}

function run(
  operations: FileOperations,
  task: BackupTask,
  pace: Pace | null,
): BackupAnswers[keyof BackupAnswers] {
  switch (task.task) {
    case 'create':
      return createBackup(operations, task, pace);
    case 'verify':
      return orStopped(() => verify(operations, task, pace));
    case 'plan':
      return orStopped(() => planRestore(operations, task, pace));
    case 'install':
      return installFiles(operations, task, pace ?? undefined);
    case 'find':
      return findInBackups(operations, task);
    case 'read-state':
      return {
        outcome: 'read',
        state: readBackupState(operations, task.library),
      };
    default:
      return orFailed(() => change(operations, task));
  }
}

function verify(
  operations: FileOperations,
  { library, backup }: VerifyTask,
  pace: Pace | null,
): BackupAnswers['verify'] {
  const checked = verifyBackup(
    operations,
    backupsFolder(library),
    backup,
    undefined,
    (done, of) => pace?.('checking', done, of),
  );
  if (checked.outcome !== 'sound') return checked;
  const { files, leftOut } = checked.manifest;
  const unpacked = files.reduce((sum, { size }) => sum + size, 0);
  return { outcome: 'sound', unpacked, leftOut: leftOut.length };
}

function change(
  operations: FileOperations,
  task: ChangeStateTask | RemoveTask | TidyTask,
): void {
  const folder = backupsFolder(task.library);
  switch (task.task) {
    case 'change-state':
      changeBackupState(operations, task.library, task.now, state => ({
        ...state,
        ...task.change,
      }));
      return;
    case 'remove':
      for (const id of task.backups)
        operations.remove(join(folder, `${id}.zip`));
      operations.syncFolder(folder);
      return;
    case 'tidy':
      removeUnfinished(operations, folder);
      rmSync(stagingFolder(task.library), { recursive: true, force: true });
  }
}

function orStopped<A>(work: () => A): A | { readonly outcome: 'stopped' } {
  try {
    return work();
  } catch (error) {
    if (error instanceof WorkStopped) return { outcome: 'stopped' };
    throw error;
  }
}

function orFailed(work: () => void): Done {
  try {
    work();
    return { outcome: 'done' };
  } catch (error) {
    return { outcome: 'failed', error: errorName(error) };
  }
}
