import { Worker } from 'node:worker_threads';
import { AppError } from '../../../core/app-error.ts';
import { readSheetSource } from './read-sheet-source.ts';
import type { SheetSource, SheetText } from './sheet-text.ts';

/** How a file is read. */
export interface ReadSheetOptions {
  /** The bundled thread (`sheet-worker.ts`), or null to read in the calling thread, without limits of time and memory. */
  readonly workerFile: string | URL | null;
  /** Milliseconds that one file may take. */
  readonly timeLimit?: number;
  /** Megabytes that reading one file may take. */
  readonly memoryLimit?: number;
  readonly signal?: AbortSignal;
}

/** Milliseconds; the largest page that is read at all takes about a fifth of it. */
const usualTime = 20_000;
/** Megabytes; the largest page that is read at all takes about half of it. */
const usualMemory = 1_024;

function cancelled(): AppError {
  return new AppError(
    'cancelled',
    'The import was cancelled. Nothing was imported.',
  );
}

function refused(message: string): SheetText {
  return { outcome: 'refused', message };
}

function start(source: SheetSource, file: string | URL, memory: number) {
  return new Worker(file, {
    workerData: { source },
    resourceLimits: { maxOldGenerationSizeMb: memory, stackSizeMb: 4 },
    // What the readers would print is for nobody.
    stdout: true,
    stderr: true,
  });
}

function readInThread(
  source: SheetSource,
  file: string | URL,
  options: ReadSheetOptions,
): Promise<SheetText> {
  const { timeLimit = usualTime, memoryLimit = usualMemory, signal } = options;
  return new Promise((resolve, reject) => {
    const worker = start(source, file, memoryLimit);
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      settle();
      void worker.terminate();
    };
    const abort = (): void => end(() => reject(cancelled()));
    const timer = setTimeout(
      () =>
        end(() =>
          resolve(
            refused(
              `“${source.name}” took longer than ${Math.round(timeLimit / 1000)} seconds to read and was given up. Save its text as .txt and import that.`,
            ),
          ),
        ),
      timeLimit,
    );
    signal?.addEventListener('abort', abort);
    const gaveUp = (): void =>
      end(() =>
        resolve(
          refused(
            `“${source.name}” took more memory to read than any sheet needs and was given up. Save its text as .txt and import that.`,
          ),
        ),
      );
    worker.on('message', (answer: SheetText) => end(() => resolve(answer)));
    worker.on('error', gaveUp);
    worker.on('exit', gaveUp);
  });
}

/**
 * Reads one file in a thread of its own, so that nothing a file holds can stall or end the program: a file that takes too long
 * or too much memory is refused like any other that cannot be read.
 * @throws AppError `cancelled` when the signal says so
 */
export async function readSheetInWorker(
  source: SheetSource,
  options: ReadSheetOptions,
): Promise<SheetText> {
  if (options.signal?.aborted) throw cancelled();
  if (options.workerFile !== null)
    return readInThread(source, options.workerFile, options);
  const result = await readSheetSource(source);
  if (options.signal?.aborted) throw cancelled();
  return result;
}
