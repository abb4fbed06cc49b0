import { errorName, type FileOperations } from './file-operations.ts';
import { loadRecord, type LoadAnswer, type LoadTask } from './load-record.ts';
import { decodeAnyRecord, maximumFileBytes } from './record-codec.ts';
import { listFolder } from './record-family.ts';
import { saveRecord, type SaveAnswer, type SaveTask } from './save-record.ts';
import { writeWhole } from './write-whole.ts';

/** Names in a folder. */
export interface ListTask {
  readonly task: 'list';
  readonly folder: string;
}

/** What a file is whose name the store did not give. */
export interface ExamineTask {
  readonly task: 'examine';
  readonly path: string;
}

/** A small file that may be lost at any time: read. */
export interface ReadCacheTask {
  readonly task: 'read-cache';
  readonly path: string;
}

/** A small file that may be lost at any time: replaced, without waiting for the disk. */
export interface WriteCacheTask {
  readonly task: 'write-cache';
  readonly path: string;
  readonly text: string;
}

/** One piece of work on the disk, as plain data, so that it can be done in another thread. */
export type RecordTask =
  LoadTask | SaveTask | ListTask | ExamineTask | ReadCacheTask | WriteCacheTask;

type Failed = { readonly outcome: 'failed'; readonly error: string };

/** Answer to each task. */
export interface RecordAnswers {
  load: LoadAnswer;
  save: SaveAnswer;
  list:
    { readonly outcome: 'listed'; readonly names: readonly string[] } | Failed;
  examine: { readonly outcome: 'record' | 'other' | 'gone' } | Failed;
  'read-cache': { readonly outcome: 'read'; readonly text: string | null };
  'write-cache': { readonly outcome: 'written' } | Failed;
}

/** Answer to a task of type `T`. */
export type AnswerTo<T extends RecordTask> = RecordAnswers[T['task']];

/** The whole protocol, in calls that block: run in the store's thread, or directly where blocking does no harm. */
export function runRecordTask<T extends RecordTask>(
  operations: FileOperations,
  task: T,
): AnswerTo<T> {
  return run(operations, task) as AnswerTo<T>;
}

function run(
  operations: FileOperations,
  task: RecordTask,
): RecordAnswers[keyof RecordAnswers] {
  switch (task.task) {
    case 'load':
      return loadRecord(operations, task);
    case 'save':
      return saveRecord(operations, task);
    case 'list':
      return orFailed(() => ({
        outcome: 'listed',
        names: listFolder(operations, task.folder),
      }));
    case 'examine':
      return orFailed(() => examine(operations, task.path));
    case 'read-cache':
      return { outcome: 'read', text: readCache(operations, task.path) };
    case 'write-cache':
      return orFailed(() => {
        writeCache(operations, task);
        return { outcome: 'written' };
      });
  }
}

function orFailed<A>(work: () => A): A | Failed {
  try {
    return work();
  } catch (error) {
    return { outcome: 'failed', error: errorName(error) };
  }
}

function examine(
  operations: FileOperations,
  path: string,
): { readonly outcome: 'record' | 'other' | 'gone' } {
  try {
    const bytes = operations.read(path, maximumFileBytes);
    const { verdict } = decodeAnyRecord(bytes, 0);
    return { outcome: verdict === 'bad' ? 'other' : 'record' };
  } catch (error) {
    if (errorName(error) === 'ENOENT') return { outcome: 'gone' };
    throw error;
  }
}

function readCache(operations: FileOperations, path: string): string | null {
  try {
    const bytes = operations.read(path, 64 * 1024 * 1024);
    return Buffer.from(bytes).toString('utf8');
  } catch {
    return null;
  }
}

function writeCache(operations: FileOperations, task: WriteCacheTask): void {
  const temporary = `${task.path}.tmp`;
  try {
    operations.remove(temporary);
  } catch {
    // Usually there is none.
  }
  const bytes = Buffer.from(task.text);
  const file = operations.create(temporary);
  try {
    writeWhole(operations, file, bytes);
  } finally {
    operations.close(file);
  }
  operations.rename(temporary, task.path);
}
