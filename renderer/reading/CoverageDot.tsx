import type { PointCoverage } from '../../core/coverage/coverage.ts';
import styles from './CoverageDot.module.css';

const words = {
  covered: 'In my answer',
  touched: 'Touched in my answer',
  missing: 'Not in my answer',
} as const;

/** Whether my answer covers a point: full, half, empty. */
export function CoverageDot({
  state,
}: {
  readonly state: PointCoverage['state'];
}) {
  return (
    <svg
      className={styles['dot']}
      data-state={state}
      viewBox="0 0 12 12"
      role="img"
      aria-label={words[state]}
    >
      <circle cx="6" cy="6" r="5" />
      {state === 'touched' && <path d="M6 1a5 5 0 0 1 0 10z" />}
    </svg>
  );
}
