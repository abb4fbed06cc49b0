import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heaviestInOrder, type WeightedPair } from './heaviest-in-order.ts';

function totalOf(pairs: readonly WeightedPair[]): number {
  return pairs.reduce((sum, { score }) => sum + score, 0);
}

/** The best total by trying every pair as the next. */
function bruteForce(
  pairs: readonly WeightedPair[],
  own = -1,
  target = -1,
): number {
  const next = pairs.filter(pair => pair.own > own && pair.target > target);
  return next.reduce(
    (most, pair) =>
      Math.max(most, pair.score + bruteForce(next, pair.own, pair.target)),
    0,
  );
}

const pairs = fc.array(
  fc.record({
    own: fc.nat({ max: 6 }),
    target: fc.nat({ max: 6 }),
    score: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 10 },
);

describe('the heaviest pairs in order', () => {
  it('grow on both sides and weigh as much as any such choice', () => {
    fc.assert(
      fc.property(pairs, all => {
        const chosen = heaviestInOrder(all);
        for (const [at, pair] of chosen.entries()) {
          const before = chosen[at - 1];
          if (before === undefined) continue;
          expect(pair.own).toBeGreaterThan(before.own);
          expect(pair.target).toBeGreaterThan(before.target);
        }
        expect(totalOf(chosen)).toBe(bruteForce(all));
      }),
    );
  });
});
