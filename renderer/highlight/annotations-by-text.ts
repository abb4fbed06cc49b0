import type { Annotation } from '../../core/annotation.ts';
import type { Anchor } from '../../core/anchor/resolve-anchor.ts';
import { resolveAnchors } from '../../core/anchor/resolve-anchors.ts';
import type { TextId } from '../../core/collection.ts';

/** Anchors of one text by the id of their annotation. */
export type AnchorsOfText = ReadonlyMap<string, Anchor>;
type ByText = ReadonlyMap<TextId, readonly Annotation[]>;

const none: readonly Annotation[] = [];
const groups = new WeakMap<readonly Annotation[], ByText>();
let latest: ByText = new Map();

/**
 * The annotations of one text. The same list comes back as long as none of them changes, however many others do: that is
 * what lets a highlight repaint one text and leave the rest of the page alone.
 */
export function annotationsOfText(
  annotations: readonly Annotation[] | undefined,
  id: TextId,
): readonly Annotation[] {
  if (annotations === undefined || annotations.length === 0) return none;
  let group = groups.get(annotations);
  if (group === undefined) {
    group = grouped(annotations, latest);
    groups.set(annotations, group);
    latest = group;
  }
  return group.get(id) ?? none;
}

function grouped(annotations: readonly Annotation[], before: ByText): ByText {
  const group = new Map<TextId, Annotation[]>();
  for (const annotation of annotations) {
    const list = group.get(annotation.target.source);
    if (list) list.push(annotation);
    else group.set(annotation.target.source, [annotation]);
  }
  const kept = new Map<TextId, readonly Annotation[]>();
  for (const [id, list] of group) {
    const old = before.get(id);
    kept.set(id, old && isSameList(old, list) ? old : list);
  }
  return kept;
}

function isSameList(
  left: readonly Annotation[],
  right: readonly Annotation[],
): boolean {
  return (
    left.length === right.length &&
    left.every((each, index) => each === right[index])
  );
}

interface Resolved {
  readonly text: string;
  readonly anchors: AnchorsOfText;
}

const resolved = new WeakMap<readonly Annotation[], Resolved>();

/** Where the annotations of a text stand in it, worked out once for a list from {@link annotationsOfText}. */
export function anchorsOfText(
  annotations: readonly Annotation[],
  text: string,
): AnchorsOfText {
  const known = resolved.get(annotations);
  if (known?.text === text) return known.anchors;
  const anchors = resolveAnchors(annotations, text);
  resolved.set(annotations, { text, anchors });
  return anchors;
}
