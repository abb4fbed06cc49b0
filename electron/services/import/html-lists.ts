import type { Element, ElementContent } from 'hast';
import { isElement } from './html-element.ts';

function numberOf(value: unknown): number | null {
  const number = Number.parseInt(String(value), 10);
  return Number.isNaN(number) ? null : number;
}

/** As a browser shows it: `3.`, and `c)` in a list with letters. */
function shown(value: number, type: string): string {
  if (!/^a$/iu.test(type) || value < 1 || value > 26) return `${value}.`;
  return `${String.fromCharCode(type.charCodeAt(0) + value - 1)})`;
}

/** Writes its number into each item of a numbered list that has none yet. */
export function numberItems(list: Element): ElementContent[] {
  const items = list.children.filter(child => isElement(child, 'li'));
  const isReversed = list.properties['reversed'] === true;
  let value =
    numberOf(list.properties['start']) ?? (isReversed ? items.length : 1);
  for (const item of items) {
    if (item.type !== 'element') continue;
    value = numberOf(item.properties['value']) ?? value;
    item.properties['dataNumber'] ??= shown(
      value,
      String(list.properties['type'] ?? '1'),
    );
    value += isReversed ? -1 : 1;
  }
  return [list];
}
