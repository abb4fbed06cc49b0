import { Worker } from 'node:worker_threads';
import type { RecordDisk } from './record-disk.ts';
import type { AnswerTo, RecordTask } from './record-task.ts';

/** A task on its way to the thread. */
export interface TaskMessage {
  readonly number: number;
  readonly task: RecordTask;
}

/** Its answer on the way back; without `answer` if the task threw. */
export interface AnswerMessage {
  readonly number: number;
  readonly answer?: AnswerTo<RecordTask>;
  readonly error?: string;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A disk that works in one thread of its own, with calls that block: promises of `node:fs` cost about twice as much a save.
 * A thread that dies fails what it was doing; the next task starts another.
 */
export function threadedDisk(workerFile: string | URL): RecordDisk {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;

  function failAll(error: Error): void {
    worker = null;
    const failed = [...waiting.values()];
    waiting.clear();
    for (const { reject } of failed) reject(error);
  }

  function settle({ number, answer, error }: AnswerMessage): void {
    const entry = waiting.get(number);
    waiting.delete(number);
    // An idle thread does not keep the program alive.
    if (waiting.size === 0) worker?.unref();
    if (answer) entry?.resolve(answer as never);
    else entry?.reject(new Error(error ?? 'The task gave no answer.'));
  }

  function start(): Worker {
    const started = new Worker(workerFile);
    started.on('message', settle);
    const fail = (error: Error) => {
      if (worker === started) failAll(error);
    };
    started.on('error', fail);
    started.on('exit', code => {
      fail(new Error(`The store's thread ended with code ${code}.`));
    });
    started.unref();
    return started;
  }

  worker = start();
  return {
    run: task =>
      new Promise((resolve, reject) => {
        worker ??= start();
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.ref();
        const message: TaskMessage = { number: last, task };
        worker.postMessage(message);
      }),
    close: async () => {
      const closing = worker;
      worker = null;
      await closing?.terminate();
    },
  };
}
