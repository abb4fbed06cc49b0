/** A possible pair of two places with its worth. */
export interface WeightedPair {
  readonly own: number;
  readonly target: number;
  readonly score: number;
}

interface Chain<Pair> {
  readonly total: number;
  readonly pair: Pair;
  readonly before: Chain<Pair> | null;
}

type Best<Pair> = Chain<Pair> | null;

function heavier<Pair>(one: Best<Pair>, other: Best<Pair>): Best<Pair> {
  return (other?.total ?? 0) > (one?.total ?? 0) ? other : one;
}

/** A Fenwick tree: for each place the heaviest chain that ends before it. */
function prefixMaxima<Pair>(size: number) {
  const tree: Best<Pair>[] = Array.from({ length: size + 1 }, () => null);
  return {
    before(place: number): Best<Pair> {
      let best: Best<Pair> = null;
      for (let at = place; at > 0; at -= at & -at)
        best = heavier(best, tree[at] ?? null);
      return best;
    },
    add(place: number, chain: Chain<Pair>): void {
      for (let at = place + 1; at <= size; at += at & -at)
        tree[at] = heavier(tree[at] ?? null, chain);
    },
  };
}

/**
 * The pairs with the greatest total worth in which both places only ever grow: the heaviest increasing subsequence, by a
 * Fenwick tree of prefix maxima in n log n. Of equal totals the one found first counts.
 */
export function heaviestInOrder<Pair extends WeightedPair>(
  pairs: readonly Pair[],
): readonly Pair[] {
  const size = pairs.reduce(
    (most, { target }) => Math.max(most, target + 1),
    0,
  );
  const maxima = prefixMaxima<Pair>(size);
  // Within one place the far targets come first, so that no chain takes the place twice.
  const ordered = [...pairs].sort(
    (one, other) => one.own - other.own || other.target - one.target,
  );
  let heaviest: Best<Pair> = null;
  for (const pair of ordered) {
    const before = maxima.before(pair.target);
    const chain = { total: (before?.total ?? 0) + pair.score, pair, before };
    maxima.add(pair.target, chain);
    heaviest = heavier<Pair>(heaviest, chain);
  }
  const chosen: Pair[] = [];
  for (let chain = heaviest; chain !== null; chain = chain.before)
    chosen.push(chain.pair);
  return chosen.reverse();
}
