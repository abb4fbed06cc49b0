import type { Annotation } from '../../core/annotation/annotation.ts';
import type { ArrangedPoint } from '../../core/collection/arrange-merged-points.ts';
import type { MergedPoint, TextId } from '../../core/collection/collection.ts';
import type { PointCoverage } from '../../core/coverage/coverage.ts';
import type { DissentByPoint } from '../dissent/disputed-points.ts';
import type { PointFilters } from '../state/reading.ts';

/**
 * A test of whether a merged point passes all active filters.
 * @param disputed the disputed points; until they are known (null) none is hidden for want of a dispute
 */
export function pointFilter(
  filters: PointFilters,
  annotations: readonly Annotation[],
  coverage: readonly PointCoverage[],
  disputed: DissentByPoint | null,
): (point: ArrangedPoint) => boolean {
  const covered = new Set(
    coverage.flatMap(each => (each.state === 'covered' ? each.point : [])),
  );
  const marked = new Set(annotations.map(each => each.target.source));
  const noted = new Set(
    annotations.flatMap(each => (each.note === '' ? [] : each.target.source)),
  );
  const tests: Readonly<
    Record<keyof PointFilters, (point: ArrangedPoint) => boolean>
  > = {
    alone: ({ support }) => support.length === 1,
    notInAnswer: ({ merged }) => !covered.has(merged.id),
    highlighted: ({ merged }) => textsOf(merged).some(id => marked.has(id)),
    noted: ({ merged }) => textsOf(merged).some(id => noted.has(id)),
    disputed: ({ merged }) => disputed?.has(merged.id) ?? true,
  };
  const active = Object.entries(tests).flatMap(([name, test]) =>
    filters[name as keyof PointFilters] ? test : [],
  );
  return point => active.every(passes => passes(point));
}

function textsOf({ id, members }: MergedPoint): readonly TextId[] {
  return [id, ...members];
}
