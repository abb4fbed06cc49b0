import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GroupLinks } from './link-groups.ts';
import { mergeConstraints } from './merge-constraints.ts';
import { mergeSetting } from './merge-setting.ts';

const matrix = fc
  .integer({ min: 1, max: 9 })
  .chain(size =>
    fc.record({
      sources: fc.array(fc.constantFrom('a', 'b', 'c'), {
        minLength: size,
        maxLength: size,
      }),
      // Few different values, so that equal scores are common.
      cells: fc.array(fc.integer({ min: 0, max: 8 }), {
        minLength: size * size,
        maxLength: size * size,
      }),
      rules: fc.array(
        fc.record({
          kind: fc.constantFrom('must-link' as const, 'cannot-link' as const),
          points: fc.tuple(
            fc.nat(size - 1).map(place => `p${place}`),
            fc.nat(size - 1).map(place => `p${place}`),
          ),
        }),
        { maxLength: 4 },
      ),
      threshold: fc.integer({ min: 0, max: 8 }),
    }),
  )
  .map(({ sources, cells, rules, threshold }) => {
    const size = sources.length;
    const scores = sources.map((_, first) =>
      Float64Array.from(sources, (_cell, second) =>
        first === second
          ? 0
          : (cells[Math.min(first, second) * size + Math.max(first, second)] ??
              0) / 8,
      ),
    );
    const points = sources.map((source, place) => ({
      id: `p${place}`,
      source,
      text: '',
    }));
    const constraints = mergeConstraints(points, rules);
    return { scores, constraints, threshold: threshold / 8, size };
  });

type Case = typeof matrix extends fc.Arbitrary<infer Value> ? Value : never;

/** The same, the slow way: looks at every pair of groups before every join, and at every pair of their members. */
function naively({
  scores,
  constraints,
  threshold,
}: Case): readonly (readonly number[])[] {
  const groups = constraints.blocks.map(block => [...block]);
  for (;;) {
    let best = { first: -1, second: -1, score: threshold };
    for (const [first, one] of groups.entries())
      for (const [second, other] of groups.entries()) {
        if (second <= first) continue;
        const pairs = one.flatMap(left => other.map(right => [left, right]));
        if (
          pairs.some(([left = 0, right = 0]) => constraints.apart(left, right))
        )
          continue;
        const values = pairs.map(
          ([left = 0, right = 0]) => scores[left]?.[right] ?? 0,
        );
        const mean =
          values.reduce((sum, value) => sum + value, 0) / values.length;
        const score =
          (1 - mergeSetting.bestPair) * mean +
          mergeSetting.bestPair * Math.max(...values);
        if (score > best.score + 1e-9) best = { first, second, score };
      }
    const joined = groups[best.second];
    if (joined === undefined) return groups;
    groups[best.first]?.push(...joined);
    groups.splice(best.second, 1);
  }
}

test('groups grow as they do when every pair of groups is looked at before every join', () => {
  fc.assert(
    fc.property(matrix, each => {
      const links = new GroupLinks(each.scores, each.constraints);
      links.linkAbove(each.threshold);
      const found = links.assignment(each.size);
      const expected = new Int32Array(each.size);
      for (const [group, members] of naively(each).entries())
        for (const member of members) expected[member] = group;
      expect([...found]).toEqual([...expected]);
    }),
    { numRuns: 500 },
  );
});

test('a lower threshold only ever joins what a higher one made', () => {
  fc.assert(
    fc.property(matrix, fc.nat(8), (each, lower) => {
      const groupsAbove = (threshold: number) => {
        const links = new GroupLinks(each.scores, each.constraints);
        links.linkAbove(threshold);
        return links.assignment(each.size);
      };
      const strict = groupsAbove(each.threshold);
      const generous = groupsAbove(Math.min(each.threshold, lower / 8));
      for (const [first, group] of strict.entries())
        for (const [second, other] of strict.entries())
          if (group === other) expect(generous[first]).toBe(generous[second]);
    }),
  );
});
