import { parentPort, workerData } from 'node:worker_threads';
import type {
  EmbeddingAnswer,
  EmbeddingOrder,
  EmbeddingThreadData,
} from './embedding-messages.ts';
import { loadEmbeddingModel } from './embedding-model.ts';

/** A thread of the model: answers one order after the other. Bundled on its own. */
export function serveVectors({ modelFolder }: EmbeddingThreadData): void {
  const loading = loadEmbeddingModel(modelFolder);
  // Told to whoever asks; until then it is nobody's error.
  loading.catch(() => undefined);
  parentPort?.on('message', ({ number, texts }: EmbeddingOrder) => {
    void loading
      .then(model => model(texts))
      .then(
        (vectors): EmbeddingAnswer => ({ number, vectors }),
        (error: unknown): EmbeddingAnswer => ({
          number,
          failure: String(error),
        }),
      )
      .then(answer => parentPort?.postMessage(answer));
  });
}

serveVectors(workerData as EmbeddingThreadData);
