import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as core from '@energetic-ai/core';
import { initModel } from '@energetic-ai/embeddings';

/** The two calls that are used of the back end, whose own types refer to packages that do not come with it. */
interface BackEnd {
  loadGraphModel(address: string): Promise<never>;
  setWasmPaths(prefix: string): void;
}

/** Turns texts into vectors of length 1. */
export type EmbeddingModel = (
  texts: readonly string[],
) => Promise<readonly Float32Array[]>;

/**
 * Loads the Universal Sentence Encoder (lite, 512 dimensions) from files; nothing is fetched from anywhere.
 * @param folder see {@link EmbeddingThreadData}
 */
export async function loadEmbeddingModel(
  folder: string,
): Promise<EmbeddingModel> {
  const { loadGraphModel, setWasmPaths } = core as unknown as BackEnd;
  setWasmPaths(`${folder}${sep}`);
  const model = await initModel(async () => ({
    model: await loadGraphModel(pathToFileURL(join(folder, 'model.json')).href),
    vocabulary: JSON.parse(
      await readFile(join(folder, 'vocab.json'), 'utf8'),
    ) as never,
  }));
  return async texts => {
    const vectors = await model.embed([...texts]);
    return vectors.map(unitVector);
  };
}

function unitVector(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values) || 1;
  return Float32Array.from(values, value => value / length);
}
