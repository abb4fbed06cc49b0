import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import * as core from '@energetic-ai/core';
import { initModel } from '@energetic-ai/embeddings';

/** The calls that are used of the back end, whose own types refer to packages that do not come with it. */
interface BackEnd {
  readonly io: { fileSystem(path: string): unknown };
  loadGraphModel(source: unknown): Promise<never>;
  setWasmPaths(prefix: string): void;
}

/** Turns texts into vectors of length 1; a text without letters or digits into zeros. */
export type EmbeddingModel = (
  texts: readonly string[],
) => Promise<readonly Float32Array[]>;

/** Numbers in a vector of the Universal Sentence Encoder. */
const dimensions = 512;
/** Characters of a text that are looked at: the work grows with the square of the length, and a claim is seldom longer. */
const longest = 1_000;

/**
 * Loads the Universal Sentence Encoder (lite, 512 dimensions) from files; nothing is fetched from anywhere.
 *
 * Each text is computed by itself: in a batch the last digits of its vector depend on what else is in it, and the same sheets
 * would not always merge in the same way. Computing together would save no time, for nearly all of it is arithmetic.
 * @param folder see {@link EmbeddingThreadData}
 */
export async function loadEmbeddingModel(
  folder: string,
): Promise<EmbeddingModel> {
  const { io, loadGraphModel, setWasmPaths } = core as unknown as BackEnd;
  setWasmPaths(`${folder}${sep}`);
  const model = await initModel(async () => ({
    // By its path: as an address, a folder with a space in its name would not be found.
    model: await loadGraphModel(io.fileSystem(join(folder, 'model.json'))),
    vocabulary: JSON.parse(
      await readFile(join(folder, 'vocab.json'), 'utf8'),
    ) as never,
  }));
  return async texts => {
    const vectors: Float32Array[] = [];
    for (const text of texts) {
      const words = text.slice(0, longest);
      vectors.push(
        /[\p{L}\p{N}]/u.test(words)
          ? unitVector(await model.embed(words))
          : new Float32Array(dimensions),
      );
    }
    return vectors;
  };
}

function unitVector(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values) || 1;
  return Float32Array.from(values, value => value / length);
}
