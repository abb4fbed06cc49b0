import { describe, expect, it } from 'vitest';
import { arrangeMergedPoints } from '../../core/collection/arrange-merged-points.ts';
import { disputedPoints } from '../dissent/disputed-points.ts';
import { disputedQuestion } from '../dissent/disputed-question.fixture.ts';
import { noFilters } from '../state/reading.ts';
import { pointFilter } from './point-filter.ts';

const points = arrangeMergedPoints(disputedQuestion);
const disputed = disputedPoints(disputedQuestion);

function shown(
  ...[filters, known]: [typeof noFilters, typeof disputed | null]
) {
  return points
    .filter(pointFilter(filters, [], [], known))
    .map(({ merged }) => merged.id);
}

describe('the filter of disputed points', () => {
  it('leaves only points whose sources contradict each other', () => {
    expect(shown({ ...noFilters, disputed: true }, disputed)).toEqual([
      'boiling',
    ]);
  });

  it('leaves none where nobody disagrees', () => {
    expect(shown({ ...noFilters, disputed: true }, new Map())).toEqual([]);
  });

  it('hides nothing as long as it is not known what is disputed', () => {
    expect(shown({ ...noFilters, disputed: true }, null)).toHaveLength(2);
  });

  it('narrows the list together with another filter', () => {
    const filters = { ...noFilters, disputed: true, alone: true };
    expect(shown(filters, disputed)).toEqual([]);
  });

  it('hides nothing when it is off', () => {
    expect(shown(noFilters, disputed)).toHaveLength(2);
  });
});
