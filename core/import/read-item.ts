import type { AnswerPart } from './answer-part.ts';
import {
  dropHeadsWithin,
  setHead,
  setItemHead,
  takeHead,
  withoutColon,
  type AnswerReading,
} from './answer-reading.ts';
import { joinPassages, type Passage } from './passage.ts';
import { asks, isShortHead, wordCount } from './question-text.ts';
import { summingUp } from './sentence-cues.ts';
import { splitSentences } from './split-sentences.ts';

/** Words of a question within an answer, at most. */
const mostWordsAsked = 20;
const endsInColon = /:["'”’)*_]*$/u;

/** An item that stands above items further in: `Advantages:`, or a few words without an end. */
export function isHeadItem(
  part: AnswerPart,
  next: AnswerPart | undefined,
): boolean {
  if (next?.kind !== 'item' || next.indent <= part.indent) return false;
  const text = part.passage.text;
  if (endsInColon.test(text) || asks(text)) return true;
  return part.labelled === null && isShortHead(text);
}

/** Whether items mostly stand above paragraphs; where they do not, the last one does not either. */
export function areHeads(parts: readonly AnswerPart[]): boolean {
  const items = parts.filter(({ kind }) => kind === 'item').length;
  const above = parts.filter(
    ({ kind }, at) => kind === 'item' && parts[at + 1]?.kind === 'paragraph',
  ).length;
  return above * 2 >= items;
}

/** A short item with the paragraph that says more about it. */
export function isHeadOfParagraph(
  part: AnswerPart,
  next: AnswerPart | undefined,
): boolean {
  if (next?.kind !== 'paragraph' || part.labelled !== null) return false;
  const text = part.passage.text;
  if (asks(text)) return wordCount(text) <= mostWordsAsked && next.gap <= 1;
  if (wordCount(text) > 15 || /[.!?;,]["'”’)*_]*$/u.test(text)) return false;
  return next.gap === 0 || (part.isOrdered && next.gap === 1);
}

const noStems: ReadonlySet<string> = new Set();

/** Whether a paragraph goes on below an item. */
export function isContinuation(
  part: AnswerPart,
  next: AnswerPart | undefined,
): boolean {
  return (
    next?.kind === 'paragraph' &&
    next.indent >= part.indent + 2 &&
    part.kind === 'item' &&
    summingUp(next.passage.text, noStems) < 1.5
  );
}

/** Whether a paragraph below an item only ends what the item says; else it makes claims of its own under its label. */
function endsItem(item: Passage, more: Passage): boolean {
  return (
    /[.!?:;]["'”’)*_]*$/u.test(item.text) &&
    splitSentences(more.text).length === 1
  );
}

/** An item with the paragraphs further in below it. */
function readWholeItem(
  reading: AnswerReading,
  part: AnswerPart,
  at: number,
): number {
  let last = at;
  let text = part.labelled?.text ?? part.passage;
  const label = part.labelled?.label ?? takeHead(reading);
  for (; isContinuation(part, reading.parts[last + 1]); last += 1) {
    const more = reading.parts[last + 1]?.passage;
    if (more === undefined) break;
    if (endsItem(text, more)) text = joinPassages([text, more]);
    else {
      reading.points.push({ label, text });
      text = more;
    }
  }
  reading.points.push({ label, text });
  return last;
}

/** Reads an item and the paragraphs that belong to it. Returns the place of the last part read. */
export function readItem(reading: AnswerReading, at: number): number {
  const part = reading.parts[at];
  const next = reading.parts[at + 1];
  if (part === undefined) return at;
  dropHeadsWithin(reading, part.indent);
  if (isHeadItem(part, next)) {
    setItemHead(reading, part.passage, part.indent);
    return at;
  }
  const isHead = reading.itemsAreHeads && isHeadOfParagraph(part, next);
  if (next === undefined || !isHead) return readWholeItem(reading, part, at);
  if (asks(part.passage.text)) {
    setHead(reading, part.passage, part.indent);
    return at;
  }
  const label = withoutColon(part.passage);
  reading.points.push({ label, text: next.passage });
  return at + 1;
}
