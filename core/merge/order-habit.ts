import { GroupLinks } from './link-groups.ts';
import { matchShares, type ScoredQuestion } from './match-shares.ts';
import { mergeConstraints } from './merge-constraints.ts';
import { mergeSetting } from './merge-setting.ts';
import type { OrderHabit, PointPlaces } from './point-order.ts';

/** Distances are added up as whole numbers of this size: sums that do not depend on the order of the questions. */
const grain = 1e6;

/**
 * Learns from the points themselves how parallel the sheets run: merges, looks how far apart the merged points stand, and
 * merges anew with what was learned, until it stays the same. It begins with a weak belief; where words and meaning match
 * points without regard to their places, the belief is lost in the first round. Rules play no part, so that a correction in
 * one question moves nothing in another.
 */
export function orderHabit(questions: readonly ScoredQuestion[]): OrderHabit {
  const { usual, worth, least, rounds } = mergeSetting.order;
  const all = questions.map(({ points, places }) =>
    distances(
      places,
      (first, second) => points[first]?.source !== points[second]?.source,
    ),
  );
  const any = meanOf(all, 0, 0);
  let habit: OrderHabit = { matching: Math.min(usual, any), any };
  for (let round = 0; round < rounds; round++) {
    const found = questions.map(question => matchDistances(question, habit));
    const mean = meanOf(found, usual, worth);
    const matching = Math.min(Math.max(mean, least), any);
    if (matching === habit.matching) return habit;
    habit = { matching, any };
  }
  return habit;
}

interface Distances {
  readonly sum: number;
  readonly pairs: number;
}

function matchDistances(
  question: ScoredQuestion,
  habit: OrderHabit,
): Distances {
  const { points, places } = question;
  const links = new GroupLinks(
    matchShares(question, habit),
    mergeConstraints(points, []),
  );
  links.linkAbove(mergeSetting.threshold);
  const groups = links.assignment(points.length);
  return distances(places, (first, second) => groups[first] === groups[second]);
}

function distances(
  places: PointPlaces,
  counts: (first: number, second: number) => boolean,
): Distances {
  let sum = 0;
  let pairs = 0;
  for (const [first, place] of places.entries())
    for (let second = 0; second < first; second++) {
      const other = places[second] ?? null;
      if (place === null || other === null || !counts(first, second)) continue;
      sum += Math.round(Math.abs(place - other) * grain);
      pairs++;
    }
  return { sum, pairs };
}

/** Mean distance, with a belief that counts as much as so many pairs. */
function meanOf(
  found: readonly Distances[],
  belief: number,
  worth: number,
): number {
  let sum = belief * worth * grain;
  let pairs = worth;
  for (const each of found) {
    sum += each.sum;
    pairs += each.pairs;
  }
  return pairs === 0 ? 0 : Math.round(sum / pairs) / grain;
}
