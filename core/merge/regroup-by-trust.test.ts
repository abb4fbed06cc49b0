import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MergeGroup, MergeQuestion, MergeRule } from './merge-input.ts';
import { regroupByTrust } from './regroup-by-trust.ts';
import { resolveRules } from './resolve-rules.ts';

const ids = 'abcdefgh'.split('');
const sourceOf = (id: string) => String(Math.floor(ids.indexOf(id) / 3));
const questionWith = (rules: readonly MergeRule[]): MergeQuestion => ({
  id: 'q',
  prompt: 'What?',
  points: ids.map(id => ({ id, source: sourceOf(id), text: `Claim ${id}` })),
  rules,
});

const anyRules = fc
  .array(
    fc.record({
      kind: fc.constantFrom('must-link' as const, 'cannot-link' as const),
      points: fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)),
    }),
    { maxLength: 5 },
  )
  .map(rules => {
    const { overruled } = resolveRules(ids, rules);
    return rules.filter(rule => !overruled.includes(rule));
  });
const anyGroups = fc
  .array(fc.nat(4), { minLength: ids.length, maxLength: ids.length })
  .map(numbers =>
    [0, 1, 2, 3, 4].flatMap((number): MergeGroup[] => {
      const members = ids.filter((_, place) => numbers[place] === number);
      return members.length > 0 ? [{ members }] : [];
    }),
  );
/** Shares as the engine gives them: symmetric, none within a source. */
const anyShares = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: ids.length ** 2,
    maxLength: ids.length ** 2,
  })
  .map(values =>
    ids.map((one, first) =>
      Float64Array.from(ids, (other, second) => {
        if (sourceOf(one) === sourceOf(other)) return 0;
        const [low, high] = [Math.min(first, second), Math.max(first, second)];
        return values[low * ids.length + high] ?? 0;
      }),
    ),
  );
const anyTrust = fc.double({ min: 0, max: 1, noNaN: true });

const groupOf = (groups: readonly MergeGroup[]) => (id: string) =>
  groups.findIndex(({ members }) => members.includes(id));

describe('a question merged with more or less trust', () => {
  it('stays as it is at the usual trust, whoever merged it', () => {
    fc.assert(
      fc.property(anyGroups, anyShares, (groups, shares) => {
        expect(regroupByTrust(questionWith([]), groups, shares, 0.5)).toBe(
          groups,
        );
      }),
    );
  });

  it('has every point once, and keeps the rules', () => {
    fc.assert(
      fc.property(
        anyGroups,
        anyRules,
        anyShares,
        anyTrust,
        (groups, rules, shares, trust) => {
          const after = regroupByTrust(
            questionWith(rules),
            groups,
            shares,
            trust,
          );
          expect(after.flatMap(({ members }) => members).sort()).toEqual(ids);
          const home = groupOf(after);
          for (const {
            kind,
            points: [one, other],
          } of rules)
            if (one !== other)
              expect(home(one) === home(other)).toBe(kind === 'must-link');
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('joins with more trust and never parts', () => {
    fc.assert(
      fc.property(
        anyGroups,
        anyRules,
        anyShares,
        anyTrust,
        anyTrust,
        (groups, rules, shares, one, other) => {
          const question = questionWith(rules);
          const [less, more] = [Math.min(one, other), Math.max(one, other)];
          const strict = regroupByTrust(question, groups, shares, less);
          const home = groupOf(regroupByTrust(question, groups, shares, more));
          for (const { members } of strict)
            expect(new Set(members.map(home)).size).toBe(1);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('joins no two points of a source that did not stand together', () => {
    fc.assert(
      fc.property(anyGroups, anyShares, anyTrust, (groups, shares, trust) => {
        const before = groupOf(groups);
        const after = regroupByTrust(questionWith([]), groups, shares, trust);
        for (const { members } of after)
          for (const one of members)
            for (const other of members)
              if (sourceOf(one) === sourceOf(other))
                expect(before(one)).toBe(before(other));
      }),
      { numRuns: 500 },
    );
  });

  it('gives groups that did not change as they stood', () => {
    const shares = ids.map(() => new Float64Array(ids.length));
    const groups = [
      { members: ['d', 'a', 'g'] },
      { members: ['e', 'b'] },
      ...['c', 'f', 'h'].map(id => ({ members: [id] })),
    ];
    const after = regroupByTrust(questionWith([]), groups, shares, 1);
    expect(after.find(({ members }) => members.includes('a'))).toBe(groups[0]);
  });
});
