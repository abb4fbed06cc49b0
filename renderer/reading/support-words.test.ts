import { expect, it } from 'vitest';
import { disputedQuestion } from '../dissent/disputed-question.fixture.ts';
import { supportWords } from './support-words.ts';

it('says how many points are disputed only when there are any', () => {
  expect(supportWords(disputedQuestion)).toBe(
    '2 sources, 2 points, 0 said by one only',
  );
  expect(supportWords(disputedQuestion, 1)).toBe(
    '2 sources, 2 points, 1 disputed, 0 said by one only',
  );
});
