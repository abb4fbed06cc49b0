import { fold } from '../coverage/tokenize.ts';
import type { MergeGroup, MergeQuestion } from './merge-input.ts';
import { wholeText } from './pair-scores.ts';
import { regroup } from './regroup.ts';

/**
 * Groups points of different sources that have the same letters and digits, and applies the rules. What is done with a
 * question of thousands of points, where comparing each with each would take too long. Linear in points.
 */
export function equalWordings({
  points,
  rules,
}: MergeQuestion): readonly MergeGroup[] {
  const groups = new Map<
    string,
    { sources: Set<string>; members: string[] }[]
  >();
  const inOrder: { readonly members: string[] }[] = [];
  for (const point of points) {
    const key = fold(wholeText(point)).replace(/[^\p{L}\p{N}]+/gu, '');
    const alike = groups.get(key) ?? [];
    groups.set(key, alike);
    const open = alike.find(group => !group.sources.has(point.source));
    if (open) {
      open.sources.add(point.source);
      open.members.push(point.id);
    } else {
      const group = { sources: new Set([point.source]), members: [point.id] };
      alike.push(group);
      inOrder.push(group);
    }
  }
  return regroup(
    inOrder.map(({ members }) => ({ members })),
    rules,
  );
}
