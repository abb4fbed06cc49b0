import { parentPort } from 'node:worker_threads';
import { runImportTask } from './import-task.ts';
import type { ImportTask } from './import-task.ts';

/** The thread of imports: does one task and answers it. Bundled on its own. */
parentPort?.on('message', (task: ImportTask) => {
  parentPort?.postMessage(runImportTask(task));
});
