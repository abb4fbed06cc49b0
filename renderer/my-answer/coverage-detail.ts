import type { PointCoverage } from '../../core/coverage/coverage.ts';

/** "covered by: drift, training set"; a citation without words of one's own says so. */
export function coverageDetail(coverage: PointCoverage): string {
  const { state, triggers, cited } = coverage;
  if (state === 'missing') return 'missing';
  const words = triggers.join(', ');
  const source = [words, cited ? 'your citation' : '']
    .filter(Boolean)
    .join('; ');
  return source === '' ? state : `${state} by: ${source}`;
}
