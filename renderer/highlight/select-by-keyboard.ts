import {
  moveSelectionEdge,
  type SelectionDirection,
  type SelectionEdge,
} from '../../core/annotation/move-selection-edge.ts';
import {
  sentenceRangeAt,
  type TextUnit,
} from '../../core/annotation/sentence-range.ts';
import type { App } from '../state/app.ts';
import type { Passage } from '../state/marking.ts';
import { announce } from '../state/notify.ts';
import { elementOfText, rangeOf, textElementsIn } from './text-offset.ts';

/** Begins to select by keys: the first sentence of the text that the person is at. */
export function selectByKeyboard(app: App): void {
  const element = startingText(app);
  const text = element?.textContent ?? '';
  const source = element?.dataset['textId'];
  const sentence = sentenceRangeAt(text, 0);
  if (!source || sentence === null) {
    announce(app, 'There is nothing to select here');
    return;
  }
  choose(app, { source, ...sentence });
  announce(app, `${spoken(text, sentence)}. Arrow keys change the selection.`);
}

/** Moves an end of the passage chosen by keys. */
export function movePassage(
  app: App,
  edge: SelectionEdge,
  unit: TextUnit,
  direction: SelectionDirection,
): void {
  const { passage } = app.marking.get();
  if (passage === null) return;
  const text = elementOfText(passage.source)?.textContent ?? '';
  const moved = moveSelectionEdge(text, passage, edge, unit, direction);
  choose(app, { source: passage.source, ...moved });
  announce(app, spoken(text, moved));
}

/** Goes on to the first sentence of the next or the previous text. */
export function moveToText(app: App, step: 1 | -1): void {
  const { passage } = app.marking.get();
  const reading = document.getElementById('reading');
  if (passage === null || reading === null) return;
  const texts = textElementsIn(reading);
  const present = texts.findIndex(
    each => each.dataset['textId'] === passage.source,
  );
  const next = texts[present + step];
  const source = next?.dataset['textId'];
  const text = next?.textContent ?? '';
  const sentence = sentenceRangeAt(text, 0);
  if (!source || sentence === null) {
    announce(
      app,
      step === 1 ? 'This is the last text' : 'This is the first text',
    );
    return;
  }
  choose(app, { source, ...sentence });
  announce(app, spoken(text, sentence));
}

/** The passage becomes the window's own selection, so that it looks and reads like any other. */
function choose(app: App, passage: Passage): void {
  app.marking.set({ passage, byKeyboard: true, active: null });
  const element = elementOfText(passage.source);
  const range = element && rangeOf(element, passage.start, passage.end);
  if (!range) return;
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  const point = element.closest<HTMLElement>('[data-point]');
  if (point?.dataset['point'])
    app.reading.set({ currentPoint: point.dataset['point'] });
  element.scrollIntoView({ block: 'nearest' });
}

function startingText(app: App): HTMLElement | undefined {
  const reading = document.getElementById('reading');
  if (reading === null) return undefined;
  const focused = document.activeElement?.closest('[data-point]');
  const current = app.reading.get().currentPoint;
  const point =
    focused ??
    (current && reading.querySelector(`[data-point="${CSS.escape(current)}"]`));
  return textElementsIn(point || reading)[0];
}

function spoken(
  text: string,
  range: { readonly start: number; readonly end: number },
): string {
  const words = text.slice(range.start, range.end);
  return words.length > 160
    ? `${words.slice(0, 80)} … ${words.slice(-60)}`
    : words;
}
