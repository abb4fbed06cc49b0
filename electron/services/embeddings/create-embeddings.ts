import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../../core/app-error.ts';
import { logFailure } from '../log.ts';
import type {
  EmbeddingAnswer,
  EmbeddingOrder,
  EmbeddingThreadData,
} from './embedding-messages.ts';
import type { Embeddings } from './embeddings.ts';

/** Texts of one order: enough to be worth the way, few enough to be cancelled soon. */
const batch = 16;
/** Threads beyond this gain little and take 150 MB each. */
const mostThreads = 2;
/** Vectors that are remembered, 2 KB each: a re-merge then costs nothing. */
const remembered = 20_000;
/** The threads are ended when nobody has asked for this long: milliseconds. */
const rest = 60_000;

/** Where the model and its bundled thread are. */
export interface EmbeddingFiles {
  readonly workerFile: string | null;
  readonly modelFolder: string | null;
}

/** Runs the model in threads of its own, started when they are first needed. Without model or bundle there are no vectors. */
export function createEmbeddings(files: EmbeddingFiles): Embeddings {
  const { workerFile, modelFolder } = files;
  const present =
    workerFile !== null &&
    modelFolder !== null &&
    existsSync(workerFile) &&
    existsSync(join(modelFolder, 'model.json'));
  if (!present)
    return {
      vectorsOf: () => Promise.resolve(null),
      close: () => Promise.resolve(),
    };
  return new ThreadedEmbeddings(workerFile, { modelFolder });
}

class ThreadedEmbeddings implements Embeddings {
  readonly #workerFile: string;
  readonly #data: EmbeddingThreadData;
  readonly #known = new Map<string, Float32Array>();
  #threads: EmbeddingThread[] = [];
  #resting: NodeJS.Timeout | undefined;
  #failed = false;

  constructor(workerFile: string, data: EmbeddingThreadData) {
    this.#workerFile = workerFile;
    this.#data = data;
  }

  async vectorsOf(
    texts: readonly string[],
    onProgress: (done: number) => void,
    signal: AbortSignal,
  ): Promise<readonly Float32Array[] | null> {
    if (this.#failed) return null;
    // What is known is taken at once: remembering the rest may make it forgotten.
    const found = new Map<string, Float32Array>();
    for (const text of texts) {
      const vector = this.#known.get(keyOf(text));
      if (vector) found.set(text, vector);
    }
    const missing = [...new Set(texts)].filter(text => !found.has(text));
    try {
      await this.#learn(missing, found, signal, left =>
        onProgress(texts.length - left),
      );
    } catch (error) {
      if (error instanceof AppError) throw error;
      // Without vectors the engine still works, and says so.
      this.#failed = true;
      logFailure('embeddings', error);
      return null;
    } finally {
      this.#restLater();
    }
    return texts.map(text => found.get(text) ?? new Float32Array(0));
  }

  async close(): Promise<void> {
    clearTimeout(this.#resting);
    const threads = this.#threads;
    this.#threads = [];
    await Promise.all(threads.map(thread => thread.end()));
  }

  /** Each thread takes the next batch as soon as it is done with the one before. */
  async #learn(
    texts: readonly string[],
    found: Map<string, Float32Array>,
    signal: AbortSignal,
    onLeft: (left: number) => void,
  ): Promise<void> {
    clearTimeout(this.#resting);
    if (texts.length === 0) return;
    this.#forgetOldest(texts.length);
    let next = 0;
    let left = texts.length;
    const work = async (thread: EmbeddingThread) => {
      while (next < texts.length) {
        if (signal.aborted) throw cancelled();
        const part = texts.slice(next, next + batch);
        next += part.length;
        const vectors = await thread.ask(part);
        for (const [index, text] of part.entries()) {
          const vector = vectors[index] ?? new Float32Array(0);
          found.set(text, vector);
          this.#known.set(keyOf(text), vector);
        }
        left -= part.length;
        onLeft(left);
      }
    };
    await Promise.all(this.#start(texts.length).map(work));
    if (signal.aborted) throw cancelled();
  }

  #start(texts: number): readonly EmbeddingThread[] {
    const wanted = Math.min(
      mostThreads,
      Math.max(1, availableParallelism()),
      Math.ceil(texts / batch),
    );
    while (this.#threads.length < wanted)
      this.#threads.push(new EmbeddingThread(this.#workerFile, this.#data));
    return this.#threads.slice(0, wanted);
  }

  #forgetOldest(coming: number): void {
    for (const key of this.#known.keys()) {
      if (this.#known.size + coming <= remembered) return;
      this.#known.delete(key);
    }
  }

  #restLater(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      void this.close();
    }, rest).unref();
  }
}

/** One thread, which works on one order at a time. */
class EmbeddingThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<
    number,
    {
      readonly resolve: (vectors: readonly Float32Array[]) => void;
      readonly reject: (error: Error) => void;
    }
  >();
  #last = 0;

  constructor(file: string, workerData: EmbeddingThreadData) {
    this.#worker = new Worker(file, { workerData });
    this.#worker.on('message', (answer: EmbeddingAnswer) => {
      const waiting = this.#waiting.get(answer.number);
      this.#waiting.delete(answer.number);
      if (this.#waiting.size === 0) this.#worker.unref();
      if ('vectors' in answer) waiting?.resolve(answer.vectors);
      else waiting?.reject(new Error(answer.failure));
    });
    const fail = (error: Error) => {
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    };
    this.#worker.on('error', fail);
    this.#worker.on('exit', () => fail(new Error('The model’s thread ended.')));
    this.#worker.unref();
  }

  ask(texts: readonly string[]): Promise<readonly Float32Array[]> {
    return new Promise((resolve, reject) => {
      this.#last++;
      this.#waiting.set(this.#last, { resolve, reject });
      this.#worker.ref();
      const order: EmbeddingOrder = { number: this.#last, texts };
      this.#worker.postMessage(order);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

function cancelled(): AppError {
  return new AppError(
    'cancelled',
    'The import was cancelled. Nothing of it was kept.',
  );
}
