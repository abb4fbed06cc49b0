import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PointCoverage } from '../../core/coverage/coverage.ts';
import { steadyCoverage } from './steady-coverage.ts';

const one: PointCoverage = {
  point: 'm1',
  state: 'touched',
  score: 0.3,
  triggers: ['drift'],
  cited: false,
};
const coverage: fc.Arbitrary<readonly PointCoverage[]> = fc.array(
  fc.record({
    point: fc.constantFrom('m1', 'm2'),
    state: fc.constantFrom('covered', 'touched', 'missing'),
    score: fc.constantFrom(0.2, 0.5),
    triggers: fc.array(fc.constantFrom('drift', 'data'), { maxLength: 2 }),
    cited: fc.boolean(),
  }),
  { maxLength: 4 },
);
/** All that is shown of coverage. */
const shown = (list: readonly PointCoverage[]) =>
  list.map(each => ({ ...each, score: 0 }));

describe('steady coverage', () => {
  it('is the older list when only scores have moved', () => {
    const older = [one];
    expect(steadyCoverage(older, [{ ...one, score: 0.35 }])).toBe(older);
  });

  it('keeps the objects of points that look the same', () => {
    const two = { ...one, point: 'm2' };
    const changed = { ...two, triggers: ['drift', 'data'] };
    const steady = steadyCoverage([one, two], [{ ...one }, changed]);
    expect(steady[0]).toBe(one);
    expect(steady[1]).toBe(changed);
  });

  it('always shows what the newer list shows', () => {
    fc.assert(
      fc.property(coverage, coverage, (older, newer) => {
        expect(shown(steadyCoverage(older, newer))).toEqual(shown(newer));
      }),
    );
  });
});
