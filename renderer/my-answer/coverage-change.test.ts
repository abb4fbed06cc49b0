import { describe, expect, it } from 'vitest';
import type { CoverageState } from '../../core/coverage/coverage.ts';
import { coverageChange, coverageChangeWords } from './coverage-change.ts';

const coverage = (...states: readonly CoverageState[]) =>
  states.map((state, index) => ({
    point: `m${index + 1}`,
    state,
    score: 0,
    triggers: [],
    cited: false,
  }));

describe('the change in coverage between two states of an answer', () => {
  it('names points gained and points lost by number', () => {
    const change = coverageChange(
      coverage('covered', 'missing', 'touched', 'covered'),
      coverage('covered', 'covered', 'covered', 'touched'),
    );
    expect(change).toEqual({ gained: [2, 3], lost: [4] });
    expect(coverageChangeWords(change)).toBe(
      'Against the present text: 2 points gained (2, 3), 1 lost (4).',
    );
  });

  it('turns round when the two states change places', () => {
    const one = coverage('covered', 'missing');
    const other = coverage('missing', 'covered');
    const { gained, lost } = coverageChange(one, other);
    expect(coverageChange(other, one)).toEqual({ gained: lost, lost: gained });
  });

  it('is said to be nothing when no point is covered anew or no longer', () => {
    const change = coverageChange(coverage('touched'), coverage('missing'));
    expect(coverageChangeWords(change)).toBe(
      'Covers the same points as the present text.',
    );
  });
});
