import type { MergePoint, MergeRule } from './merge-input.ts';
import { resolveRules } from './resolve-rules.ts';

/** What scores may not overrule, by place of the points in the question. */
export interface MergeConstraints {
  /** Points that belong together, each set in order; every point is in exactly one. */
  readonly blocks: readonly (readonly number[])[];
  /** True when the two points may not be in one group. */
  apart(first: number, second: number): boolean;
}

/**
 * A person's rules, and besides: points of one source are apart unless a rule joins them, because nobody says the same thing
 * twice in one answer.
 */
export function mergeConstraints(
  points: readonly MergePoint[],
  rules: readonly MergeRule[],
): MergeConstraints {
  const { blocks, parted } = resolveRules(
    points.map(point => point.id),
    rules,
  );
  const apart = new Set(parted.map(([first, second]) => key(first, second)));
  const blockOf = new Map(
    blocks.flatMap((members, block) =>
      members.map(member => [member, block] as const),
    ),
  );
  return {
    blocks,
    apart: (first, second) =>
      apart.has(key(first, second)) ||
      (points[first]?.source === points[second]?.source &&
        blockOf.get(first) !== blockOf.get(second)),
  };
}

function key(first: number, second: number): string {
  return first < second ? `${first} ${second}` : `${second} ${first}`;
}
