import { expect, it } from 'vitest';
import { disputedPoints } from './disputed-points.ts';
import { disputedQuestion } from './disputed-question.fixture.ts';

it('finds the merged points whose sources contradict each other, and no other', () => {
  const found = disputedPoints(disputedQuestion);
  expect([...found.keys()]).toEqual(['boiling']);
  expect(
    found.get('boiling')?.map(({ kind, points }) => [kind, points]),
  ).toEqual([['number', ['first-boiling', 'second-boiling']]]);
});

it('finds nothing once the two are parted', () => {
  const mergedPoints = disputedQuestion.mergedPoints.flatMap(merged =>
    merged.members.map(member => ({
      ...merged,
      id: member,
      members: [member],
    })),
  );
  expect(disputedPoints({ ...disputedQuestion, mergedPoints }).size).toBe(0);
});
