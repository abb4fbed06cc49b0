import type { MergeGroup, MergeRule } from './merge-input.ts';
import { resolveRules, type ResolvedRules } from './resolve-rules.ts';

/**
 * Applies a person's rules to a grouping that stands, made by an editor or by the engine, without scoring anything anew: what
 * no rule speaks of stays as it is. A must-link joins the groups of both points. A cannot-link within a group takes out the
 * point that it names first, together with whatever must-links tie to it; points that are taken out and may be together
 * stay together. The order of the rules plays no part, but of rules that contradict each other the latest holds.
 * @returns groups in the order of the earliest group that each comes from; members in the order in which they stood
 */
export function regroup(
  groups: readonly MergeGroup[],
  rules: readonly MergeRule[],
): readonly MergeGroup[] {
  const ids = groups.flatMap(group => group.members);
  const resolved = resolveRules(ids, rules);
  if (resolved.blocks.length === ids.length && resolved.parted.length === 0)
    return groups;
  const against = opposedBlocks(resolved);
  return joinedGroups(groups, resolved.blocks).flatMap(blocks =>
    partedBlocks(blocks, against).map(members => ({
      members: members.map(place => ids[place] ?? ''),
    })),
  );
}

type Block = readonly number[];

/** For each block the blocks that it may not be with, and those that it is the one to leave. */
interface Opposition {
  readonly to: ReadonlySet<Block>;
  readonly leaves: ReadonlySet<Block>;
}

function opposedBlocks({
  blocks,
  parted,
}: ResolvedRules): ReadonlyMap<Block, Opposition> {
  const blockOf = new Map(
    blocks.flatMap(block => block.map(place => [place, block] as const)),
  );
  const found = new Map<Block, { to: Set<Block>; leaves: Set<Block> }>();
  for (const block of blocks)
    found.set(block, { to: new Set(), leaves: new Set() });
  for (const [first, second] of parted) {
    const one = blockOf.get(first);
    const other = blockOf.get(second);
    if (!one || !other) continue;
    found.get(one)?.leaves.add(other);
    found.get(one)?.to.add(other);
    found.get(other)?.to.add(one);
  }
  return found;
}

/** The blocks of each group; groups that a block ties together count as one. */
function joinedGroups(
  groups: readonly MergeGroup[],
  blocks: readonly Block[],
): readonly (readonly Block[])[] {
  const groupOf = groups.flatMap((group, index) =>
    group.members.map(() => index),
  );
  const joined = groups.map((_, index) => index);
  for (const block of blocks) {
    const numbers = new Set(
      block.map(place => joined[groupOf[place] ?? 0] ?? 0),
    );
    const earliest = Math.min(...numbers);
    for (const [index, number] of joined.entries())
      if (numbers.has(number)) joined[index] = earliest;
  }
  const found = groups.map((): Block[] => []);
  for (const block of blocks)
    found[joined[groupOf[block[0] ?? 0] ?? 0] ?? 0]?.push(block);
  return found.filter(each => each.length > 0);
}

/** Parts blocks that may not be together: those that are not to go come first, the others find a place beside or after. */
function partedBlocks(
  blocks: readonly Block[],
  against: ReadonlyMap<Block, Opposition>,
): readonly Block[] {
  const goes = (block: Block) => against.get(block)?.leaves.size ?? 0;
  const turns = [...blocks].sort((left, right) => goes(left) - goes(right));
  const parts: Block[][] = [];
  for (const block of turns) {
    const opposed = against.get(block)?.to;
    const fitting = parts.find(part => !part.some(each => opposed?.has(each)));
    if (fitting) fitting.push(block);
    else parts.push([block]);
  }
  return parts.map(part => part.flat().sort((left, right) => left - right));
}
