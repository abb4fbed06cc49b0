import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Anchor } from '../../core/anchor/resolve-anchor.ts';
import { anchorCounts } from './anchor-counts.ts';

function anchorOf(state: Anchor['state']): Anchor {
  if (state === 'lost') return { state };
  if (state === 'changed') return { state, start: 0, end: 1, score: 0.7 };
  return { state, start: 0, end: 1 };
}

it('says nothing while every highlight is exact', () => {
  expect(anchorCounts([])).toBeNull();
  expect(anchorCounts([anchorOf('exact')])).toBeNull();
});

it('names each state that occurs', () => {
  const states = ['lost', 'exact', 'moved', 'exact', 'changed'] as const;
  expect(anchorCounts(states.map(anchorOf))).toBe(
    '2 exact, 1 moved, 1 changed, 1 lost',
  );
});

it('always adds up to the number of highlights', () => {
  const state = fc.constantFrom('exact', 'moved', 'changed', 'lost' as const);
  fc.assert(
    fc.property(fc.array(state), states => {
      const words = anchorCounts(states.map(anchorOf));
      const sum = (words?.match(/\d+/g) ?? []).map(Number);
      const all = sum.reduce((left, right) => left + right, 0);
      expect(words === null || all === states.length).toBe(true);
    }),
  );
});
