import { Fragment, Slice, type Node } from '@tiptap/pm/model';

/** How many nodes can stand open at one end. */
function depthAt(content: Fragment, end: 'firstChild' | 'lastChild'): number {
  let depth = 0;
  for (let node = content[end]; node && !node.isLeaf; node = node[end]) depth++;
  return depth;
}

/** The same without pictures and formulas that claim to hold something: what they hold takes their place. */
function withoutFilledLeaves(content: Fragment): Fragment {
  const nodes: Node[] = [];
  content.forEach(node => {
    if (node.isText || node.content.size === 0) nodes.push(node);
    else {
      const inner = withoutFilledLeaves(node.content);
      if (node.type.isLeaf) nodes.push(...inner.content);
      else nodes.push(inner === node.content ? node : node.copy(inner));
    }
  });
  const isSame =
    nodes.length === content.childCount &&
    nodes.every((node, index) => node === content.child(index));
  return isSame ? content : Fragment.fromArray(nodes);
}

/**
 * A clipboard says in what its words stood and how much of that is open at its ends, and may lie. The editor believes it, looks
 * for a node that is not there and pastes nothing; so what cannot be is put right before.
 */
export function wellFormedSlice(slice: Slice): Slice {
  const content = withoutFilledLeaves(slice.content);
  const holds =
    content === slice.content &&
    slice.openStart <= depthAt(content, 'firstChild') &&
    slice.openEnd <= depthAt(content, 'lastChild');
  return holds ? slice : Slice.maxOpen(content);
}
