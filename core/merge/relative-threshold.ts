import type { MergePoint } from './merge-input.ts';
import { mergeSetting } from './merge-setting.ts';
import type { PairScores } from './pair-scores.ts';

/**
 * What two points of this question must reach to be merged. An absolute figure does not carry over from one subject to
 * another, because sheets that share their wording score twice as high as sheets that paraphrase; the distribution of the
 * question's own scores does.
 * @param trust 0 strict to 1 generous; 0.5 is the setting
 */
export function relativeThreshold(
  points: readonly MergePoint[],
  scores: PairScores,
  trust: number,
): number {
  const best = new Float64Array(points.length);
  let sum = 0;
  let pairs = 0;
  for (const [first, row] of scores.entries())
    for (const [second, score] of row.entries()) {
      if (points[first]?.source === points[second]?.source) continue;
      best[first] = Math.max(best[first] ?? 0, score);
      sum += score;
      pairs++;
    }
  if (pairs === 0) return Infinity;
  best.sort();
  const { threshold } = mergeSetting;
  const place = Math.min(
    best.length - 1,
    Math.floor(threshold.quantile * best.length),
  );
  const relative =
    threshold.best * (best[place] ?? 0) +
    (threshold.mean * sum) / pairs +
    threshold.least;
  return relative * (1.5 - trust);
}
