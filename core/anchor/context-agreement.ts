import search from 'approx-string-match';
import type { TextQuoteSelector } from '../annotation/annotation.ts';

/** Extra code units looked at beyond the length of a context, so that a small insertion beside the quote is seen through. */
const slack = 8;

/** How far the text around a place is the text that stood around the quote. Each figure is from 0 to 1. */
export interface ContextAgreement {
  readonly prefix: number;
  readonly suffix: number;
}

function similarity(expected: string, window: string): number {
  const allowed = Math.floor(expected.length / 2);
  const errors = search(window, expected, allowed)[0]?.errors;
  return errors === undefined ? 0 : 1 - errors / Math.max(1, allowed);
}

function prefixAgreement(text: string, prefix: string, start: number): number {
  if (prefix === '') return start === 0 ? 1 : 0;
  if (text.startsWith(prefix, start - prefix.length) && start >= prefix.length)
    return 1;
  const from = Math.max(0, start - prefix.length - slack);
  return similarity(prefix, text.slice(from, start));
}

function suffixAgreement(text: string, suffix: string, end: number): number {
  if (suffix === '') return end === text.length ? 1 : 0;
  if (text.startsWith(suffix, end)) return 1;
  return similarity(suffix, text.slice(end, end + suffix.length + slack));
}

/**
 * Compares the surroundings of a place with those of a quote. An empty context means the edge of the text, and agrees only
 * at that edge. Otherwise the figure falls from 1 for the same text to 0 where half of the characters had to be changed:
 * that much of any two English texts can be made to agree, so it counts for nothing.
 */
export function contextAgreement(
  text: string,
  quote: TextQuoteSelector,
  start: number,
  end: number,
): ContextAgreement {
  return {
    prefix: prefixAgreement(text, quote.prefix, start),
    suffix: suffixAgreement(text, quote.suffix, end),
  };
}
