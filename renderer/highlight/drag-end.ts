import type { SelectionEdge } from '../../core/annotation/move-selection-edge.ts';
import { wordRangeAt } from '../../core/annotation/sentence-range.ts';
import type { App } from '../state/app.ts';
import type { Stretch } from '../state/marking.ts';
import { activeStretch, resizeTo } from './resize-active.ts';
import { offsetOf, textElementOf } from './text-offset.ts';

/** Follows the pointer with one end of the active highlight, whole words at a time, until the button is up. */
export function dragEnd(
  app: App,
  edge: SelectionEdge,
  begun: PointerEvent,
): void {
  const present = activeStretch(app);
  if (present === null || begun.button !== 0) return;
  const onMove = (event: PointerEvent) => {
    const offset = offsetAt(event);
    if (offset !== null)
      app.marking.set({
        resizing: stretched(present.stretch, present.text, edge, offset),
      });
  };
  const onUp = () => {
    document.removeEventListener('pointermove', onMove);
    document.removeEventListener('pointerup', onUp);
    const { resizing } = app.marking.get();
    if (resizing === null) return;
    void resizeTo(app, resizing).then(() =>
      app.marking.set({ resizing: null }),
    );
  };
  document.addEventListener('pointermove', onMove);
  document.addEventListener('pointerup', onUp);
}

function offsetAt(event: PointerEvent): number | null {
  const caret = document.caretPositionFromPoint(event.clientX, event.clientY);
  const text = caret && textElementOf(caret.offsetNode);
  return caret && text
    ? offsetOf(text.element, caret.offsetNode, caret.offset)
    : null;
}

function stretched(
  { id, start, end }: Stretch,
  text: string,
  edge: SelectionEdge,
  offset: number,
): Stretch {
  const word = wordRangeAt(text, offset) ?? { start: offset, end: offset };
  return edge === 'start'
    ? { id, start: Math.min(word.start, end - 1), end }
    : { id, start, end: Math.max(word.end, start + 1) };
}
