import { useLayoutEffect, type RefObject } from 'react';
import type { Annotation } from '../../core/annotation/annotation.ts';
import type { Passage } from '../state/marking.ts';
import { elementOfText, rangeOf } from './text-offset.ts';

/** Free space between the words and the toolbar, and between it and the edges of the pane: CSS pixels. */
const gap = 8;

/** Places a toolbar above a passage or highlight, below it when there is no room, and keeps it there while things move. */
export function usePlacedAboveMark(
  bar: RefObject<HTMLElement | null>,
  subject: Passage | Annotation | null,
): void {
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element || !subject) return;
    const move = () => {
      const words = wordsOf(subject);
      if (words) place(element, words);
    };
    move();
    window.addEventListener('resize', move);
    document.addEventListener('scroll', move, true);
    return () => {
      window.removeEventListener('resize', move);
      document.removeEventListener('scroll', move, true);
    };
  }, [bar, subject]);
}

function wordsOf(subject: Passage | Annotation): DOMRect | null {
  if (!('id' in subject)) {
    const element = elementOfText(subject.source);
    const range = element && rangeOf(element, subject.start, subject.end);
    return range?.getBoundingClientRect() ?? null;
  }
  const marks = document.querySelectorAll(
    `#reading [data-annotation="${CSS.escape(subject.id)}"]`,
  );
  const [first] = marks;
  const last = marks[marks.length - 1];
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  return range.getBoundingClientRect();
}

function place(bar: HTMLElement, words: DOMRect): void {
  const pane = bar.offsetParent?.getBoundingClientRect();
  if (!pane) return;
  const { width, height } = bar.getBoundingClientRect();
  const above = words.top - pane.top - height - gap;
  const top = above >= gap ? above : words.bottom - pane.top + gap;
  const middle = words.left - pane.left + words.width / 2 - width / 2;
  const left = Math.min(Math.max(gap, middle), pane.width - width - gap);
  bar.style.setProperty(
    'top',
    `${Math.min(top, pane.height - height - gap)}px`,
  );
  bar.style.setProperty('left', `${Math.max(gap, left)}px`);
}
