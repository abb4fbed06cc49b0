import type { MergePoint, PointVectors } from './merge-input.ts';

/**
 * Cosine of the points' vectors after the mean of the question is taken away: all answers to one question are about the same
 * thing, and only what sets them apart tells whether two say the same.
 * @returns null without a model, or when a point has no vector
 */
export function meaningAgreement(
  points: readonly MergePoint[],
  vectors: PointVectors,
): readonly Float64Array[] | null {
  const own = points.map(point => vectors?.get(point.id));
  const [first] = own;
  if (!first || own.some(vector => vector === undefined)) return null;
  const present = own.filter(vector => vector !== undefined);
  const centred = present.map(vector => Float64Array.from(vector));
  const mean = new Float64Array(first.length);
  for (const vector of centred)
    for (const [axis, value] of vector.entries())
      mean[axis] = (mean[axis] ?? 0) + value / centred.length;
  for (const vector of centred) centre(vector, mean);
  return centred.map(vector =>
    Float64Array.from(centred, other => innerProduct(vector, other)),
  );
}

/** Takes the mean away and scales to length 1, in place. */
function centre(vector: Float64Array, mean: Float64Array): void {
  let squares = 0;
  for (const [axis, value] of vector.entries()) {
    const rest = value - (mean[axis] ?? 0);
    vector[axis] = rest;
    squares += rest * rest;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [axis, value] of vector.entries()) vector[axis] = value / length;
}

function innerProduct(first: Float64Array, second: Float64Array): number {
  let sum = 0;
  for (let axis = 0; axis < first.length; axis++)
    sum += (first[axis] ?? 0) * (second[axis] ?? 0);
  return sum;
}
