import type { MergeGroup, MergeRule } from './merge-input.ts';
import { resolveRules, type ResolvedRules } from './resolve-rules.ts';

/**
 * Applies a person's rules to a grouping that stands, made by an editor or by the engine, without scoring anything anew: what
 * no rule speaks of stays as it is. A must-link joins the groups of both points. A cannot-link within a group takes out the
 * point that it names first, together with whatever must-links tie to it; points that are taken out and may be together
 * stay together. Only what stood together, or is tied by must-links, is together afterwards. The order of the rules plays no
 * part, but of rules that contradict each other the latest holds.
 * @returns groups in the order of the earliest group that each comes from; members in the order in which they stood
 */
export function regroup(
  groups: readonly MergeGroup[],
  rules: readonly MergeRule[],
): readonly MergeGroup[] {
  const ids = groups.flatMap(group => group.members);
  const resolved = resolveRules(ids, rules);
  const groupOf = groups.flatMap((group, index) =>
    group.members.map(() => index),
  );
  const joined = joinedGroups(groups.length, groupOf, resolved.blocks);
  const disturbed = disturbedGroups(joined, groupOf, resolved.parted);
  if (disturbed.size === 0) return groups;
  const against = opposedBlocks(resolved);
  const blocksOf = new Map<number, Block[]>();
  for (const block of resolved.blocks) {
    const home = joined[groupOf[block[0] ?? 0] ?? 0] ?? 0;
    if (!disturbed.has(home)) continue;
    blocksOf.set(home, blocksOf.get(home) ?? []);
    blocksOf.get(home)?.push(block);
  }
  return groups.flatMap((group, index) => {
    if (!disturbed.has(joined[index] ?? index)) return [group];
    return partedBlocks(blocksOf.get(index) ?? [], groupOf, against).map(
      members => ({ members: members.map(place => ids[place] ?? '') }),
    );
  });
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
  const of = (block: Block) => {
    const known = found.get(block) ?? { to: new Set(), leaves: new Set() };
    found.set(block, known);
    return known;
  };
  for (const [first, second] of parted) {
    const one = blockOf.get(first);
    const other = blockOf.get(second);
    if (!one || !other) continue;
    of(one).leaves.add(other);
    of(one).to.add(other);
    of(other).to.add(one);
  }
  return found;
}

/** For each group the earliest of those with which blocks tie it together, itself included. */
function joinedGroups(
  groups: number,
  groupOf: readonly number[],
  blocks: readonly Block[],
): readonly number[] {
  const joined = Array.from({ length: groups }, (_, index) => index);
  for (const block of blocks) {
    if (block.length === 1) continue;
    const numbers = new Set(
      block.map(place => joined[groupOf[place] ?? 0] ?? 0),
    );
    if (numbers.size === 1) continue;
    const earliest = Math.min(...numbers);
    for (const [index, number] of joined.entries())
      if (numbers.has(number)) joined[index] = earliest;
  }
  return joined;
}

/** The groups, each named by its earliest, to which others are joined or in which something is to be parted. */
function disturbedGroups(
  joined: readonly number[],
  groupOf: readonly number[],
  parted: ResolvedRules['parted'],
): ReadonlySet<number> {
  const disturbed = new Set<number>();
  for (const [index, earliest] of joined.entries())
    if (index !== earliest) disturbed.add(earliest);
  for (const [first, second] of parted)
    if (groupOf[first] === groupOf[second])
      disturbed.add(joined[groupOf[first] ?? 0] ?? 0);
  return disturbed;
}

/** Blocks that are to be together, and the groups from which they come. */
interface Part {
  readonly blocks: readonly Block[];
  readonly from: ReadonlySet<number>;
}

/**
 * Parts blocks that may not be together: those that are not to go come first, each beside those with which it stood; the
 * others find a place beside them or after.
 */
function partedBlocks(
  blocks: readonly Block[],
  groupOf: readonly number[],
  against: ReadonlyMap<Block, Opposition>,
): readonly Block[] {
  const goes = (block: Block) => against.get(block)?.leaves.size ?? 0;
  const turns = [...blocks].sort((left, right) => goes(left) - goes(right));
  const parts = turns.reduce<readonly Part[]>((found, block) => {
    const from = new Set(block.map(place => groupOf[place] ?? 0));
    return withPart(found, { blocks: [block], from }, against);
  }, []);
  return parts.map(part =>
    part.blocks.flat().sort((left, right) => left - right),
  );
}

/** Joins a part to all those beside which it stood and may stand; the first of them keeps its place. */
function withPart(
  parts: readonly Part[],
  added: Part,
  against: ReadonlyMap<Block, Opposition>,
): readonly Part[] {
  let grown = added;
  const joined = new Set<Part>();
  for (const part of parts) {
    if (![...part.from].some(group => grown.from.has(group))) continue;
    if (isOpposed(grown, part, against)) continue;
    joined.add(part);
    grown = {
      blocks: [...grown.blocks, ...part.blocks],
      from: new Set([...grown.from, ...part.from]),
    };
  }
  const [first] = joined;
  if (!first) return [...parts, grown];
  return parts.flatMap(part => {
    if (part === first) return [grown];
    return joined.has(part) ? [] : [part];
  });
}

function isOpposed(
  one: Part,
  other: Part,
  against: ReadonlyMap<Block, Opposition>,
): boolean {
  return one.blocks.some(block => {
    const opposed = against.get(block)?.to;
    return (
      opposed !== undefined && other.blocks.some(each => opposed.has(each))
    );
  });
}
