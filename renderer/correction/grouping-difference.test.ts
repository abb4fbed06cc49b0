import { expect, it } from 'vitest';
import type { QuestionContent } from '../../core/collection/collection.ts';
import { groupingDifference } from './grouping-difference.ts';
import {
  differenceWords,
  joinedWords,
  partedWords,
  stepOfTrust,
  trustOfStep,
  trustSteps,
  trustWords,
} from './trust-words.ts';

function grouped(groups: Readonly<Record<string, string>>): QuestionContent {
  return {
    schema: 1,
    id: 'q01',
    answers: [],
    mergedPoints: Object.entries(groups).map(([label, members]) => ({
      id: label,
      label,
      statement: label,
      members: members.split(' '),
    })),
  };
}

it('finds nothing between a grouping and itself', () => {
  const content = grouped({ One: 'a b', Two: 'c' });
  const difference = groupingDifference(content, content);
  expect(difference).toEqual({ joined: [], parted: [] });
  expect(differenceWords(difference)).toMatch(/change nothing/);
});

it('names what is joined and what is parted', () => {
  const shown = grouped({ One: 'a b', Two: 'c', Three: 'd e f', Four: 'g' });
  const other = grouped({ One: 'a b c', Three: 'd e', New: 'f', Four: 'g' });
  const difference = groupingDifference(shown, other);
  expect(difference).toEqual({
    joined: [{ labels: ['One', 'Two'] }],
    parted: [{ label: 'Three', parts: [2, 1] }],
  });
  expect(differenceWords(difference)).toBe('Joins 2 points into 1, parts 1.');
});

it('counts a member that moves as a joining and a parting', () => {
  const shown = grouped({ One: 'a b', Two: 'c' });
  const other = grouped({ One: 'a', Two: 'b c' });
  expect(groupingDifference(shown, other)).toEqual({
    joined: [{ labels: ['One', 'Two'] }],
    parted: [{ label: 'One', parts: [1, 1] }],
  });
});

it('says it in words', () => {
  expect(joinedWords({ labels: ['A', 'B', 'C'] })).toBe('“A”, “B” and “C”');
  expect(partedWords({ label: 'A', parts: [1, 3] })).toBe(
    '“A” into 2 points of 3 and 1 wordings',
  );
  expect(partedWords({ label: 'A', parts: [1, 1] })).toBe(
    '“A” into 2 points of 1 wording each',
  );
  expect(
    differenceWords({ joined: [], parted: [{ label: 'A', parts: [1, 1] }] }),
  ).toBe('Parts 1 point.');
});

it('has the collection’s own grouping in the middle of the slider', () => {
  expect(trustOfStep(0)).toBe(0.5);
  expect(trustOfStep(-trustSteps)).toBe(0);
  expect(trustOfStep(trustSteps)).toBe(1);
  for (let step = -trustSteps; step <= trustSteps; step++)
    expect(stepOfTrust(trustOfStep(step))).toBe(step);
  expect([-10, -5, -1, 0, 2, 8, 10].map(trustWords)).toEqual([
    'As strict as can be',
    'Clearly stricter',
    'A little stricter',
    'As it is in the collection',
    'A little more generous',
    'Much more generous',
    'As generous as can be',
  ]);
});
