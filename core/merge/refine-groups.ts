import type { MergeConstraints } from './merge-constraints.ts';
import { mergeSetting } from './merge-setting.ts';
import type { PairScores } from './pair-scores.ts';

interface Move {
  readonly group: number;
  /** The point that leaves the group for this one, or -1. */
  readonly instead: number;
  /** Where that point goes. */
  readonly exile: number;
  readonly gain: number;
}

/**
 * Moves single points between groups while that makes the whole better: joining the two best groups first is greedy, and a
 * point of one source keeps another of the same source out. Changes the assignment in place. Points that a rule ties
 * together stay where they are.
 */
export function refineGroups(
  scores: PairScores,
  groups: Int32Array,
  constraints: MergeConstraints,
  threshold: number,
): void {
  const limit = threshold * mergeSetting.refinement.threshold;
  const free = constraints.blocks.flatMap(block =>
    block.length === 1 ? block : [],
  );
  const bound = new Set(
    constraints.blocks.flatMap(block => (block.length > 1 ? block : [])),
  );
  free.sort((left, right) => left - right);
  const state = { scores, groups, constraints, limit, bound };
  for (let round = 0; round < mergeSetting.refinement.rounds; round++) {
    let moved = false;
    for (const point of free) moved = movePoint(state, point) || moved;
    if (!moved) return;
  }
}

interface State {
  readonly scores: PairScores;
  readonly groups: Int32Array;
  readonly constraints: MergeConstraints;
  readonly limit: number;
  /** Points that may not be moved. */
  readonly bound: ReadonlySet<number>;
}

function movePoint(state: State, point: number): boolean {
  const { groups } = state;
  const from = groups[point] ?? 0;
  const here = worth(state, point, from);
  const fresh = Math.max(...groups) + 1;
  let best: Move = { group: fresh, instead: -1, exile: -1, gain: -here };
  for (const group of new Set(groups))
    if (group !== from)
      for (const move of movesTo(state, point, group, here))
        if (move.gain > best.gain) best = move;
  if (best.gain <= 1e-9) return false;
  groups[point] = best.group;
  if (best.instead >= 0) groups[best.instead] = best.exile;
  return true;
}

/** Going into a group; where one member may not be with the point, changing places with it, or sending it away. */
function movesTo(
  state: State,
  point: number,
  group: number,
  here: number,
): readonly Move[] {
  const { groups, constraints, bound } = state;
  const members = [...groups.keys()].filter(
    member => groups[member] === group && member !== point,
  );
  const against = members.filter(member => constraints.apart(point, member));
  if (against.length === 0) {
    const gain = worth(state, point, group) - here;
    return [{ group, instead: -1, exile: -1, gain }];
  }
  const [instead] = against;
  if (against.length > 1 || instead === undefined || bound.has(instead))
    return [];
  const from = groups[point] ?? 0;
  const gain =
    worth(state, point, group, instead) - here - worth(state, instead, group);
  const fresh = Math.max(...groups) + 1;
  const away: Move = { group, instead, exile: fresh, gain };
  const fits = [...groups.keys()].every(
    member =>
      groups[member] !== from ||
      member === point ||
      !constraints.apart(instead, member),
  );
  if (!fits) return [away];
  const swap = gain + worth(state, instead, from, point);
  return [away, { group, instead, exile: from, gain: swap }];
}

/** What a group gains by a point: the agreement beyond the limit, the best pair counted for more. */
function worth(
  { scores, groups, limit }: State,
  point: number,
  group: number,
  without = -1,
): number {
  const row = scores[point];
  let sum = 0;
  let members = 0;
  let best = 0;
  for (const [member, of] of groups.entries()) {
    if (of !== group || member === point || member === without) continue;
    const score = row?.[member] ?? 0;
    sum += score;
    members++;
    best = Math.max(best, score);
  }
  if (members === 0) return 0;
  const { bestPair, bestPrice } = mergeSetting.refinement;
  return (
    (1 - bestPair) * (sum - members * limit) +
    bestPair * members * (best - limit * bestPrice)
  );
}
