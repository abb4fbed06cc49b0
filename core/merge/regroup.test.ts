import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MergeRule } from './merge-input.ts';
import { regroup } from './regroup.ts';
import { resolveRules } from './resolve-rules.ts';

const must = (first: string, second: string): MergeRule => ({
  kind: 'must-link',
  points: [first, second],
});
const cannot = (first: string, second: string): MergeRule => ({
  kind: 'cannot-link',
  points: [first, second],
});
const members = (groups: readonly { readonly members: readonly string[] }[]) =>
  groups.map(group => group.members.join(' '));
const groups = [
  { members: ['b', 'a', 'c'] },
  { members: ['d'] },
  { members: ['e', 'f'] },
];

describe('rules over a grouping that stands', () => {
  test('join whole groups, at the place of the earlier one', () => {
    expect(members(regroup(groups, [must('f', 'a')]))).toEqual([
      'b a c e f',
      'd',
    ]);
  });

  test('take out the point that a cannot-link names first', () => {
    expect(members(regroup(groups, [cannot('b', 'a')]))).toEqual([
      'a c',
      'b',
      'd',
      'e f',
    ]);
    expect(members(regroup(groups, [cannot('a', 'b')]))).toEqual([
      'b c',
      'a',
      'd',
      'e f',
    ]);
  });

  test('move a point from one group to another', () => {
    const moved = [cannot('c', 'b'), cannot('c', 'a'), must('c', 'd')];
    expect(members(regroup(groups, moved))).toEqual(['b a', 'c d', 'e f']);
  });

  test('do not bring together what only a third point ties, when that may not stay', () => {
    const two = [{ members: ['a', 'b', 'c'] }, { members: ['d', 'e', 'f'] }];
    const moved = [
      cannot('a', 'b'),
      cannot('a', 'c'),
      must('a', 'd'),
      must('a', 'e'),
    ];
    // Nobody spoke of f: it stays with those with which it stood.
    expect(members(regroup(two, moved))).toEqual(['b c', 'a d e f']);
  });

  test('leave what they do not speak of exactly as it was', () => {
    expect(regroup(groups, [])).toEqual(groups);
    expect(regroup(groups, [must('a', 'nobody')])).toEqual(groups);
  });
});

const ids = 'abcdefgh'.split('');
const rule: fc.Arbitrary<MergeRule> = fc.record({
  kind: fc.constantFrom('must-link' as const, 'cannot-link' as const),
  points: fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)),
});
const rules = fc.array(rule, { maxLength: 10 });
const grouping = fc
  .tuple(
    fc.shuffledSubarray(ids, { minLength: ids.length }),
    fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }),
  )
  .map(([order, numbers]) =>
    [0, 1, 2, 3].flatMap(number => {
      const found = order.filter((_, index) => numbers[index] === number);
      return found.length > 0 ? [{ members: found }] : [];
    }),
  );

/** What a list of rules says about two points once contradictions are resolved. */
function holds(list: readonly MergeRule[], result: ReturnType<typeof regroup>) {
  const resolved = resolveRules(ids, list);
  const groupOf = (place: number) =>
    result.findIndex(group => group.members.includes(ids[place] ?? ''));
  for (const block of resolved.blocks)
    expect(new Set(block.map(groupOf)).size).toBe(1);
  for (const [first, second] of resolved.parted)
    expect(groupOf(first)).not.toBe(groupOf(second));
}

describe('for all groupings and rules', () => {
  test('no point is lost or doubled, and no rule that counts is broken', () => {
    fc.assert(
      fc.property(grouping, rules, (before, list) => {
        const after = regroup(before, list);
        expect(after.flatMap(group => group.members).sort()).toEqual(ids);
        holds(list, after);
      }),
      { numRuns: 1000 },
    );
  });

  test('what is together stood together or is tied by rules', () => {
    fc.assert(
      fc.property(grouping, rules, (before, list) => {
        const { blocks } = resolveRules(ids, list);
        const ties = [
          ...before.map(group => group.members),
          ...blocks.map(block => block.map(place => ids[place] ?? '')),
        ];
        for (const { members: all } of regroup(before, list)) {
          const reached = new Set(all.slice(0, 1));
          // As many rounds as the longest way can take.
          for (const tie of all.flatMap(() => ties)) {
            const inside = tie.filter(id => all.includes(id));
            if (inside.some(id => reached.has(id)))
              for (const id of inside) reached.add(id);
          }
          expect(reached.size).toBe(all.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('the order of rules that do not contradict each other makes no difference', () => {
    fc.assert(
      fc.property(
        grouping,
        rules,
        fc.infiniteStream(fc.nat()),
        (before, list, keys) => {
          fc.pre(resolveRules(ids, list).overruled.length === 0);
          const shuffled = list
            .map(each => ({ each, key: keys.next().value }))
            .sort((left, right) => left.key - right.key)
            .map(({ each }) => each);
          fc.pre(resolveRules(ids, shuffled).overruled.length === 0);
          expect(regroup(before, shuffled)).toEqual(regroup(before, list));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('of two rules that contradict each other the later holds, and the earlier is named', () => {
    expect(
      resolveRules(ids, [must('a', 'b'), must('b', 'c'), cannot('c', 'a')]),
    ).toMatchObject({
      blocks: expect.arrayContaining([['b', 'c'].map(id => ids.indexOf(id))]),
      parted: [[2, 0]],
      overruled: [must('a', 'b')],
    });
  });
});
