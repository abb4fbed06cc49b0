import { parentPort } from 'node:worker_threads';
import { realFileOperations } from './file-operations.ts';
import { runRecordTask } from './record-task.ts';
import type { AnswerMessage, TaskMessage } from './threaded-disk.ts';

/** The store's thread: takes one task at a time and answers it. Bundled on its own. */
export function serveTasks(): void {
  parentPort?.on('message', ({ number, task }: TaskMessage) => {
    let reply: AnswerMessage;
    try {
      reply = { number, answer: runRecordTask(realFileOperations, task) };
    } catch (error) {
      reply = { number, error: String(error) };
    }
    parentPort?.postMessage(reply);
  });
}

serveTasks();
