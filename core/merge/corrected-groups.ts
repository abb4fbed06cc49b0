import type { QuestionContent, TextId } from '../collection/collection.ts';
import type { Correction } from './correction.ts';
import type { MergeGroup } from './merge-input.ts';
import { regroup } from './regroup.ts';
import { rulesInForce, withRules } from './rules-in-force.ts';

type Grouping = Extract<Correction, { readonly type: 'grouping' }>;

/**
 * Which points are together once all corrections are made: the latest grouping with the rules that were given before it, and
 * then the later acts one after the other, each on what stood at the time. A point that is taken out of a merged point
 * therefore leaves the others together, whatever once brought them there.
 */
export function correctedGroups(
  content: QuestionContent,
  corrections: readonly Correction[],
): readonly MergeGroup[] {
  const latest = corrections.findLastIndex(({ type }) => type === 'grouping');
  const grouping = corrections[latest];
  const base =
    grouping?.type === 'grouping'
      ? groupsOf(content, grouping)
      : content.mergedPoints;
  let rules = rulesInForce(corrections.slice(0, latest + 1));
  let groups = regroup(base, rules);
  for (const correction of corrections.slice(latest + 1)) {
    if (correction.type !== 'rules') continue;
    rules = withRules(rules, correction.rules);
    groups = regroup(groups, rules);
  }
  return groups;
}

/** The groups of a grouping, with the points that came later and without those that are gone. */
function groupsOf(
  content: QuestionContent,
  { groups }: Grouping,
): readonly MergeGroup[] {
  const points = content.answers.flatMap(answer => answer.points);
  const missing = new Set(points.map(({ id }) => id));
  const found = groups.map(ids => ids.filter(id => missing.delete(id)));
  for (const { members } of content.mergedPoints) {
    const late = members.filter(id => missing.delete(id));
    if (late.length === 0) continue;
    const home = mostOf(members, found);
    if (home) home.push(...late);
    else found.push(late);
  }
  return found.flatMap(members => (members.length > 0 ? { members } : []));
}

/** The group that holds most of some points, the first of equals; none when no group holds any. */
function mostOf(
  members: readonly TextId[],
  groups: readonly TextId[][],
): TextId[] | undefined {
  let best: TextId[] | undefined;
  let most = 0;
  for (const group of groups) {
    const held = members.filter(id => group.includes(id)).length;
    if (held > most) [best, most] = [group, held];
  }
  return best;
}
