import { describe, expect, test } from 'vitest';
import type { MergeQuestion } from './merge-input.ts';
import { mergeQuestions } from './merge-questions.ts';
import { orderEvidence, pointPlaces } from './point-order.ts';
import { scoreQuestions } from './score-questions.ts';

const subjects = 'frost wheat river stone cloud metal paper glass'.split(' ');

/** Three sheets that say eight things in the same words, each in an order of its own. */
function sheets(orders: readonly (readonly number[])[]): MergeQuestion {
  return {
    id: 'q',
    prompt: 'What is there?',
    rules: [],
    points: orders.flatMap((order, sheet) =>
      order.map((subject, place) => ({
        id: `${sheet}/${place}`,
        source: `sheet ${sheet}`,
        text: `The ${subjects[subject]} of the valley, number ${sheet}`,
      })),
    ),
  };
}

const inOrder = [0, 1, 2, 3, 4, 5, 6, 7];

describe('how parallel sheets run', () => {
  test('is learned from what they share in all questions', () => {
    const parallel = sheets([inOrder, inOrder, inOrder]);
    const { habit } = scoreQuestions(
      [parallel, { ...parallel, id: 'r' }],
      null,
    );
    expect(habit.matching).toBeLessThan(habit.any / 2);
  });

  test('is nothing where they say the same in any order', () => {
    const { habit } = scoreQuestions(
      [sheets([inOrder, [5, 2, 7, 0, 3, 6, 1, 4], [3, 6, 0, 4, 7, 1, 5, 2]])],
      null,
    );
    expect(habit.matching).toBeGreaterThan(habit.any * 0.8);
  });

  test('does not part what is said in the same words at the other end', () => {
    const [result] = mergeQuestions(
      [sheets([inOrder, [...inOrder].reverse(), [3, 6, 0, 4, 7, 1, 5, 2]])],
      null,
    );
    expect(result?.groups.map(group => group.members.length)).toEqual(
      inOrder.map(() => 3),
    );
  });
});

describe('the place of a point', () => {
  test('goes from 0 to 1 in each source, and is unknown for a point without company', () => {
    const places = pointPlaces(
      ['a', 'b', 'a', 'c', 'a', 'b'].map((source, index) => ({
        id: `${index}`,
        source,
        text: '',
      })),
    );
    expect(places).toEqual([0, 0, 0.5, null, 1, 1]);
  });

  test('speaks for a match nearby and against one far away, and is silent without a habit', () => {
    const habit = { matching: 0.1, any: 0.4 };
    expect(orderEvidence(0.5, 0.5, habit)).toBeGreaterThan(0);
    expect(orderEvidence(0, 1, habit)).toBeLessThan(0);
    expect(orderEvidence(null, 1, habit)).toBe(0);
    expect(orderEvidence(0, 1, { matching: 0.4, any: 0.4 })).toBe(0);
  });
});
