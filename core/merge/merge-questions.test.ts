import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainMerge } from './explain-merge.ts';
import type { MergeQuestion, MergeRule } from './merge-input.ts';
import { mergeQuestions } from './merge-questions.ts';

/** Three sheets on one question, in other words each. */
const osmosis: MergeQuestion = {
  id: 'q1',
  prompt: 'What is osmosis?',
  rules: [],
  points: [
    {
      id: 'a1',
      source: 'a',
      label: 'Direction',
      text: 'Water moves from the dilute to the concentrated side.',
    },
    {
      id: 'a2',
      source: 'a',
      label: 'Membrane',
      text: 'It needs a membrane that lets water through but holds back the solute.',
    },
    {
      id: 'a3',
      source: 'a',
      label: 'Energy',
      text: 'No energy is spent by the cell; the process is passive.',
    },
    {
      id: 'b1',
      source: 'b',
      text: 'The membrane is permeable to water only and holds back the dissolved solute.',
    },
    {
      id: 'b2',
      source: 'b',
      text: 'As a passive process it costs the cell no energy.',
    },
    {
      id: 'c1',
      source: 'c',
      text: 'Water flows to the more concentrated side, away from the dilute one.',
    },
    {
      id: 'c2',
      source: 'c',
      text: 'Plant cells become firm when they take up water by it.',
    },
  ],
};

const word = fc.constantFrom(
  ...'water salt cell membrane energy flow side force light heat wall root leaf sugar growth'.split(
    ' ',
  ),
);
const sentence = fc.array(word, { minLength: 1, maxLength: 9 });
const question = fc
  .array(
    fc.record({
      source: fc.constantFrom('a', 'b', 'c', 'd'),
      label: fc.option(word, { nil: undefined }),
      words: sentence,
    }),
    { maxLength: 14 },
  )
  .map(points => ({
    id: 'q',
    prompt: 'What does water do?',
    points: points.map(({ source, label, words }, index) => ({
      id: `p${index}`,
      source,
      label,
      text: words.join(' '),
    })),
  }));
const rulesFor = (points: number) =>
  fc.array(
    fc.record({
      kind: fc.constantFrom('must-link' as const, 'cannot-link' as const),
      points: fc.tuple(
        fc.nat(Math.max(0, points)).map(index => `p${index}`),
        fc.nat(Math.max(0, points)).map(index => `p${index}`),
      ),
    }),
    { maxLength: 8 },
  );
const ruledQuestion: fc.Arbitrary<MergeQuestion> = question.chain(each =>
  rulesFor(each.points.length).map(rules => ({ ...each, rules })),
);

function groupsOf(one: MergeQuestion): readonly (readonly string[])[] {
  return (mergeQuestions([one], null)[0]?.groups ?? []).map(
    group => group.members,
  );
}

function together(one: MergeQuestion, first: string, second: string): boolean {
  return groupsOf(one).some(
    members => members.includes(first) && members.includes(second),
  );
}

describe('what sheets say in other words', () => {
  test.each([
    ['a1', 'c1'],
    ['a2', 'b1'],
    ['a3', 'b2'],
  ])('%s and %s are one point', (first, second) => {
    expect(together(osmosis, first, second)).toBe(true);
  });

  test('what one source alone says stays alone', () => {
    expect(groupsOf(osmosis)).toContainEqual(['c2']);
  });

  test('two points of one source stay apart, however alike they are', () => {
    const twice = {
      ...osmosis,
      points: osmosis.points.map(point => ({ ...point, source: 'a' })),
    };
    expect(groupsOf(twice)).toHaveLength(osmosis.points.length);
  });

  test('the engine says whether vectors were used', () => {
    const vectors = new Map(
      osmosis.points.map(({ id }, index) => [id, Float32Array.of(index, 1, 0)]),
    );
    expect(mergeQuestions([osmosis], null)[0]?.engine).toBe('collate-2');
    expect(mergeQuestions([osmosis], vectors)[0]?.engine).toBe(
      'collate-2+vectors',
    );
  });
});

