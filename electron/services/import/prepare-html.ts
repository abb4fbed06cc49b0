import type { Element, ElementContent, Root, RootContent } from 'hast';
import { countedNumber } from './docx-numbering.ts';
import {
  element,
  elementsBelow,
  isElement,
  textNode,
  wordsOf,
} from './html-element.ts';
import { numberItems } from './html-lists.ts';
import { cellContent, isLayout, unwrapTable } from './html-tables.ts';

/** What was left out of a page, counted. */
export interface LeftOut {
  pictures: number;
  /** Parts of the frame around what a page says: navigation, the page's own foot. */
  frame: number;
}

/** Never shown as words, or not what a page says. Elements that are hidden stay: answers often wait behind a button. */
const dropped = new Set(
  'img script style template noscript iframe object embed applet svg canvas audio video map head button select textarea datalist dialog progress meter'.split(
    ' ',
  ),
);
/** Elements that are replaced as a whole. */
const whole = new Set(['sup', 'sub']);
const frameRoles = new Set(['navigation', 'contentinfo', 'search', 'menubar']);
/** A foot within one of these belongs to it and not to the page. */
const withOwnFoot = new Set([
  'article',
  'section',
  'main',
  'blockquote',
  'td',
  'li',
]);

const superscripts: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-−()n'].map((sign, at) => [
    sign,
    [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ'][at] ?? sign,
  ]),
);
const subscripts: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-−()'].map((sign, at) => [
    sign,
    [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎'][at] ?? sign,
  ]),
);

/** Raised and lowered signs, so that 10⁶ never turns into 106. */
function shifted(node: Element): ElementContent[] {
  // A mark that leads to a note says nothing by itself.
  if ([...elementsBelow(node)].some(isNoteMark)) return [];
  const words = wordsOf(node).trim();
  const signs = node.tagName === 'sup' ? superscripts : subscripts;
  const all = [...words].map(sign => signs[sign]);
  if (!all.includes(undefined)) return [textNode(all.join(''))];
  return [textNode(node.tagName === 'sup' ? `^${words}` : words)];
}

function isNoteMark(node: Element): boolean {
  return (
    node.tagName === 'a' &&
    String(node.properties['href'] ?? '').startsWith('#')
  );
}

/** A formula as its TeX, where the page carries it. */
function formula(node: Element): ElementContent[] {
  const source = [...elementsBelow(node)].find(
    each =>
      each.tagName === 'annotation' &&
      String(each.properties['encoding']).includes('tex'),
  );
  if (source) return [textNode(`$${wordsOf(source).trim()}$`)];
  const shown = node.children.filter(child => !isElement(child, 'annotation'));
  return [textNode(wordsOf(element('math', shown)))];
}

function isFrame(node: Element, inside: boolean): boolean {
  if (node.tagName === 'nav') return true;
  if (frameRoles.has(String(node.properties['role'] ?? ''))) return true;
  return node.tagName === 'footer' && !inside;
}

/** Whether a list of terms asks: most of its terms are questions. */
function asks(node: Element): boolean {
  const terms = [...elementsBelow(node)].filter(each => isElement(each, 'dt'));
  const asking = terms.filter(term =>
    /[?？]\s*$|^\s*(?:q\b|\d{1,3}[.)])/iu.test(wordsOf(term)),
  );
  return asking.length * 2 > terms.length;
}

/** Terms with their descriptions as questions with answers. */
function askedTerms(parts: readonly Element[]): ElementContent[] {
  return parts.map(({ tagName, children }) =>
    tagName === 'dt'
      ? element('p', [element('strong', children)])
      : element('div', children),
  );
}

/** Terms with their descriptions as points with labels. */
function labelledTerms(parts: readonly Element[]): ElementContent[] {
  const items: Element[] = [];
  let open: Element | null = null;
  for (const { tagName, children } of parts) {
    if (tagName === 'dt') {
      const label = element('strong', [...children, textNode(':')]);
      open = element('li', [label, textNode(' ')]);
      items.push(open);
      continue;
    }
    if (open === null) items.push(element('li', children));
    else open.children.push(...children);
    open = null;
  }
  return [element('ul', items)];
}

