import { expect, it } from 'vitest';
import { likeliestPoints } from './likeliest-points.ts';

const point = (id: string, label: string, statement: string) => ({
  id,
  label,
  statement,
  members: [`a.${id}`],
});
const content = {
  schema: 1 as const,
  id: 'q01',
  answers: [],
  mergedPoints: [
    point('m1', 'Salt', 'Salt slows the yeast down.'),
    point('m2', 'Warmth', 'A warm place makes dough rise sooner.'),
    point('m3', 'Yeast', 'Too much salt kills yeast.'),
  ],
};

it('puts those first that have most words in common, and leaves the point itself out', () => {
  const found = likeliestPoints(content, 'Salt slows the yeast down.', 'm1');
  expect(found.map(({ id }) => id)).toEqual(['m3', 'm2']);
});

it('keeps the order of the question where nothing is in common', () => {
  const found = likeliestPoints(content, 'Ovens.', undefined);
  expect(found.map(({ id }) => id)).toEqual(['m1', 'm2', 'm3']);
});
