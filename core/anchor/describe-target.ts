import type {
  AnnotationTarget,
  TextQuoteSelector,
} from '../annotation/annotation.ts';
import { AppError } from '../app-error.ts';
import type { TextId } from '../collection/collection.ts';
import { sharedSides } from './context-evidence.ts';
import { splitsPair } from './splits-pair.ts';

/** Code units of text kept on either side of a quote: the length that the Hypothesis client uses. */
export const contextLength = 32;

/** Lengths tried in turn where a look-alike shares the shorter context; the last is the longest that a record may hold. */
const longerContexts = [64, 128, 200];

/** Look-alikes that are compared; more than that only happens to a selection of a word or two. */
const maximumTwins = 50;

function prefixOf(text: string, start: number, length: number): string {
  const from = Math.max(0, start - length);
  return text.slice(splitsPair(text, from) ? from + 1 : from, start);
}

function suffixOf(text: string, end: number, length: number): string {
  const to = Math.min(text.length, end + length);
  return text.slice(end, splitsPair(text, to) ? to - 1 : to);
}

/** Other places in the text that say the very same. */
function twinsOf(text: string, start: number, end: number): readonly number[] {
  const exact = text.slice(start, end);
  const twins: number[] = [];
  let at = text.indexOf(exact);
  while (at >= 0 && twins.length < maximumTwins) {
    if (at !== start) twins.push(at);
    at = text.indexOf(exact, at + 1);
  }
  return twins;
}

/**
 * The quote with contexts that tell the passage from its look-alikes, each side on its own, because either side may be
 * all that is left one day. Without look-alikes the ordinary length is enough; with them both sides are longer at least by
 * one step, so that {@link hadTwins} can tell.
 */
function quoteOf(text: string, start: number, end: number): TextQuoteSelector {
  const exact = text.slice(start, end);
  const twins = twinsOf(text, start, end);
  const lengths = { prefix: contextLength, suffix: contextLength };
  const quote = (): TextQuoteSelector => ({
    exact,
    prefix: prefixOf(text, start, lengths.prefix),
    suffix: suffixOf(text, end, lengths.suffix),
  });
  for (const length of twins.length > 0 ? longerContexts : []) {
    const shared = twins.map(at =>
      sharedSides(text, quote(), { start: at, end: at + exact.length }),
    );
    const isFirst = length === longerContexts[0];
    if (isFirst || shared.some(side => side.prefix)) lengths.prefix = length;
    if (isFirst || shared.some(side => side.suffix)) lengths.suffix = length;
  }
  return quote();
}

/** Whether a passage had look-alikes when it was described, as far as its quote can tell. */
export function hadTwins({
  exact,
  prefix,
  suffix,
}: TextQuoteSelector): boolean {
  return (
    prefix.length > contextLength ||
    suffix.length > contextLength ||
    prefix.includes(exact) ||
    suffix.includes(exact)
  );
}

/**
 * Describes a passage so that it can be found again after the text has changed: where it stands, what it says, and
 * {@link contextLength} code units on either side, or more where a look-alike in the text shares them. A range or a
 * context that would split a surrogate pair is adjusted: the range grows to take in the whole character, the context
 * shrinks to leave it out.
 * @param start offset in UTF-16 code units
 * @param end exclusive offset
 * @throws AppError `invalid-input` when the range is empty or outside the text
 */
export function describeTarget(
  source: TextId,
  text: string,
  start: number,
  end: number,
): AnnotationTarget {
  const fits = Number.isInteger(start) && Number.isInteger(end);
  if (!fits || start < 0 || end > text.length || start >= end)
    throw new AppError(
      'invalid-input',
      'This passage is not part of the text. Nothing was changed. Select the words again.',
    );
  const first = splitsPair(text, start) ? start - 1 : start;
  const last = splitsPair(text, end) ? end + 1 : end;
  return {
    source,
    position: { start: first, end: last },
    quote: quoteOf(text, first, last),
  };
}
