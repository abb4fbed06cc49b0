import { fileURLToPath } from 'node:url';

/**
 * Where the built program finds what came with it. Every entry point is bundled to one file in `dist`, in a checkout and in
 * the package alike, so these are the same two steps from each of them.
 */
export const programFiles = {
  bundledCollections: fileURLToPath(new URL('../data', import.meta.url)),
  page: fileURLToPath(new URL('./renderer', import.meta.url)),
  embeddingsWorker: fileURLToPath(
    new URL('./embeddings-worker.cjs', import.meta.url),
  ),
  model: fileURLToPath(new URL('./model', import.meta.url)),
  preload: fileURLToPath(new URL('./preload.cjs', import.meta.url)),
} as const;
