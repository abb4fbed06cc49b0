import { describe, expect, it } from 'vitest';
import type { Correction } from '../../core/merge/correction.ts';
import { correctionsOfPoint } from './corrections-of-point.ts';

const created = '2026-11-22T12:00:00.000Z';
const merged = {
  id: 'm1',
  label: 'Salt',
  statement: 'Salt.',
  members: ['a.1', 'b.1'],
};
const split: Correction = {
  id: 'c1',
  created,
  type: 'rules',
  rules: [{ kind: 'cannot-link', points: ['c.1', 'b.1'] }],
};
const label: Correction = {
  id: 'c2',
  created,
  type: 'label',
  point: 'a.1',
  label: 'Salt',
};
const elsewhere: Correction = {
  id: 'c3',
  created,
  type: 'representative',
  point: 'c.1',
};
const grouping: Correction = {
  id: 'c4',
  created,
  type: 'grouping',
  trust: 0.7,
  groups: [['a.1', 'b.1']],
};

describe('correctionsOfPoint', () => {
  it('names what speaks of a member, the latest last, and no new grouping of everything', () => {
    expect(
      correctionsOfPoint(merged, [split, elsewhere, grouping, label]),
    ).toEqual([split, label]);
  });

  it('is empty for a point that nobody has touched', () => {
    expect(correctionsOfPoint(merged, [elsewhere])).toEqual([]);
  });
});
