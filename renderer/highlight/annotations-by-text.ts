import type { Annotation } from '../../core/annotation/annotation.ts';
import type { TextId } from '../../core/collection/collection.ts';

const none: readonly Annotation[] = [];
let lastList: readonly Annotation[] = none;
let lastGroups: ReadonlyMap<TextId, readonly Annotation[]> = new Map();

/**
 * The annotations of one text. A text whose annotations have not changed gets the very list it got before, so that one
 * highlight's change draws one text anew and leaves hundreds alone.
 */
export function annotationsOfText(
  list: readonly Annotation[] | undefined,
  id: TextId,
): readonly Annotation[] {
  if (!list) return none;
  if (list !== lastList) {
    lastGroups = grouped(list, lastGroups);
    lastList = list;
  }
  return lastGroups.get(id) ?? none;
}

function grouped(
  list: readonly Annotation[],
  before: ReadonlyMap<TextId, readonly Annotation[]>,
): ReadonlyMap<TextId, readonly Annotation[]> {
  const groups = new Map<TextId, Annotation[]>();
  for (const annotation of list) {
    const { source } = annotation.target;
    const group = groups.get(source);
    if (group) group.push(annotation);
    else groups.set(source, [annotation]);
  }
  const stable = new Map<TextId, readonly Annotation[]>();
  for (const [id, group] of groups) {
    const known = before.get(id);
    const same =
      known?.length === group.length &&
      group.every((annotation, index) => annotation === known[index]);
    stable.set(id, same && known ? known : group);
  }
  return stable;
}
