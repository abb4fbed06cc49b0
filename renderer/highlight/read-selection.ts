import { trimRange } from '../../core/anchor/trim-range.ts';
import type { Passage } from '../state/marking.ts';
import { offsetOf, textElementsIn } from './text-offset.ts';

/** What the person has selected in the texts of the question. */
export interface SelectedPassage extends Passage {
  /** True when the selection went on into another text, of which nothing was taken. */
  readonly clipped: boolean;
}

/** The part of the window's selection that lies in one text: the first one that has words of it; null when none has. */
export function readSelection(root: ParentNode): SelectedPassage | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0)
    return null;
  const range = selection.getRangeAt(0);
  const touched = textElementsIn(root).filter(element =>
    range.intersectsNode(element),
  );
  for (const [index, element] of touched.entries()) {
    const passage = within(element, range);
    if (passage) return { ...passage, clipped: index < touched.length - 1 };
  }
  return null;
}

function within(element: HTMLElement, range: Range): Passage | null {
  const text = element.textContent ?? '';
  const start = element.contains(range.startContainer)
    ? offsetOf(element, range.startContainer, range.startOffset)
    : 0;
  const end = element.contains(range.endContainer)
    ? offsetOf(element, range.endContainer, range.endOffset)
    : text.length;
  const trimmed = trimRange(text, start, end);
  const source = element.dataset['textId'];
  return trimmed && source ? { source, ...trimmed } : null;
}
