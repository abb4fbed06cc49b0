import { agreementWords } from './score-words.ts';
import styles from './ScoreBar.module.css';

/** Where the threshold stands in the picture, whatever it is: above it there is room for clear agreement. */
const line = 60;

/** How much two points agree, in words and as a bar with a line at what it takes to be merged. */
export function ScoreBar({
  score,
  threshold,
}: {
  readonly score: number;
  readonly threshold: number;
}) {
  const length = Math.min(100, Math.max(2, (score / threshold) * line));
  const percent = Math.round((score / threshold) * 100);
  const words = agreementWords(score, threshold);
  return (
    <span className={styles['score']}>
      <svg
        viewBox="0 0 100 12"
        preserveAspectRatio="none"
        role="img"
        aria-label={`${percent} percent of what it takes to be merged`}
        data-enough={score >= threshold}
      >
        <rect className={styles['track']} y="3.5" width="100" height="5" />
        <rect className={styles['fill']} y="3.5" width={length} height="5" />
        <line x1={line} x2={line} y1="0" y2="12" />
      </svg>
      <span>{words}</span>
    </span>
  );
}
