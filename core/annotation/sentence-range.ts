/** A stretch of text. Offsets count UTF-16 code units; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** What a selection can be moved by. A character is what a reader takes for one: a grapheme cluster. */
export type TextUnit = 'character' | 'word' | 'sentence';

/**
 * Unicode text segmentation (UAX 29) by the platform. The language is fixed, so that a passage has the same units on every
 * machine; it matters only for scripts that do not separate words.
 */
const segmenters = {
  character: new Intl.Segmenter('en', { granularity: 'grapheme' }),
  word: new Intl.Segmenter('en', { granularity: 'word' }),
  sentence: new Intl.Segmenter('en', { granularity: 'sentence' }),
};

/** The unit in a segment, without the white space around it; null for a segment that is no unit, such as a space or a comma. */
function unitIn(segment: Intl.SegmentData, unit: TextUnit): TextRange | null {
  const { segment: words, index } = segment;
  if (unit === 'character') return { start: index, end: index + words.length };
  if (unit === 'word' && segment.isWordLike !== true) return null;
  const trimmed = words.trim();
  if (trimmed === '') return null;
  const start = index + words.length - words.trimStart().length;
  return { start, end: start + trimmed.length };
}

function* segmentsForward(
  text: string,
  unit: TextUnit,
  offset: number,
): Generator<Intl.SegmentData> {
  const segments = segmenters[unit].segment(text);
  let at = Math.max(0, offset);
  while (at < text.length) {
    const segment = segments.containing(at);
    if (segment === undefined) return;
    yield segment;
    at = segment.index + segment.segment.length;
  }
}

function* segmentsBackward(
  text: string,
  unit: TextUnit,
  offset: number,
): Generator<Intl.SegmentData> {
  const segments = segmenters[unit].segment(text);
  let at = Math.min(text.length, offset) - 1;
  while (at >= 0) {
    const segment = segments.containing(at);
    if (segment === undefined) return;
    yield segment;
    at = segment.index - 1;
  }
}

/** The first unit that ends after an offset: the one around it, or else the next one. Null when there is none. */
export function unitFrom(
  text: string,
  unit: TextUnit,
  offset: number,
): TextRange | null {
  for (const segment of segmentsForward(text, unit, offset)) {
    const range = unitIn(segment, unit);
    if (range !== null && range.end > offset) return range;
  }
  return null;
}

/** The last unit that starts before an offset: the one around it, or else the one before. Null when there is none. */
export function unitBefore(
  text: string,
  unit: TextUnit,
  offset: number,
): TextRange | null {
  for (const segment of segmentsBackward(text, unit, offset)) {
    const range = unitIn(segment, unit);
    if (range !== null && range.start < offset) return range;
  }
  return null;
}

/** The first unit that starts at an offset or later. Null when there is none. */
export function unitAfter(
  text: string,
  unit: TextUnit,
  offset: number,
): TextRange | null {
  const first = unitFrom(text, unit, offset);
  if (first === null || first.start >= offset) return first;
  return unitFrom(text, unit, first.end);
}

/** The word at an offset, or the nearest one after it, or else before it. Null when the text has no words. */
export function wordRangeAt(text: string, offset: number): TextRange | null {
  return unitFrom(text, 'word', offset) ?? unitBefore(text, 'word', offset);
}

/** The sentence at an offset without the white space around it, or the last one. Null when the text is blank. */
export function sentenceRangeAt(
  text: string,
  offset: number,
): TextRange | null {
  return (
    unitFrom(text, 'sentence', offset) ?? unitBefore(text, 'sentence', offset)
  );
}

/** The word that follows a range, or null after the last. */
export function nextWord(text: string, range: TextRange): TextRange | null {
  return unitAfter(text, 'word', range.end);
}

/** The word before a range, or null before the first. */
export function previousWord(text: string, range: TextRange): TextRange | null {
  const before = unitBefore(text, 'word', range.start);
  return before !== null && before.end > range.start
    ? unitBefore(text, 'word', before.start)
    : before;
}

/** The sentence that follows a range, or null after the last. */
export function nextSentence(text: string, range: TextRange): TextRange | null {
  return unitAfter(text, 'sentence', range.end);
}

/** The sentence before a range, or null before the first. A range inside a sentence goes to that sentence's predecessor. */
export function previousSentence(
  text: string,
  range: TextRange,
): TextRange | null {
  const before = unitBefore(text, 'sentence', range.start);
  return before !== null && before.end > range.start
    ? unitBefore(text, 'sentence', before.start)
    : before;
}
