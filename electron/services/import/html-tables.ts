import type { Element, ElementContent } from 'hast';
import {
  element,
  elementsBelow,
  isElement,
  textNode,
  wordsOf,
} from './html-element.ts';

const blocks = new Set(
  'p div ul ol li dl dt dd blockquote pre section article figure figcaption table tr br hr h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);

/** Whether a table only places things: it says so, holds headings or other tables, or has one column. */
export function isLayout(table: Element): boolean {
  const role = String(table.properties['role'] ?? '');
  if (role === 'presentation' || role === 'none') return true;
  let cells = 0;
  let rows = 0;
  for (const each of elementsBelow(table)) {
    if (isElement(each, 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'))
      return true;
    if (isElement(each, 'tr')) rows += 1;
    if (isElement(each, 'td', 'th')) cells += 1;
  }
  return cells <= rows;
}

/** The cells of a table as blocks that follow each other. */
export function unwrapTable(table: Element): ElementContent[] {
  return table.children.flatMap(child => {
    if (isElement(child, 'td', 'th', 'caption'))
      return [element('div', child.children)];
    if (isElement(child, 'colgroup')) return [];
    return isElement(child, 'thead', 'tbody', 'tfoot', 'tr')
      ? unwrapTable(child)
      : [child];
  });
}

/** Stands between two parts of a cell until it is known what comes before it. */
const parting: ElementContent = textNode('');
/** As people break the lines of a cell in Markdown. */
const breakInCell = '<br>';

function flat(node: Element): ElementContent[] {
  return node.children.flatMap(child => {
    if (child.type !== 'element') return [child];
    if (child.tagName === 'br') return [parting];
    if (!blocks.has(child.tagName)) return [child];
    return [parting, ...flat(child), parting];
  });
}

/** The content of a cell as one line: blocks, items of lists and lines are parted as in cells of Markdown. */
export function cellContent(cell: Element): ElementContent[] {
  const content: ElementContent[] = [];
  let isBegun = false;
  let isParted = false;
  for (const node of flat(cell)) {
    if (node === parting) {
      isParted = true;
      continue;
    }
    const isBlank = wordsOf(node).trim() === '';
    if (isParted && isBegun && !isBlank) content.push(textNode(breakInCell));
    if (!isBlank) {
      isParted = false;
      isBegun = true;
    }
    content.push(node);
  }
  return content;
}
