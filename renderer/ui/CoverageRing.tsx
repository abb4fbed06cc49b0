import { coverageWords } from './coverage-words.ts';
import styles from './CoverageRing.module.css';

interface CoverageRingProps {
  readonly covered: number;
  readonly touched: number;
  readonly points: number;
  /** Diameter in pixels at normal text size; from 28 on, the number of covered points stands inside. */
  readonly size: number;
}

/** How much of a question my answer covers: a full arc, a fainter one for what is only touched, the rest open. */
export function CoverageRing({
  covered,
  touched,
  points,
  size,
}: CoverageRingProps) {
  const share = (count: number) => (points === 0 ? 0 : (100 * count) / points);
  const large = size >= 28;
  return (
    <svg
      className={styles['ring']}
      data-large={large}
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 40 40"
      role="img"
      aria-label={coverageWords(covered, touched, points)}
    >
      <circle className={styles['track']} cx="20" cy="20" r="17" />
      <Arc part="touched" length={share(covered + touched)} />
      <Arc part="covered" length={share(covered)} />
      {large && (
        <text x="20" y="20" aria-hidden="true">
          {covered}
        </text>
      )}
    </svg>
  );
}

function Arc({
  part,
  length,
}: {
  readonly part: 'covered' | 'touched';
  readonly length: number;
}) {
  if (length === 0) return null;
  return (
    <circle
      className={styles[part]}
      cx="20"
      cy="20"
      r="17"
      pathLength={100}
      strokeDasharray={`${length} ${100 - length}`}
      transform="rotate(-90 20 20)"
    />
  );
}
