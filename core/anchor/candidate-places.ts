import search from 'approx-string-match';
import type { TextPositionSelector } from '../annotation/annotation.ts';
import { splitsPair } from './splits-pair.ts';

/** A place where a quote might stand, with the share of its characters that agree (1 = the same words). */
export interface CandidatePlace extends TextPositionSelector {
  readonly similarity: number;
}

/** Length of the fragments that seed a search: long enough to be rare, short enough to survive between two edits. */
const gramLength = 10;
/** Fragments looked for, spread evenly over the quote: each costs a walk through the whole text. */
const maximumGrams = 6;
/** A fragment found more often than this says nothing about where the quote is. */
const maximumGramHits = 24;
/** Seeded windows that are searched, those with most fragments first. */
const maximumWindows = 8;
/** Places with the very words of the quote that are weighed; more than that only happens to quotes of a word or two. */
const maximumVerbatim = 200;
/** Code units searched on either side of where the quote is expected, at least. */
const hintReach = 256;

/** Every place where the very words of the quote stand; when there are too many, those nearest to the hint. */
export function verbatimPlaces(
  text: string,
  exact: string,
  hint: number,
): readonly CandidatePlace[] {
  const starts: number[] = [];
  if (exact === '') return [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1))
    starts.push(at);
  if (starts.length > maximumVerbatim)
    starts.sort((a, b) => Math.abs(a - hint) - Math.abs(b - hint));
  return starts
    .slice(0, maximumVerbatim)
    .map(start => ({ start, end: start + exact.length, similarity: 1 }));
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function startsOfFragment(
  text: string,
  exact: string,
  offset: number,
): readonly number[] {
  const gram = exact.slice(offset, offset + gramLength);
  const starts: number[] = [];
  let at = text.indexOf(gram);
  while (at >= 0 && starts.length <= maximumGramHits) {
    starts.push(at - offset);
    at = text.indexOf(gram, at + 1);
  }
  return starts.length > maximumGramHits ? [] : starts;
}

/** Windows in which fragments of the quote stand, those with most fragments first. */
function seededWindows(text: string, exact: string): readonly Span[] {
  const starts: number[] = [];
  const last = exact.length - gramLength;
  const stride = Math.max(gramLength, Math.ceil(last / (maximumGrams - 1)));
  for (let offset = 0; offset <= last; offset += stride)
    starts.push(...startsOfFragment(text, exact, offset));
  starts.sort((a, b) => a - b);
  const reach = Math.ceil(exact.length / 2);
  const groups: { first: number; last: number; votes: number }[] = [];
  for (const start of starts) {
    const group = groups.at(-1);
    if (group !== undefined && start - group.last <= reach) {
      group.last = start;
      group.votes += 1;
    } else groups.push({ first: start, last: start, votes: 1 });
  }
  return groups
    .sort((a, b) => b.votes - a.votes || a.first - b.first)
    .slice(0, maximumWindows)
    .map(group => ({
      from: Math.max(0, group.first - reach),
      to: Math.min(text.length, group.last + exact.length + reach),
    }));
}

const wordUnit = /[\p{L}\p{N}]/u;

function isInsideWord(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  return (
    splitsPair(text, offset) ||
    (wordUnit.test(text.charAt(offset - 1)) &&
      wordUnit.test(text.charAt(offset)))
  );
}

/** An approximate match may stop inside a changed word; people select whole words, so the place grows to their ends. */
function wholeWords(
  text: string,
  start: number,
  end: number,
): TextPositionSelector {
  let first = start;
  let last = end;
  while (isInsideWord(text, first)) first -= 1;
  while (isInsideWord(text, last)) last += 1;
  return { start: first, end: last };
}

function placesIn(
  text: string,
  exact: string,
  span: Span,
): readonly CandidatePlace[] {
  const window = text.slice(span.from, span.to);
  return search(window, exact, Math.floor(exact.length / 2))
    .slice(0, 8)
    .filter(match => match.end > match.start && match.errors > 0)
    .map(match => ({
      ...wholeWords(text, span.from + match.start, span.from + match.end),
      similarity: 1 - match.errors / exact.length,
    }));
}

/**
 * Places where something like the quote stands, but not its very words: the best around the hint, then the best in each window that fragments of
 * the quote point to. Searching windows only, not the whole text, is what keeps a large text fast.
 */
export function nearPlaces(
  text: string,
  exact: string,
  hint: number,
): readonly CandidatePlace[] {
  if (exact === '') return [];
  const reach = Math.max(hintReach, exact.length);
  const around = {
    from: Math.max(0, hint - reach),
    to: Math.min(text.length, hint + exact.length + reach),
  };
  return [around, ...seededWindows(text, exact)].flatMap(span =>
    placesIn(text, exact, span),
  );
}
