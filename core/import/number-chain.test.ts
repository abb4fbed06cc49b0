import { describe, expect, it } from 'vitest';
import { numberChain, type NumberedBlock } from './number-chain.ts';

function block(value: number, more: Partial<NumberedBlock> = {}) {
  return {
    value,
    style: '.',
    isQuestion: false,
    hasContent: true,
    depth: 0,
    followsHead: false,
    ...more,
  };
}

const bare = { hasContent: false };
const asked = { isQuestion: true };

describe('telling the numbers of questions from those of lists', () => {
  it('takes numbers that follow each other', () => {
    expect(numberChain([1, 2, 3].map(value => block(value)))).toEqual([
      0, 1, 2,
    ]);
  });

  it('leaves out a list inside an answer, whatever stands in its items', () => {
    const blocks = [
      block(8),
      block(9),
      block(1),
      block(2),
      block(3),
      block(10),
      block(11),
    ];
    expect(numberChain(blocks)).toEqual([0, 1, 5, 6]);
  });

  it('goes on with the question and not with the list that reaches its number', () => {
    const blocks = [
      block(1, asked),
      block(1, bare),
      block(2, bare),
      block(3, bare),
      block(2, asked),
      block(1, bare),
      block(2, bare),
      block(3, asked),
    ];
    expect(numberChain(blocks)).toEqual([0, 4, 7]);
  });

  it('goes on over missing numbers, and begins again below a head', () => {
    const blocks = [
      block(1),
      block(4),
      block(5),
      block(1, { followsHead: true }),
      block(2),
    ];
    expect(numberChain(blocks)).toEqual([0, 1, 2, 3, 4]);
  });

  it('follows questions in any order', () => {
    const blocks = [block(3, asked), block(1, asked), block(2, asked)];
    expect(numberChain(blocks)).toEqual([0, 1, 2]);
  });

  it('of no blocks takes none', () => {
    expect(numberChain([])).toEqual([]);
  });
});
