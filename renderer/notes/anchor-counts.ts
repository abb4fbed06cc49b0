import type { Anchor } from '../../core/anchor/resolve-anchor.ts';

const states = ['exact', 'moved', 'changed', 'lost'] as const;

/** "6 exact, 1 moved, 1 lost": what became of all highlights after a text changed; null while every one is exact. */
export function anchorCounts(anchors: Iterable<Anchor>): string | null {
  const counts = { exact: 0, moved: 0, changed: 0, lost: 0 };
  for (const { state } of anchors) counts[state]++;
  if (counts.moved + counts.changed + counts.lost === 0) return null;
  return states
    .filter(state => counts[state] > 0)
    .map(state => `${counts[state]} ${state}`)
    .join(', ');
}
