import type {
  MergePoint,
  PointVectors,
} from '../../../core/merge/merge-input.ts';
import { wholeText } from '../../../core/merge/pair-scores.ts';
import type { Embeddings } from '../embeddings/embeddings.ts';

/** The vectors of points by their ids, or null when there is no model. @throws AppError `cancelled` */
export async function vectorsOfPoints(
  embeddings: Embeddings,
  points: readonly MergePoint[],
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<PointVectors> {
  const found = await embeddings.vectorsOf(
    points.map(wholeText),
    onProgress,
    signal,
  );
  return (
    found &&
    new Map(
      points.map((point, index) => [
        point.id,
        found[index] ?? new Float32Array(0),
      ]),
    )
  );
}
