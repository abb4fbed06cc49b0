import type { Element, ElementContent, Nodes, Text } from 'hast';

/** A text of a page. */
export function textNode(value: string): Text {
  return { type: 'text', value };
}

/** An element of a page without attributes. */
export function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

/** Whether a node is one of these elements. */
export function isElement(
  node: Nodes,
  ...names: readonly string[]
): node is Element {
  return node.type === 'element' && names.includes(node.tagName);
}

/** All elements below a node, in order. Takes no call for each level. */
export function* elementsBelow(node: Nodes): Generator<Element> {
  const waiting = 'children' in node ? [...node.children].reverse() : [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.type === 'element') yield next;
    if ('children' in next)
      for (let at = next.children.length - 1; at >= 0; at--) {
        const child = next.children[at];
        if (child !== undefined) waiting.push(child);
      }
  }
}

/** The words of a node. Takes no call for each level. */
export function wordsOf(node: Nodes): string {
  const words: string[] = [];
  const waiting: Nodes[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.type === 'text') words.push(next.value);
    if ('children' in next)
      for (let at = next.children.length - 1; at >= 0; at--) {
        const child = next.children[at];
        if (child !== undefined) waiting.push(child);
      }
  }
  return words.join('');
}
