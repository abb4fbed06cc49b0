import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionContent, TextId } from '../collection/collection.ts';
import { correctionSchema } from '../study/study-record-schema.ts';
import { correctedContent } from './correct-content.ts';
import type { Correction } from './correction.ts';
import {
  differentActs,
  mergeActs,
  moveActs,
  splitActs,
  type RulesAct,
} from './correction-acts.ts';
import {
  allPoints,
  anyContent,
  anyCorrections,
  contentOf,
  correctionsOf,
  groupsIn,
} from './correctable-question.fixture.ts';

/** A question that somebody has corrected in any way, and two points that are in it. */
const anyState = fc
  .tuple(anyContent, anyCorrections, fc.nat(), fc.nat())
  .map(([content, corrections, first, second]) => {
    const seen = correctedContent(content, corrections);
    const ids = seen.mergedPoints.flatMap(({ members }) => members);
    const one = ids[first % ids.length] ?? '';
    const other = ids[second % ids.length] ?? '';
    return { content, corrections, seen, one, other };
  });

/** The groups after one more act; a record takes it if it has rules. */
function after(
  content: QuestionContent,
  corrections: readonly Correction[],
  act: RulesAct,
): readonly string[] {
  if (act.rules.length === 0)
    return groupsIn(correctedContent(content, corrections));
  const correction = {
    id: 'last',
    created: '2026-01-01T00:00:00Z',
    ...act,
  };
  expect(correctionSchema.safeParse(correction).success).toBe(true);
  return groupsIn(correctedContent(content, [...corrections, correction]));
}

/** The groups that a person sees, changed by hand. */
function expected(
  seen: QuestionContent,
  change: (groupOf: (id: TextId) => TextId[], groups: TextId[][]) => void,
): readonly string[] {
  const groups = seen.mergedPoints.map(({ members }) => [...members]);
  change(id => groups.find(group => group.includes(id)) ?? [], groups);
  return groups
    .filter(group => group.length > 0)
    .map(group => group.sort().join(' '))
    .sort();
}

const runs = { numRuns: 1000 };

describe('whatever was corrected before', () => {
  it('a merge makes one of two merged points and changes nothing else', () => {
    fc.assert(
      fc.property(anyState, ({ content, corrections, seen, one, other }) => {
        expect(
          after(content, corrections, mergeActs(seen, one, other)),
        ).toEqual(
          expected(seen, groupOf => {
            const from = groupOf(one);
            const to = groupOf(other);
            if (from !== to) to.push(...from.splice(0));
          }),
        );
      }),
      runs,
    );
  });

  it('a split makes a point stand alone and leaves the others together', () => {
    fc.assert(
      fc.property(anyState, ({ content, corrections, seen, one }) => {
        expect(after(content, corrections, splitActs(seen, one))).toEqual(
          expected(seen, (groupOf, groups) => {
            const from = groupOf(one);
            from.splice(from.indexOf(one), 1);
            groups.push([one]);
          }),
        );
      }),
      runs,
    );
  });

  it('a move takes a point from one merged point to another', () => {
    fc.assert(
      fc.property(anyState, ({ content, corrections, seen, one, other }) => {
        expect(after(content, corrections, moveActs(seen, one, other))).toEqual(
          expected(seen, groupOf => {
            const from = groupOf(one);
            const to = groupOf(other);
            if (from !== to) to.push(...from.splice(from.indexOf(one), 1));
          }),
        );
      }),
      runs,
    );
  });

  it('two that are called different stay as they are, and a new grouping does not join them', () => {
    fc.assert(
      fc.property(anyState, ({ content, corrections, seen, one, other }) => {
        const act = differentActs(seen, one, other);
        expect(after(content, corrections, act)).toEqual(groupsIn(seen));
        fc.pre(act.rules.length > 0);
        const acts = correctionsOf([
          act,
          { type: 'grouping', trust: 1, groups: [allPoints] },
        ]).map(each => ({ ...each, id: `then-${each.id}` }));
        const joined = correctedContent(content, [...corrections, ...acts]);
        const home = joined.mergedPoints.find(({ members }) =>
          members.includes(one),
        );
        expect(home?.members).not.toContain(other);
      }),
      runs,
    );
  });
});

describe('an act without a meaning', () => {
  const content = contentOf([['q.a1', 'q.b1'], ['q.c1']]);
  it.each([
    ['merging a merged point with itself', mergeActs(content, 'q.m1', 'q.b1')],
    ['merging with one that is gone', mergeActs(content, 'q.m1', 'q.m9')],
    ['splitting a point that stands alone', splitActs(content, 'q.c1')],
    ['splitting one that is gone', splitActs(content, 'q.gone')],
    ['moving a point to where it is', moveActs(content, 'q.a1', 'q.m1')],
    ['moving a point to nowhere', moveActs(content, 'q.a1', 'q.m9')],
    [
      'calling a merged point different from itself',
      differentActs(content, 'q.a1', 'q.b1'),
    ],
  ])('gives no rules: %s', (_, act) => {
    expect(act.rules).toEqual([]);
  });
});

it('names merged points by themselves or by any of their members', () => {
  const content = contentOf([['q.a1', 'q.b1'], ['q.c1']]);
  expect(mergeActs(content, 'q.c1', 'q.b1')).toEqual(
    mergeActs(content, 'q.m2', 'q.m1'),
  );
  expect(moveActs(content, 'q.b1', 'q.c1')).toEqual(
    moveActs(content, 'q.b1', 'q.m2'),
  );
});

describe('very large merged points', () => {
  const ids = Array.from({ length: 400 }, (_, place) => `p${String(place)}`);
  const content: QuestionContent = {
    schema: 1,
    id: 'q',
    answers: [
      {
        source: 'a',
        lead: '',
        points: ids.map(id => ({ id, text: id })),
        closing: '',
      },
    ],
    mergedPoints: [ids.slice(0, 200), ids.slice(200)].map((members, index) => ({
      id: `m${String(index)}`,
      label: '',
      statement: members[0] ?? '',
      members,
    })),
  };

  it('are merged by rules that a record can hold', () => {
    const act = mergeActs(content, 'm0', 'm1');
    expect(after(content, [], act)).toEqual([[...ids].sort().join(' ')]);
    expect(differentActs(content, 'm0', 'm1').rules).toHaveLength(10_000);
  });
});
