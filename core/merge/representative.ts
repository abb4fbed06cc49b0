import type { PairScores } from './pair-scores.ts';

/**
 * The groups of an assignment in the order of their first points. Within each the member that agrees most with all others
 * comes first, because its words speak for the group; the rest follow in the order of the points.
 */
export function membersInOrder(
  groups: Int32Array,
  scores: PairScores,
): readonly (readonly number[])[] {
  const members = new Map<number, number[]>();
  for (const [point, group] of groups.entries()) {
    const list = members.get(group);
    if (list) list.push(point);
    else members.set(group, [point]);
  }
  return [...members.values()].map(list => {
    const first = representative(list, scores);
    return [first, ...list.filter(point => point !== first)];
  });
}

/** The member with the highest sum of scores to the others; the first of equals. */
function representative(list: readonly number[], scores: PairScores): number {
  let best = { point: list[0] ?? 0, sum: -Infinity };
  for (const point of list) {
    let sum = 0;
    for (const other of list) sum += scores[point]?.[other] ?? 0;
    if (sum > best.sum) best = { point, sum };
  }
  return best.point;
}
