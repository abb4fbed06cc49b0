import { useCallback, useEffect, useRef, useState } from 'react';

/** Where a dragged question would come to stand. */
export interface QuestionDrop {
  /** The question that is dragged. */
  readonly number: number;
  /** Its place among the others of its topic, counted without it. */
  readonly to: number;
  /** The question at whose edge the line is drawn. */
  readonly at: number;
  readonly edge: 'above' | 'below';
}

/** So close to an edge of what scrolls, it scrolls: pixels. */
const edgeZone = 48;
const scrollStep = 12;

/**
 * Drags a question by its handle within its topic, with the mouse, a pen or a finger; Escape leaves everything as it is.
 * @param onDrop is told the place where it was let go
 */
export function useQuestionDrag(onDrop: (number: number, to: number) => void): {
  readonly drop: QuestionDrop | null;
  readonly start: (number: number, event: React.PointerEvent) => void;
} {
  const [drop, setDrop] = useState<QuestionDrop | null>(null);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  const start = useCallback(
    (number: number, event: React.PointerEvent) => {
      if (event.button !== 0) return;
      // Dragging is no selecting of the words that the pointer comes over.
      event.preventDefault();
      stop.current?.();
      stop.current = follow(number, event.currentTarget, setDrop, onDrop);
    },
    [onDrop],
  );
  return { drop, start };
}

/** Listens until the pointer is let go. @returns what ends it without moving anything */
function follow(
  number: number,
  handle: Element,
  show: (drop: QuestionDrop | null) => void,
  onDrop: (number: number, to: number) => void,
): () => void {
  let drop: QuestionDrop | null = null;
  const move = (event: PointerEvent) => {
    drop = dropAt(number, handle, event.clientY);
    show(drop);
    scrollNear(handle, event.clientY);
  };
  const end = () => {
    controller.abort();
    show(null);
  };
  const release = () => {
    end();
    if (drop) onDrop(number, drop.to);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Escape ends the dragging and not the dialog around it.
    event.preventDefault();
    event.stopPropagation();
    end();
  };
  const controller = new AbortController();
  const options = { signal: controller.signal, capture: true };
  window.addEventListener('pointermove', move, options);
  window.addEventListener('pointerup', release, options);
  window.addEventListener('pointercancel', end, options);
  window.addEventListener('keydown', key, options);
  return end;
}

/** The place that the pointer means: above the first question whose middle is below it. */
function dropAt(
  number: number,
  handle: Element,
  y: number,
): QuestionDrop | null {
  const list = handle.closest('ol[data-topic]');
  const rows = [
    ...(list?.querySelectorAll<HTMLElement>(':scope > [data-question]') ?? []),
  ].filter(row => row.dataset['question'] !== String(number));
  const to = rows.findIndex(row => {
    const { top, height } = row.getBoundingClientRect();
    return y < top + height / 2;
  });
  const row = to < 0 ? rows.at(-1) : rows[to];
  if (!row) return null;
  return {
    number,
    to: to < 0 ? rows.length : to,
    at: Number(row.dataset['question']),
    edge: to < 0 ? 'below' : 'above',
  };
}

function scrollNear(handle: Element, y: number): void {
  const scroller = scrollerOf(handle);
  if (!scroller) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < top + edgeZone) scroller.scrollBy({ top: -scrollStep });
  else if (y > bottom - edgeZone) scroller.scrollBy({ top: scrollStep });
}

function scrollerOf(element: Element): Element | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if (/auto|scroll/.test(overflowY) && at.scrollHeight > at.clientHeight)
      return at;
  }
  return null;
}
