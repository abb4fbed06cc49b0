import {
  unitAfter,
  unitBefore,
  unitFrom,
  type TextRange,
  type TextUnit,
} from './sentence-range.ts';

/** Which end of a selection moves. */
export type SelectionEdge = 'start' | 'end';
/** Where it moves: towards the end of the text, or towards its start. */
export type SelectionDirection = 'forward' | 'backward';

/** The range in whole characters, and at least one of them. */
function inWholeCharacters(text: string, range: TextRange): TextRange {
  const first =
    unitFrom(text, 'character', Math.max(0, range.start)) ??
    unitBefore(text, 'character', text.length);
  if (first === null) return { start: 0, end: 0 };
  const last = unitBefore(text, 'character', Math.max(range.end, first.end));
  return { start: first.start, end: Math.max(first.end, last?.end ?? 0) };
}

/** Ends of units lie where a reader stops; after the last one comes the end of the text. */
function movedEnd(
  text: string,
  range: TextRange,
  unit: TextUnit,
  direction: SelectionDirection,
): number {
  if (direction === 'forward')
    return unitFrom(text, unit, range.end)?.end ?? text.length;
  let before = unitBefore(text, unit, range.end);
  if (before?.end === range.end) before = unitBefore(text, unit, before.start);
  // The unit around the edge ends beyond it: the one before that is meant.
  else if (before !== null && before.end > range.end)
    before = unitBefore(text, unit, before.start);
  return before !== null && before.end > range.start ? before.end : range.end;
}

/** Starts of units lie where a reader begins; before the first one comes the start of the text. */
function movedStart(
  text: string,
  range: TextRange,
  unit: TextUnit,
  direction: SelectionDirection,
): number {
  if (direction === 'backward')
    return unitBefore(text, unit, range.start)?.start ?? 0;
  const next = unitAfter(text, unit, range.start + 1)?.start ?? range.end;
  return next < range.end ? next : range.start;
}

/**
 * Extends or shrinks a selection by keyboard: moves one of its ends to the next place where a character, word or sentence
 * begins (for the start) or stops (for the end). The result is never empty unless the text is, never splits a
 * character, and is the given range where there is nowhere to go.
 */
export function moveSelectionEdge(
  text: string,
  range: TextRange,
  edge: SelectionEdge,
  unit: TextUnit,
  direction: SelectionDirection,
): TextRange {
  const whole = inWholeCharacters(text, range);
  const moved =
    edge === 'end'
      ? { start: whole.start, end: movedEnd(text, whole, unit, direction) }
      : { start: movedStart(text, whole, unit, direction), end: whole.end };
  return inWholeCharacters(text, moved);
}