describe('a person’s rules', () => {
  test('join what the scores would part, even points of one source', () => {
    const rules: readonly MergeRule[] = [
      { kind: 'must-link', points: ['a1', 'a2'] },
    ];
    expect(together({ ...osmosis, rules }, 'a1', 'a2')).toBe(true);
  });

  test('part what the scores would join', () => {
    const rules: readonly MergeRule[] = [
      { kind: 'cannot-link', points: ['a1', 'c1'] },
    ];
    expect(together({ ...osmosis, rules }, 'a1', 'c1')).toBe(false);
  });

  test('a later rule counts more than an earlier one', () => {
    const join: MergeRule = { kind: 'must-link', points: ['a1', 'c2'] };
    const keepApart: MergeRule = { kind: 'cannot-link', points: ['c2', 'a1'] };
    const ruled = (rules: readonly MergeRule[]) =>
      together({ ...osmosis, rules }, 'a1', 'c2');
    expect(ruled([join, keepApart])).toBe(false);
    expect(ruled([keepApart, join])).toBe(true);
  });

  test('are never broken by the engine when they do not contradict each other', () => {
    fc.assert(
      fc.property(ruledQuestion, one => {
        const groups = groupsOf(one);
        const places = new Map(
          groups.flatMap((members, index) =>
            members.map(member => [member, index] as const),
          ),
        );
        const last = one.rules.at(-1);
        if (!last) return;
        const [first, second] = last.points.map(id => places.get(id));
        if (first === undefined || second === undefined) return;
        if (last.points[0] === last.points[1]) return;
        expect(first === second).toBe(last.kind === 'must-link');
      }),
    );
  });
});

describe('every merge', () => {
  test('puts every point into exactly one group', () => {
    fc.assert(
      fc.property(ruledQuestion, one => {
        expect(groupsOf(one).flat().sort()).toEqual(
          one.points.map(point => point.id).sort(),
        );
      }),
    );
  });

  test('comes out the same each time, and whatever the order of the questions', () => {
    fc.assert(
      fc.property(ruledQuestion, ruledQuestion, (first, second) => {
        const there = mergeQuestions([first, second], null);
        const back = mergeQuestions([second, first], null);
        expect(back).toEqual([...there].reverse());
        expect(mergeQuestions([first, second], null)).toEqual(there);
      }),
    );
  });

  test('joins more and parts nothing when it is more generous', () => {
    fc.assert(
      fc.property(
        ruledQuestion,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (one, left, right) => {
          const groupsAt = (trust: number) =>
            mergeQuestions([one], null, trust)[0]?.groups ?? [];
          const generous = groupsAt(Math.max(left, right));
          for (const { members } of groupsAt(Math.min(left, right)))
            expect(
              generous.some(group =>
                members.every(member => group.members.includes(member)),
              ),
            ).toBe(true);
        },
      ),
    );
  });

  test('is not moved by a correction in another question', () => {
    fc.assert(
      fc.property(ruledQuestion, question, (corrected, other) => {
        const second = { ...other, id: 'r', rules: [] };
        const after = mergeQuestions([corrected, second], null);
        const before = mergeQuestions(
          [{ ...corrected, rules: [] }, second],
          null,
        );
        expect(after[1]).toEqual(before[1]);
      }),
    );
  });

  test('asks only about points of different groups', () => {
    fc.assert(
      fc.property(ruledQuestion, one => {
        const [result] = mergeQuestions([one], null);
        for (const { points } of result?.maybe ?? [])
          expect(together(one, points[0], points[1])).toBe(false);
      }),
    );
  });
});

describe('an explanation', () => {
  test('names words that stand in both texts, and the score that joined them', () => {
    const [result] = mergeQuestions([osmosis], null);
    const explained = explainMerge(
      osmosis,
      [osmosis],
      result ?? { groups: [] },
      null,
    );
    const membrane = explained.find(each => each.point === 'b1');
    expect(membrane).toMatchObject({ nearest: 'a2', byHand: false });
    expect(membrane?.shared).toEqual(
      expect.arrayContaining(['membrane', 'holds', 'solute']),
    );
    expect(membrane?.score).toBeGreaterThan(membrane?.threshold ?? 1);
    expect(explained.find(each => each.point === 'c2')).toMatchObject({
      nearest: null,
      score: null,
      shared: [],
    });
  });
});
