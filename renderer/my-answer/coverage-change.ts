import type { PointCoverage } from '../../core/coverage/coverage.ts';

/** Which points another state of an answer covers that the present one does not, and the reverse, by their numbers. */
export interface CoverageChange {
  readonly gained: readonly number[];
  readonly lost: readonly number[];
}

/** Compares two states of one answer; both lists name the points in their order. */
export function coverageChange(
  present: readonly PointCoverage[],
  other: readonly PointCoverage[],
): CoverageChange {
  const now = coveredPoints(present);
  const then = coveredPoints(other);
  const numbers = (keep: (point: string) => boolean) =>
    other.flatMap(({ point }, index) => (keep(point) ? [index + 1] : []));
  return {
    gained: numbers(point => then.has(point) && !now.has(point)),
    lost: numbers(point => now.has(point) && !then.has(point)),
  };
}

/** "Against the present text: 2 points gained (3, 5), 1 lost (7)". */
export function coverageChangeWords({ gained, lost }: CoverageChange): string {
  if (gained.length === 0 && lost.length === 0)
    return 'Covers the same points as the present text.';
  const points = gained.length === 1 ? 'point' : 'points';
  return `Against the present text: ${gained.length} ${points} gained${list(gained)}, ${lost.length} lost${list(lost)}.`;
}

function coveredPoints(
  coverage: readonly PointCoverage[],
): ReadonlySet<string> {
  const covered = coverage.filter(each => each.state === 'covered');
  return new Set(covered.map(each => each.point));
}

function list(numbers: readonly number[]): string {
  return numbers.length === 0 ? '' : ` (${numbers.join(', ')})`;
}
