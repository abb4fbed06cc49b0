import type { PointCoverage } from '../../core/coverage/coverage.ts';

/**
 * The newer coverage, with the older objects wherever they would be shown alike, and the older list when all are: what
 * watches it then has nothing to draw again. Scores are not shown, and move with almost every word.
 */
export function steadyCoverage(
  older: readonly PointCoverage[],
  newer: readonly PointCoverage[],
): readonly PointCoverage[] {
  const steady = newer.map((each, index) => {
    const before = older[index];
    return before && looksAlike(before, each) ? before : each;
  });
  const same =
    older.length === steady.length &&
    steady.every((each, index) => each === older[index]);
  return same ? older : steady;
}

function looksAlike(one: PointCoverage, other: PointCoverage): boolean {
  return (
    one.point === other.point &&
    one.state === other.state &&
    one.cited === other.cited &&
    one.triggers.length === other.triggers.length &&
    one.triggers.every((word, index) => word === other.triggers[index])
  );
}
