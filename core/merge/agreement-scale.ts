import type { MergePoint } from './merge-input.ts';
import { mergeSetting } from './merge-setting.ts';
import type { PairScores } from './pair-scores.ts';

/** What the scores of one question are measured by. */
export interface AgreementScale {
  /** The score at which a match is as likely as none. */
  readonly level: number;
  /** The distance between scores that counts as one. */
  readonly unit: number;
}

/**
 * The scale of a question, from the distribution of its own scores between different sources. An absolute threshold does not
 * carry over from one subject to another: sheets that share their wording score twice as high as sheets that paraphrase.
 */
export function agreementScale(
  points: readonly MergePoint[],
  scores: PairScores,
): AgreementScale {
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
  best.sort();
  const median = best[Math.floor(best.length / 2)] ?? 0;
  const mean = pairs === 0 ? 0 : sum / pairs;
  const { level, ofMedian, least } = mergeSetting.scale;
  return {
    level: mean + level * (median - mean),
    unit: ofMedian * median + least,
  };
}
