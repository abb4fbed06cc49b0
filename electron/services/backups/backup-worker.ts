import { parentPort } from 'node:worker_threads';
import { realFileOperations } from '../store/file-operations.ts';
import { runBackupTask, type BackupTask } from './backup-task.ts';

/** The thread of backups: does one task and answers it. Bundled on its own. */
parentPort?.on('message', (task: BackupTask) => {
  parentPort?.postMessage(runBackupTask(realFileOperations, task));
});
