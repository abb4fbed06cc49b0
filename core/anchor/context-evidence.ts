import type {
  TextPositionSelector,
  TextQuoteSelector,
} from '../annotation/annotation.ts';
import {
  contextAgreement,
  type ContextAgreement,
} from './context-agreement.ts';

/**
 * What one side of a place says about whether it is the old place.
 * - `beside`: the old context stands beside it, and nowhere else
 * - `repeated`: the old context stands beside it and elsewhere too, so it does not tell places apart
 * - `edge`: the quote began or ended the text, and this place does
 * - `apart`: the old context stands once, further off on its own side: something was put in between
 * - `gone`: the old context was changed beyond recognition, or the edge is no longer there
 * - `against`: the old context stands on the wrong side, so this is somewhere else
 */
export type SideEvidence =
  'beside' | 'repeated' | 'edge' | 'apart' | 'gone' | 'against';

/** The evidence of both sides. */
export interface ContextEvidence {
  readonly prefix: SideEvidence;
  readonly suffix: SideEvidence;
}

/** A side agrees from here on: one changed word in 32 code units still does, unrelated English (up to 0.3) does not. */
const agreeingShare = 0.45;
/** So does an unbroken run of this share of the context right beside the quote, whatever became of the rest. */
const agreeingRun = 0.5;
/** Shares of a context that a look-alike may have in common with it, well below those at which a side agrees. */
const sharedByTwins = { agreement: 0.35, run: 0.4 };
/** Contexts with fewer characters than this, white space aside, are too common to tell places apart. */
const fewestCharacters = 8;

/** One side, written so that the prefix and the suffix can be judged by the same rules. */
interface SideView {
  readonly expected: string;
  readonly agreement: number;
  /** Code units of the context that stand unbroken beside the place. */
  readonly run: number;
  /** What is left of the context beyond the run. */
  readonly rest: string;
  /** Where the whole context starts if it stands right beside the place. */
  readonly besideAt: number;
  readonly isOnOwnSide: (start: number) => boolean;
}

function runBefore(text: string, prefix: string, start: number): number {
  let run = 0;
  while (
    run < prefix.length &&
    run < start &&
    text[start - 1 - run] === prefix[prefix.length - 1 - run]
  )
    run += 1;
  return run;
}

function runAfter(text: string, suffix: string, end: number): number {
  let run = 0;
  while (run < suffix.length && text[end + run] === suffix[run]) run += 1;
  return run;
}

function prefixView(
  text: string,
  prefix: string,
  place: TextPositionSelector,
  agreement: number,
): SideView {
  const run = runBefore(text, prefix, place.start);
  const rest = prefix.slice(0, prefix.length - run);
  const isOnOwnSide = (at: number): boolean =>
    at + rest.length <= place.start - run;
  const besideAt = place.start - prefix.length;
  return { expected: prefix, agreement, run, rest, besideAt, isOnOwnSide };
}

function suffixView(
  text: string,
  suffix: string,
  place: TextPositionSelector,
  agreement: number,
): SideView {
  const run = runAfter(text, suffix, place.end);
  const rest = suffix.slice(run);
  const isOnOwnSide = (at: number): boolean => at >= place.end + run;
  const besideAt = place.end;
  return { expected: suffix, agreement, run, rest, besideAt, isOnOwnSide };
}

function isTelling(context: string): boolean {
  return context.replace(/\s/gu, '').length >= fewestCharacters;
}

/** Up to two places where a fragment stands other than right beside the quote. */
function elsewhere(
  text: string,
  fragment: string,
  beside: number,
): readonly number[] {
  const places: number[] = [];
  let at = text.indexOf(fragment);
  while (at >= 0 && places.length < 2) {
    if (at !== beside) places.push(at);
    at = text.indexOf(fragment, at + 1);
  }
  return places;
}

function isBeside({ expected, agreement, run }: SideView): boolean {
  if (!isTelling(expected)) return agreement === 1;
  return agreement >= agreeingShare || run >= agreeingRun * expected.length;
}

/** For a context that no longer stands beside the place: where what is left of it went. */
function displacement(text: string, view: SideView): SideEvidence {
  if (!isTelling(view.rest)) return 'gone';
  const [only, another] = elsewhere(text, view.rest, -1);
  if (only === undefined || another !== undefined) return 'gone';
  return view.isOnOwnSide(only) ? 'apart' : 'against';
}

function sideEvidence(text: string, view: SideView): SideEvidence {
  const { expected, agreement } = view;
  if (expected === '') return agreement === 1 ? 'edge' : 'gone';
  if (!isBeside(view)) return displacement(text, view);
  const isAlone =
    isTelling(expected) &&
    elsewhere(text, expected, view.besideAt).length === 0;
  return isAlone ? 'beside' : 'repeated';
}

/**
 * Which sides of a passage have too much in common with those of a look-alike to tell the two apart.
 * @param twin a place with the same words
 */
export function sharedSides(
  text: string,
  quote: TextQuoteSelector,
  twin: TextPositionSelector,
): { readonly prefix: boolean; readonly suffix: boolean } {
  const agreement = contextAgreement(text, quote, twin.start, twin.end);
  const isShared = (view: SideView): boolean =>
    view.agreement >= sharedByTwins.agreement ||
    view.run >= sharedByTwins.run * view.expected.length;
  return {
    prefix: isShared(prefixView(text, quote.prefix, twin, agreement.prefix)),
    suffix: isShared(suffixView(text, quote.suffix, twin, agreement.suffix)),
  };
}

/** Judges both sides of a place. Pure text evidence: where the text used to stand plays no part. */
export function contextEvidence(
  text: string,
  quote: TextQuoteSelector,
  place: TextPositionSelector,
  agreement: ContextAgreement,
): ContextEvidence {
  return {
    prefix: sideEvidence(
      text,
      prefixView(text, quote.prefix, place, agreement.prefix),
    ),
    suffix: sideEvidence(
      text,
      suffixView(text, quote.suffix, place, agreement.suffix),
    ),
  };
}

/**
 * True when the old surroundings now meet with nothing but white space between them, away from the place itself: the
 * passage was cut out there, and whatever has its words is another passage.
 */
export function hasScar(text: string, quote: TextQuoteSelector): boolean {
  const before = quote.prefix.trimEnd();
  const after = quote.suffix.trimStart();
  if (!isTelling(before + after)) return false;
  if (after === '') return isTelling(before) && text.trimEnd().endsWith(before);
  if (before === '')
    return isTelling(after) && text.trimStart().startsWith(after);
  let at = text.indexOf(before);
  while (at >= 0) {
    const rest = at + before.length;
    const gap = /^\s*/u.exec(text.slice(rest, rest + 8))?.[0].length ?? 0;
    if (text.startsWith(after, rest + gap)) return true;
    at = text.indexOf(before, at + 1);
  }
  return false;
}
