import type { AgreementScale } from './agreement-scale.ts';
import type { MergePoint } from './merge-input.ts';
import { mergeSetting } from './merge-setting.ts';
import type { PairScores } from './pair-scores.ts';
import {
  orderEvidence,
  type OrderHabit,
  type PointPlaces,
} from './point-order.ts';

/** What is known of the points of one question before they are matched. */
export interface ScoredQuestion {
  readonly points: readonly MergePoint[];
  readonly places: PointPlaces;
  readonly scores: PairScores;
  readonly scale: AgreementScale;
}

/**
 * How likely two points are each other's match, 0 to 1: a source says a thing once, so the points of a source compete for
 * each point of another, and with the possibility that none of them matches. The geometric mean of both directions (a dual
 * softmax, as in matching image features), and then what partners in common add. 0 between points of one source.
 */
export function matchShares(
  question: ScoredQuestion,
  habit: OrderHabit,
): PairScores {
  const { points } = question;
  const likelihoods = matchLikelihoods(question, habit);
  const sources = numbered(points.map(point => point.source));
  const rivals = likelihoods.map(row => {
    const sums = new Float64Array(points.length);
    for (const [other, likelihood] of row.entries()) {
      const source = sources[other] ?? 0;
      sums[source] = (sums[source] ?? 0) + likelihood;
    }
    return sums;
  });
  const shares = likelihoods.map((row, first) =>
    row.map((likelihood, second) => {
      const there = 1 + (rivals[first]?.[sources[second] ?? 0] ?? 0);
      const back = 1 + (rivals[second]?.[sources[first] ?? 0] ?? 0);
      return likelihood / Math.sqrt(there * back);
    }),
  );
  return withPartners(shares);
}

/** Likelihood of each pair in units of that of no match. */
function matchLikelihoods(
  question: ScoredQuestion,
  habit: OrderHabit,
): readonly Float64Array[] {
  const { points } = question;
  const rows = points.map(() => new Float64Array(points.length));
  for (const [first, row] of rows.entries())
    for (let second = 0; second < first; second++) {
      const column = rows[second];
      if (points[first]?.source === points[second]?.source || !column) continue;
      const likelihood = matchLikelihood(question, habit, first, second);
      row[second] = likelihood;
      column[first] = likelihood;
    }
  return rows;
}

function matchLikelihood(
  { places, scores, scale }: ScoredQuestion,
  habit: OrderHabit,
  first: number,
  second: number,
): number {
  const { temperature, order } = mergeSetting;
  const score = scores[first]?.[second] ?? 0;
  const content = (score - scale.level) / scale.unit;
  const evidence = orderEvidence(
    places[first] ?? null,
    places[second] ?? null,
    habit,
  );
  return Math.exp((content + order.weight * evidence) / temperature);
}

/**
 * Adds what follows from partners in common: when a and c both match b, then a and c are likely to match, however different
 * their words. Rounded, so that the last digits of a logarithm, which differ between machines, decide nothing.
 */
function withPartners(shares: readonly Float64Array[]): PairScores {
  const { weight, norm } = mergeSetting.partners;
  const common = commonPartners(shares);
  const own = common.map((row, index) => Math.sqrt(row[index] ?? 0));
  return shares.map((row, first) =>
    row.map((share, second) => {
      if (first === second) return 0;
      const most = Math.max((own[first] ?? 0) * (own[second] ?? 0), norm);
      const partners = (common[first]?.[second] ?? 0) / most;
      return (
        Math.round(((share + weight * partners) / (1 + weight)) * 1e6) / 1e6
      );
    }),
  );
}

/** Inner products of the rows of shares, of which only few are not next to nothing. */
function commonPartners(
  shares: readonly Float64Array[],
): readonly Float64Array[] {
  const { least } = mergeSetting.partners;
  const common = shares.map(() => new Float64Array(shares.length));
  for (const row of shares) {
    const partners = [...row.keys()].filter(
      index => (row[index] ?? 0) >= least,
    );
    for (const first of partners) {
      const sums = common[first];
      const share = row[first] ?? 0;
      if (sums)
        for (const second of partners)
          sums[second] = (sums[second] ?? 0) + share * (row[second] ?? 0);
    }
  }
  return common;
}

function numbered(names: readonly string[]): readonly number[] {
  const numbers = new Map<string, number>();
  return names.map(name => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
}
