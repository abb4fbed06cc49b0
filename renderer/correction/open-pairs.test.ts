import { expect, it } from 'vitest';
import type { QuestionContent } from '../../core/collection/collection.ts';
import type { Correction } from '../../core/merge/correction.ts';
import type { MergeRule } from '../../core/merge/merge-input.ts';
import { nearPoints } from './near-points.ts';
import { openPairs } from './open-pairs.ts';

const merged = (id: string, ...members: readonly string[]) => ({
  id,
  label: id,
  statement: id,
  members,
});
const content: QuestionContent = {
  schema: 1,
  id: 'q01',
  answers: [],
  mergedPoints: [merged('m1', 'a', 'b'), merged('m2', 'c'), merged('m3', 'd')],
};
const pairs = [
  { points: ['a', 'c'], score: 0.9 },
  { points: ['a', 'b'], score: 0.9 },
  { points: ['c', 'd'], score: 0.8 },
  { points: ['a', 'gone'], score: 0.8 },
] as const;

function rule(
  kind: MergeRule['kind'],
  ...points: [string, string]
): Correction {
  return {
    id: points.join('-'),
    created: '2026-01-01T00:00:00Z',
    type: 'rules',
    rules: [{ kind, points }],
  };
}

function open(corrections: readonly Correction[]) {
  return openPairs(pairs, content, corrections).map(({ points }) =>
    points.map(({ id }) => id).join(' '),
  );
}

it('leaves out pairs that are one merged point, and those that are gone', () => {
  expect(open([])).toEqual(['m1 m2', 'm2 m3']);
});

it('leaves out pairs that a person keeps apart, by whichever of their members', () => {
  expect(open([rule('cannot-link', 'b', 'c')])).toEqual(['m2 m3']);
});

it('asks again about a pair when the word against it was taken back by a later one', () => {
  expect(
    open([rule('cannot-link', 'c', 'd'), rule('must-link', 'c', 'd')]),
  ).toContain('m2 m3');
});

it('knows what the engine came near to joining', () => {
  const explanation = {
    point: 'a',
    nearest: 'b',
    score: 0.6,
    threshold: 0.42,
    shared: [],
    byHand: false,
  };
  const near = (score: number) =>
    nearPoints(
      {
        explanations: [{ ...explanation, runnerUp: { point: 'd', score } }],
        maybe: [{ points: ['a', 'c'], score: 0.9 }],
      },
      ['a', 'b'],
    );
  expect(near(0.4).has('d')).toBe(true);
  expect(near(0.1).has('d')).toBe(false);
  expect(near(0.1).has('c')).toBe(true);
});
