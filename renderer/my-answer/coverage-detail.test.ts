import { expect, it } from 'vitest';
import { coverageDetail } from './coverage-detail.ts';

const base = { point: 'm1', score: 0.5, cited: false };

it('names the words that a point is covered by', () => {
  expect(
    coverageDetail({
      ...base,
      state: 'covered',
      triggers: ['drift', 'training set'],
    }),
  ).toBe('covered by: drift, training set');
});
it('says that a point is touched by its citation alone', () => {
  expect(
    coverageDetail({ ...base, state: 'touched', triggers: [], cited: true }),
  ).toBe('touched by: your citation');
});
it('says of a missing point only that', () => {
  expect(coverageDetail({ ...base, state: 'missing', triggers: [] })).toBe(
    'missing',
  );
});
