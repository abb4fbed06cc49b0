import { GroupLinks } from './link-groups.ts';
import {
  mergeConstraints,
  type MergeConstraints,
} from './merge-constraints.ts';
import type { MergeGroup, MergeQuestion, MergeRule } from './merge-input.ts';
import { mergeThreshold } from './merge-threshold.ts';
import type { PairScores } from './pair-scores.ts';
import { regroup } from './regroup.ts';
import { membersInOrder } from './representative.ts';

/** The trust at which a grouping stays as it is, whoever made it. */
const usualTrust = 0.5;

/**
 * Merges a question with more or less trust, beginning with a grouping that stands: more trust joins groups of it, less parts
 * them, and at 0.5 it stays as it is, also when an editor made it. More trust never parts anything. The rules of the question
 * hold at any trust.
 * @param shares of the question's points, by place
 * @param trust 0 strict to 1 generous
 * @returns groups that are as they stood keep their members in their order; in others the representative comes first
 */
export function regroupByTrust(
  question: MergeQuestion,
  groups: readonly MergeGroup[],
  shares: PairScores,
  trust: number,
): readonly MergeGroup[] {
  const { points, rules } = question;
  const standing = regroup(groups, rules);
  if (trust === usualTrust) return standing;
  const constraints =
    trust > usualTrust
      ? mergeConstraints(points, standingRules(question, standing))
      : withinGroups(question, standing);
  const links = new GroupLinks(shares, constraints);
  links.linkAbove(mergeThreshold(trust));
  const found = membersInOrder(links.assignment(points.length), shares);
  return asTheyStood(
    found.map(places => places.map(place => points[place]?.id ?? '')),
    standing,
  );
}

/**
 * The rules of a question and, before them, that what stands together belongs together: scores can add to groups but not part
 * them.
 */
export function standingRules(
  { rules }: Pick<MergeQuestion, 'rules'>,
  groups: readonly MergeGroup[],
): readonly MergeRule[] {
  return [
    ...groups.flatMap(({ members: [first = '', ...others] }) =>
      others.map((other): MergeRule => ({
        kind: 'must-link',
        points: [first, other],
      })),
    ),
    ...rules,
  ];
}

/** What stands apart stays apart, and within each group the scores decide anew. */
function withinGroups(
  { points, rules }: MergeQuestion,
  groups: readonly MergeGroup[],
): MergeConstraints {
  const groupOf = new Map(
    groups.flatMap(({ members }, index) =>
      members.map(member => [member, index] as const),
    ),
  );
  const group = points.map(({ id }, place) => groupOf.get(id) ?? -1 - place);
  const constraints = mergeConstraints(points, rules);
  return {
    blocks: constraints.blocks,
    apart: (first, second) =>
      group[first] !== group[second] || constraints.apart(first, second),
  };
}

/** Groups that have the same members as one that stood become that one. */
function asTheyStood(
  found: readonly (readonly string[])[],
  standing: readonly MergeGroup[],
): readonly MergeGroup[] {
  const known = new Map(standing.map(group => [key(group.members), group]));
  return found.map(members => known.get(key(members)) ?? { members });
}

function key(members: readonly string[]): string {
  return [...members].sort().join('\n');
}
