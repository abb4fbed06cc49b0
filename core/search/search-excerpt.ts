import type { ExcerptRun } from './search-hit.ts';
import { searchTokens, type SearchToken } from './search-words.ts';

/** What was found, in the form in which words are compared. */
export interface MatchedTerms {
  readonly terms: ReadonlySet<string>;
  /** Sequences of terms; an unfinished one may end within a word. */
  readonly phrases: readonly {
    readonly terms: readonly string[];
    readonly unfinished: boolean;
  }[];
}

/** A stretch of a text that matched. Offsets are UTF-16 code units; `end` is exclusive. */
export interface HitSpan {
  readonly start: number;
  readonly end: number;
  /** The terms in it; a phrase has several. */
  readonly terms: readonly string[];
}

/** Every stretch of the text that matched, in order and without overlap; where a phrase and a word meet, the phrase stays. */
export function hitSpans(
  text: string,
  matched: MatchedTerms,
): readonly HitSpan[] {
  const tokens = searchTokens(text);
  const spans: HitSpan[] = [];
  for (let index = 0; index < tokens.length;) {
    const length = lengthOfHit(tokens, index, matched);
    const first = tokens[index];
    const last = tokens[index + length - 1];
    if (length > 0 && first && last)
      spans.push({
        start: first.start,
        end: last.end,
        terms: tokens.slice(index, index + length).map(token => token.term),
      });
    index += Math.max(1, length);
  }
  return spans;
}

function lengthOfHit(
  tokens: readonly SearchToken[],
  index: number,
  matched: MatchedTerms,
): number {
  let length = matched.terms.has(tokens[index]?.term ?? '') ? 1 : 0;
  for (const phrase of matched.phrases)
    if (phrase.terms.length > length && standsAt(tokens, index, phrase))
      length = phrase.terms.length;
  return length;
}

function standsAt(
  tokens: readonly SearchToken[],
  index: number,
  phrase: MatchedTerms['phrases'][number],
): boolean {
  return phrase.terms.every((term, offset) => {
    const found = tokens[index + offset]?.term;
    if (found === term) return true;
    const isLast = offset === phrase.terms.length - 1;
    return phrase.unfinished && isLast && (found?.startsWith(term) ?? false);
  });
}

/**
 * The part of a text that shows best why it was found: as many different matched words as fit, cut between words, white
 * space closed up, an ellipsis where something is left out. The runs are text and stay text, whatever they look like.
 * @param spans what matched in the text, from {@link hitSpans}
 * @param length characters to aim at; the result is at most this long, the two ellipses apart
 */
export function searchExcerpt(
  text: string,
  spans: readonly HitSpan[],
  length = 180,
): readonly ExcerptRun[] {
  const start = bestStart(text, spans, length);
  const end = lastBoundary(text, start, start + length);
  const runs: ExcerptRun[] = [];
  if (start > 0) addRun(runs, '…', false);
  let at = start;
  for (const span of spans) {
    if (span.start < at || span.start >= end) continue;
    addRun(runs, text.slice(at, span.start), false);
    addRun(runs, text.slice(span.start, Math.min(end, span.end)), true);
    at = Math.min(end, span.end);
  }
  addRun(runs, text.slice(at, end), false);
  const closed = closedUp(runs);
  return end < text.trimEnd().length
    ? [...closed, { text: '…', hit: false }]
    : closed;
}

/** Where the window with the most different hits begins, moved back so that the words before the first hit can be read. */
function bestStart(
  text: string,
  spans: readonly HitSpan[],
  length: number,
): number {
  let best: HitSpan | undefined;
  let bestScore = 0;
  for (let index = 0, end = 0; index < spans.length; index++) {
    const span = spans[index];
    if (!span) continue;
    while ((spans[end]?.end ?? Infinity) <= span.start + length) end++;
    const inside = spans.slice(index, Math.min(end, index + 40));
    const different = new Set(inside.flatMap(each => each.terms)).size;
    const score = different * 100 + inside.length;
    if (score > bestScore) {
      best = span;
      bestScore = score;
    }
  }
  if (!best || text.length <= length) return 0;
  const wanted = Math.min(best.start - length / 4, text.length - length);
  return firstBoundary(text, Math.max(0, Math.floor(wanted)), best.start);
}

/** The beginning of the first word at or after `from`, but not after `latest`. */
function firstBoundary(text: string, from: number, latest: number): number {
  if (from === 0) return 0;
  const space = /\s\S/u.exec(text.slice(from - 1, latest + 1));
  return space ? from + space.index : onCharacter(text, Math.min(from, latest));
}

/** The end of the last whole word before `to`; within a word only if it would fill the window alone. */
function lastBoundary(text: string, from: number, to: number): number {
  if (to >= text.length) return text.length;
  const window = text.slice(from, to + 1);
  const cut = window.search(/\s\S*$/u);
  return cut > 0 && cut > (to - from) / 2 ? from + cut : onCharacter(text, to);
}

/** Moves back by one when the place is in the middle of a surrogate pair. */
function onCharacter(text: string, place: number): number {
  const code = text.charCodeAt(place);
  return code >= 0xdc00 && code <= 0xdfff ? place - 1 : place;
}

function addRun(runs: ExcerptRun[], text: string, hit: boolean): void {
  if (text !== '') runs.push({ text, hit });
}

function closedUp(runs: readonly ExcerptRun[]): readonly ExcerptRun[] {
  const closed = runs.map(run => ({
    ...run,
    text: run.text.replace(/\s+/gu, ' '),
  }));
  const first = closed[0];
  const last = closed.at(-1);
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return closed.filter(run => run.text !== '');
}
