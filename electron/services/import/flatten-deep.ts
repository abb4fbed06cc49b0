import type { Nodes, Parents } from 'hast';
import { textNode, wordsOf } from './html-element.ts';

/**
 * Leaves of everything below a depth only its words, so that what follows may take a call for each level.
 * Changes the tree; returns whether there was anything so deep.
 */
export function flattenDeep(root: Parents, limit: number): boolean {
  let level: Parents[] = [root];
  for (let depth = 1; depth < limit && level.length > 0; depth++)
    level = level.flatMap(parent =>
      (parent.children as Nodes[]).filter(hasChildren),
    );
  for (const parent of level)
    parent.children = parent.children.map(child =>
      hasChildren(child) ? textNode(`${wordsOf(child)} `) : child,
    ) as typeof parent.children;
  return level.length > 0;
}

function hasChildren(node: Nodes): node is Parents {
  return 'children' in node && node.children.length > 0;
}
