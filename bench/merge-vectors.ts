import { join } from 'node:path';
import type { MergeQuestion, PointVectors } from '../core/merge/merge-input.ts';
import { wholeText } from '../core/merge/pair-scores.ts';
import { createEmbeddings } from '../electron/services/embeddings/create-embeddings.ts';

/** Vectors of all points, as the program makes them; null where the model has not been built in. */
export async function vectorsOf(
  root: string,
  questions: readonly MergeQuestion[],
): Promise<PointVectors> {
  const points = questions.flatMap(question => question.points);
  const embeddings = createEmbeddings({
    workerFile: join(root, 'dist', 'embeddings-worker.cjs'),
    modelFolder: join(root, 'dist', 'model'),
  });
  try {
    const start = performance.now();
    const found = await embeddings.vectorsOf(
      points.map(wholeText),
      () => undefined,
      new AbortController().signal,
    );
    if (found === null) return null;
    const time = performance.now() - start;
    console.log(
      `\n${points.length} vectors in ${(time / 1000).toFixed(1)} s, with the start of the threads`,
    );
    return new Map(
      points.map((point, index) => [
        point.id,
        found[index] ?? new Float32Array(0),
      ]),
    );
  } finally {
    await embeddings.close();
  }
}
