import type { MergeGroup, MergeRule } from './merge-input.ts';

/**
 * Applies a person's rules to a grouping that stands, made by an editor or by the engine, without scoring anything anew: what
 * no rule speaks of stays as it is. Rules are taken in order, so of two that contradict each other the later one holds.
 *
 * `must-link` joins the groups of both points. `cannot-link` of two points in one group takes the first of them out, alone;
 * so a person who pulls a point out of a group names that point first.
 * @returns the groups in the order of their first members; a group that was joined to another keeps the place of the earlier
 */
export function regroup(
  groups: readonly MergeGroup[],
  rules: readonly MergeRule[],
): readonly MergeGroup[] {
  let present = groups.map(group => group.members);
  for (const { kind, points } of rules)
    present =
      kind === 'must-link' ? join(present, points) : part(present, points);
  return present.map(members => ({ members }));
}

type Groups = (readonly string[])[];

function join(groups: Groups, [first, second]: MergeRule['points']): Groups {
  const one = groups.findIndex(members => members.includes(first));
  const other = groups.findIndex(members => members.includes(second));
  if (one < 0 || other < 0 || one === other) return groups;
  const [earlier, later] = one < other ? [one, other] : [other, one];
  const joined = [...(groups[earlier] ?? []), ...(groups[later] ?? [])];
  return groups.flatMap((members, place) => {
    if (place === later) return [];
    return [place === earlier ? joined : members];
  });
}

function part(groups: Groups, [out, from]: MergeRule['points']): Groups {
  return groups.flatMap(members => {
    if (!members.includes(out) || !members.includes(from) || out === from)
      return [members];
    return [members.filter(member => member !== out), [out]];
  });
}