/** A list of terms becomes questions with answers where it asks, else points with labels. */
function terms(node: Element, children: ElementContent[]): ElementContent[] {
  const parts = children
    .flatMap(child => (isElement(child, 'div') ? child.children : [child]))
    .map(child => (child.type === 'element' ? child : element('dd', [child])))
    .filter(part => wordsOf(part).trim() !== '');
  return asks(node) ? askedTerms(parts) : labelledTerms(parts);
}

/** Takes the number that the reader of documents has counted off an element's words. */
function takeNumber(node: Element): string | null {
  const [first] = node.children;
  if (first?.type === 'text') {
    const found = countedNumber.exec(first.value);
    if (!found) return null;
    first.value = first.value.slice(found[0].length);
    return found[1] ?? '';
  }
  return first?.type === 'element' ? takeNumber(first) : null;
}

/** Walks a page that {@link prepareHtml} prepares. */
function createPreparation(leftOut: LeftOut) {
  const replaced: Readonly<
    Record<
      string,
      (node: Element, children: ElementContent[]) => ElementContent[]
    >
  > = {
    sup: shifted,
    sub: shifted,
    math: formula,
    a: (_, children) => children,
    summary: (_, children) => [element('p', [element('strong', children)])],
    dl: terms,
    li: node => withNumber(node),
    p: node => withNumber(node),
    ol: node => numberItems(node),
    td: node => withNumber(node),
    th: node => withNumber(node),
    table: node =>
      node.properties['dataLayout'] === true
        ? unwrapTable(node)
        : withPlainCells(node),
  };
  for (const heading of ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
    Object.assign(replaced, { [heading]: withNumber });

  /** Whether an element and all that is in it goes; what a person may miss is counted. */
  function isLeftOut(node: Element, inside: boolean): boolean {
    if (node.tagName === 'img') leftOut.pictures += 1;
    const isPartOfFrame = isFrame(node, inside);
    if (isPartOfFrame) leftOut.frame += 1;
    return (
      isPartOfFrame ||
      dropped.has(node.tagName) ||
      String(node.properties['className']).includes('katex-html')
    );
  }

  function prepared(node: RootContent, inside: boolean): ElementContent[] {
    if (node.type === 'text') return [node];
    if (node.type !== 'element' || isLeftOut(node, inside)) return [];
    // Before the tables within it are gone.
    if (node.tagName === 'table')
      node.properties['dataLayout'] = isLayout(node);
    const within = inside || withOwnFoot.has(node.tagName);
    if (!whole.has(node.tagName))
      node.children = node.children.flatMap(child => prepared(child, within));
    const replace = Object.hasOwn(replaced, node.tagName)
      ? replaced[node.tagName]
      : undefined;
    return replace ? replace(node, node.children) : [node];
  }
  return prepared;
}

function withNumber(node: Element): ElementContent[] {
  const number = takeNumber(node);
  if (number === null) return [node];
  if (node.tagName === 'li') node.properties['dataNumber'] = number;
  else node.children.unshift(textNode(`${number} `));
  return [node];
}

function withPlainCells(table: Element): ElementContent[] {
  for (const each of elementsBelow(table))
    if (isElement(each, 'td', 'th')) each.children = cellContent(each);
  return [table];
}

/**
 * Makes of a page what a sheet needs: no programs, addresses, pictures or frame; lists with their numbers; tables that hold
 * words and not a layout. Changes the tree.
 */
export function prepareHtml(root: Root): LeftOut {
  const leftOut: LeftOut = { pictures: 0, frame: 0 };
  const prepared = createPreparation(leftOut);
  root.children = root.children.flatMap(child => prepared(child, false));
  return leftOut;
}
