import { expect, test } from 'vitest';
import type { QuestionDelta } from '../../core/import/import-preview.ts';
import { deltaWords, disputeWords } from './delta-words.ts';

const point = (id: string) => ({ id, label: id, statement: id });
const nothing: QuestionDelta = {
  question: 'q01',
  number: 1,
  prompt: 'Why?',
  newPoints: [],
  strengthened: [],
  weakened: [],
  disputes: [],
};
const span = { start: 0, end: 1 };

test('a delta is counted over all questions, and what there is none of is not named', () => {
  const first = { ...nothing, newPoints: [point('a'), point('b')] };
  const second: QuestionDelta = {
    ...nothing,
    question: 'q02',
    strengthened: [point('c')],
    disputes: [{ kind: 'number', points: ['p', 'q'], spans: [span, span] }],
  };
  expect(deltaWords([first, second])).toBe(
    'In 2 questions: 2 new points, 1 strengthened, 1 dispute.',
  );
  expect(deltaWords([{ ...nothing, weakened: [point('d')] }])).toBe(
    'In 1 question: 1 weakened or gone.',
  );
});

test('nothing new is said in so many words', () => {
  expect(deltaWords([])).toBe('Nothing new.');
  expect(deltaWords([nothing])).toBe('In 1 question.');
});

test('every kind of dispute has a sentence', () => {
  for (const kind of ['number', 'negation', 'direction'] as const)
    expect(disputeWords(kind)).toMatch(/^[A-Z].*\.$/u);
});
