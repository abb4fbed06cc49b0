/** Attribute of an element that shows one text and nothing else. */
const textAttribute = 'data-text-id';

/** The element that shows a text, and the text's id, around a node; null outside of any text. */
export function textElementOf(
  node: Node | null,
): { readonly element: HTMLElement; readonly id: string } | null {
  const start = node instanceof Element ? node : node?.parentElement;
  const element = start?.closest<HTMLElement>(`[${textAttribute}]`);
  const id = element?.getAttribute(textAttribute);
  return element && id ? { element, id } : null;
}

/** The element that shows a text; the first one when it is shown twice. */
export function elementOfText(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(
    `[${textAttribute}="${CSS.escape(id)}"]`,
  );
}

/** Every element that shows a text within another one, in reading order. */
export function textElementsIn(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`[${textAttribute}]`)];
}

/** Offset in the text, in UTF-16 code units, of a DOM position inside its element. */
export function offsetOf(
  element: HTMLElement,
  node: Node,
  offset: number,
): number {
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** A DOM range for a stretch of an element's text, or null when the offsets lie outside of it. */
export function rangeOf(
  element: HTMLElement,
  start: number,
  end: number,
): Range | null {
  const first = positionAt(element, start, false);
  const last = positionAt(element, end, true);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset);
  return range;
}

/** At a border between two text nodes, a start belongs to the later one and an end to the earlier one. */
function positionAt(
  element: HTMLElement,
  offset: number,
  isEnd: boolean,
): { readonly node: Node; readonly offset: number } | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let rest = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (rest < length || (isEnd && rest === length))
      return { node, offset: rest };
    rest -= length;
  }
  return null;
}
