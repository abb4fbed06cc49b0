/** A direction in the space of terms: weights by term, of length 1 as a whole (or 0). */
export type WeightedVector = ReadonlyMap<string, number>;

/** How often each term occurs, a term of the label several times. */
export function termCounts(
  text: readonly string[],
  label: readonly string[],
  labelWeight: number,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of text) counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const term of label)
    counts.set(term, (counts.get(term) ?? 0) + labelWeight);
  return counts;
}

/** Counts, damped by their logarithm, times the weight of each term, scaled to length 1. */
export function weightedVector(
  counts: ReadonlyMap<string, number>,
  weightOf: (term: string) => number,
): WeightedVector {
  const vector = new Map<string, number>();
  let squares = 0;
  for (const [term, count] of counts) {
    const weight = (1 + Math.log(count)) * weightOf(term);
    vector.set(term, weight);
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [term, weight] of vector) vector.set(term, weight / length);
  return vector;
}

/**
 * The inner products of all pairs, through an index by term: the cost is what the points share, not what they hold.
 * @returns one row a vector, symmetric
 */
export function innerProducts(
  vectors: readonly WeightedVector[],
): readonly Float64Array[] {
  const products = vectors.map(() => new Float64Array(vectors.length));
  for (const holders of holdersByTerm(vectors).values())
    for (const [first, weight] of holders)
      for (const [second, other] of holders) {
        const row = products[first];
        if (row) row[second] = (row[second] ?? 0) + weight * other;
      }
  return products;
}

type Holders = readonly (readonly [index: number, weight: number])[];

function holdersByTerm(
  vectors: readonly WeightedVector[],
): ReadonlyMap<string, Holders> {
  const holders = new Map<string, [number, number][]>();
  for (const [index, vector] of vectors.entries())
    for (const [term, weight] of vector) {
      const list = holders.get(term);
      if (list) list.push([index, weight]);
      else holders.set(term, [[index, weight]]);
    }
  return holders;
}
