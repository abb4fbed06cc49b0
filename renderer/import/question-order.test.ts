import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportQuestion } from '../../core/import/import-preview.ts';
import {
  byTopic,
  inOrder,
  numbersOf,
  orderAfterMove,
  orderAfterPlacing,
  orderAfterTopicMove,
} from './question-order.ts';

function question(number: number, topic: string | null = null): ImportQuestion {
  return { number, topic, prompt: `Question ${String(number)}`, parts: [] };
}

const five = [
  question(1, 'Dough'),
  question(2, 'Dough'),
  question(3, 'Oven'),
  question(4, 'Dough'),
  question(5, 'Oven'),
];

const lists = fc
  .array(fc.constantFrom('Dough', 'Oven', null), { maxLength: 12 })
  .map(topics => topics.map((topic, index) => question(index + 1, topic)));

describe('the order of questions', () => {
  it('is by topic, as the collection will show it', () => {
    expect(numbersOf(byTopic(five))).toEqual([1, 2, 4, 3, 5]);
  });

  it('moves a question within its topic and stops at the ends', () => {
    const groups = byTopic(five);
    expect(orderAfterMove(groups, 2, 'up')).toEqual([2, 1, 4, 3, 5]);
    expect(orderAfterMove(groups, 1, 'last')).toEqual([2, 4, 1, 3, 5]);
    expect(orderAfterMove(groups, 1, 'up')).toBeNull();
    expect(orderAfterMove(groups, 4, 'down')).toBeNull();
    expect(orderAfterMove(groups, 9, 'down')).toBeNull();
    expect(orderAfterPlacing(groups, 1, 3)).toBeNull();
  });

  it('moves a topic with all its questions', () => {
    const groups = byTopic(five);
    expect(orderAfterTopicMove(groups, 'Oven', 'up')).toEqual([3, 5, 1, 2, 4]);
    expect(orderAfterTopicMove(groups, 'Oven', 'down')).toBeNull();
  });

  it('puts questions that it does not name behind the others', () => {
    const numbers = inOrder(five, [5, 2]).map(({ number }) => number);
    expect(numbers).toEqual([5, 2, 1, 3, 4]);
  });

  it('holds every question once after any move, and a move up undoes a move down', () => {
    fc.assert(
      fc.property(lists, fc.nat(12), (questions, place) => {
        const groups = byTopic(questions);
        const number = numbersOf(groups)[place] ?? 1;
        const order = orderAfterMove(groups, number, 'down');
        if (order === null) return;
        expect(order.toSorted((a, b) => a - b)).toEqual(
          questions.map(each => each.number),
        );
        const moved = byTopic(inOrder(questions, order));
        expect(numbersOf(moved)).toEqual(order);
        expect(orderAfterMove(moved, number, 'up')).toEqual(numbersOf(groups));
      }),
    );
  });
});
