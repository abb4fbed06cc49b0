import type { Annotation } from '../../core/annotation/annotation.ts';
import type { ArrangedPoint } from '../../core/collection/arrange-merged-points.ts';
import type { PointCoverage } from '../../core/coverage/coverage.ts';
import type { PointFilters } from '../state/reading.ts';

/** A test of whether a merged point passes all active filters. */
export function pointFilter(
  filters: PointFilters,
  annotations: readonly Annotation[],
  coverage: readonly PointCoverage[],
): (point: ArrangedPoint) => boolean {
  const covered = new Set(
    coverage.flatMap(each => (each.state === 'covered' ? each.point : [])),
  );
  const marked = new Set(annotations.map(each => each.target.source));
  const noted = new Set(
    annotations.flatMap(each => (each.note === '' ? [] : each.target.source)),
  );
  return point => {
    const texts = [point.merged.id, ...point.merged.members];
    return (
      (!filters.alone || point.support.length === 1) &&
      (!filters.notInAnswer || !covered.has(point.merged.id)) &&
      (!filters.highlighted || texts.some(id => marked.has(id))) &&
      (!filters.noted || texts.some(id => noted.has(id)))
    );
  };
}
