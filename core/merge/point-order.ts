import type { MergePoint } from './merge-input.ts';
import { mergeSetting } from './merge-setting.ts';

/** Where a point stands in its answer: 0 first, 1 last; null for the only point of a source. */
export type PointPlaces = readonly (number | null)[];

/** Places of all points of a question. */
export function pointPlaces(points: readonly MergePoint[]): PointPlaces {
  const counts = new Map<string, number>();
  const before = points.map(({ source }) => {
    const count = counts.get(source) ?? 0;
    counts.set(source, count + 1);
    return count;
  });
  return points.map(({ source }, index) => {
    const last = (counts.get(source) ?? 1) - 1;
    return last === 0 ? null : (before[index] ?? 0) / last;
  });
}

/**
 * How parallel the sheets of a collection run: answers to one question tend to go from the general to the particular, or
 * follow the same lecture, and then a point's place tells which of the others it may match.
 */
export interface OrderHabit {
  /** Mean distance between the places of matching points. */
  readonly matching: number;
  /** Mean distance between the places of any two points of different sources. */
  readonly any: number;
}

/**
 * What two places say about a match, as the logarithm of a ratio of likelihoods: positive when they are near and the sheets
 * run parallel, negative when far apart, 0 throughout when matches are as far apart as any points. Distances are taken to
 * fall off exponentially, once with either mean.
 */
export function orderEvidence(
  first: number | null,
  second: number | null,
  { matching, any }: OrderHabit,
): number {
  if (first === null || second === null || matching >= any) return 0;
  const evidence =
    Math.log(any / matching) -
    Math.abs(first - second) * (1 / matching - 1 / any);
  return Math.max(evidence, -mergeSetting.order.floor);
}
