import type { Annotation } from '../annotation/annotation.ts';
import { resolveAnchor, type Anchor } from './resolve-anchor.ts';

/**
 * Finds every annotation of one text, in the order in which the passages stood. What came before a passage mostly moved
 * together with it, so each search starts where the last certain one ended up: the drift.
 * @param annotations all with this text as their target's source
 * @returns the anchor of each annotation by its id
 */
export function resolveAnchors(
  annotations: readonly Annotation[],
  text: string,
): ReadonlyMap<string, Anchor> {
  const anchors = new Map<string, Anchor>();
  const inOrder = [...annotations].sort(
    (a, b) => a.target.position.start - b.target.position.start,
  );
  let drift = 0;
  for (const { id, target } of inOrder) {
    const anchor = resolveAnchor(target, text, drift);
    if (anchor.state === 'exact' || anchor.state === 'moved')
      drift = anchor.start - target.position.start;
    anchors.set(id, anchor);
  }
  return anchors;
}
