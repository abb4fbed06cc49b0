import type { ImportStage } from '../../../core/import/import-preview.ts';
import type {
  MergePoint,
  PointVectors,
} from '../../../core/merge/merge-input.ts';
import type { Embeddings } from '../embeddings/embeddings.ts';
import { runInThread } from './import-thread.ts';
import type { ImportAnswers, MergeTask, PlaceTask } from './import-task.ts';
import { vectorsOfPoints } from './vectors-of-points.ts';

/** With what points are compared. */
export interface ImportSurroundings {
  readonly embeddings: Embeddings;
  /** The bundled worker, or null to do its work in this thread. */
  readonly workerFile: string | null;
  readonly signal: AbortSignal;
  readonly progress: (stage: ImportStage, done: number, of: number) => void;
}

/**
 * Compares points in a thread of their own. Nearly all of the time goes into the vectors: a step for each point, and one for
 * the rest; before the first the model has to be there, and nobody can say how long that takes.
 * @param points those that need vectors
 * @param task what remains to be done with the vectors
 * @throws AppError `cancelled`, `too-large`
 */
export async function comparePoints<T extends MergeTask | PlaceTask>(
  { embeddings, workerFile, signal, progress }: ImportSurroundings,
  points: readonly MergePoint[],
  task: (vectors: PointVectors) => T,
): Promise<ImportAnswers[T['task']]> {
  const steps = points.length + 1;
  progress('preparing', 0, 0);
  const vectors = await vectorsOfPoints(
    embeddings,
    points,
    done => progress('merging', done, steps),
    signal,
  );
  progress('merging', points.length, steps);
  const answer = await runInThread(workerFile, task(vectors), signal);
  progress('merging', steps, steps);
  return answer;
}
