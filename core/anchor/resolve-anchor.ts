import type {
  AnnotationTarget,
  TextPositionSelector,
  TextQuoteSelector,
} from '../annotation/annotation.ts';
import { hadTwins } from './describe-target.ts';
import {
  contextEvidence,
  hasScar,
  type ContextEvidence,
  type SideEvidence,
} from './context-evidence.ts';
import {
  matchQuote,
  type QuoteMatch,
  type QuoteMatches,
} from './match-quote.ts';

/**
 * Where an annotation's passage is now. `start` and `end` are offsets in UTF-16 code units, `end` exclusive.
 * - `exact`: the same words at the same offsets
 * - `moved`: the same words at other offsets, beyond doubt
 * - `changed`: the best candidate, to be confirmed by a person; `score` from 0 to 1 is the weighted evidence
 * - `lost`: no candidate; the annotation keeps its quote
 */
export type Anchor =
  | {
      readonly state: 'exact' | 'moved';
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly state: 'changed';
      readonly start: number;
      readonly end: number;
      readonly score: number;
    }
  | { readonly state: 'lost' };

/**
 * How much better than the runner-up a place must be: about a tenth of all evidence, which is half of what one side of
 * context counts for. Two places with the same words and the same surroundings are never told apart by guessing.
 */
const neededMargin = 0.1;

function isSame(words: string, quoted: string): boolean {
  const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();
  return words === quoted || plain(words) === plain(quoted);
}

function hasMargin({ best, runnerUp }: QuoteMatches): boolean {
  if (best === null || runnerUp === null) return best !== null;
  return best.score - runnerUp.score >= neededMargin;
}

function isAtItsSide(side: SideEvidence): boolean {
  return side === 'beside' || side === 'repeated';
}

/** In a context of this length or more, nearly everything was shared with a look-alike: it must agree to the letter. */
const sharedContext = 100;

function strictSides(
  evidence: ContextEvidence,
  quote: TextQuoteSelector,
  { agreement }: QuoteMatch,
): readonly SideEvidence[] {
  return (['prefix', 'suffix'] as const).map(side => {
    const isDoubtful =
      quote[side].length >= sharedContext && agreement[side] < 1;
    return isDoubtful && isAtItsSide(evidence[side]) ? 'gone' : evidence[side];
  });
}

/**
 * A passage that had look-alikes needs evidence on both sides, and right beside the place: after a few edits one old
 * neighbour may well stand beside a look-alike. At the old offset a neighbour further off on its own side is enough.
 */
function isProvenAmongTwins(
  sides: readonly SideEvidence[],
  stays: boolean,
): boolean {
  if (sides.includes('gone') || sides.includes('against')) return false;
  return stays || !sides.includes('apart');
}

/**
 * Without look-alikes one neighbour is proof enough, and so are two that stand on their own sides further off. An edge of
 * the text is no neighbour: after a deletion anything may come to stand there. It counts if the offset is the old one.
 */
function isProvenAlone(
  { prefix, suffix }: ContextEvidence,
  stays: boolean,
): boolean {
  if (isAtItsSide(prefix) || isAtItsSide(suffix)) return true;
  if (prefix === 'against' || suffix === 'against') return false;
  const sides = [prefix, suffix];
  const isKnown = (side: SideEvidence): boolean => side !== 'gone';
  return sides.every(isKnown) || (stays && sides.includes('edge'));
}

/** A target that was the whole text had no twin beside it, so its words alone are enough as long as they stand once. */
function isWholeTextFoundOnce(
  target: AnnotationTarget,
  { best, runnerUp }: QuoteMatches,
): boolean {
  const { prefix, suffix } = target.quote;
  return best?.similarity === 1 && runnerUp === null && prefix + suffix === '';
}

/** Both old neighbours stand beside the place, to the letter. */
function isCertain({ agreement }: QuoteMatch): boolean {
  return agreement.prefix === 1 && agreement.suffix === 1;
}

function isTrusted(
  target: AnnotationTarget,
  text: string,
  matches: QuoteMatches,
  best: QuoteMatch,
): boolean {
  const { quote, position } = target;
  if (!isSame(text.slice(best.start, best.end), quote.exact)) return false;
  if (isWholeTextFoundOnce(target, matches)) return true;
  if (!hasMargin(matches)) return false;
  const evidence = contextEvidence(text, quote, best, best.agreement);
  const stays = best.start === position.start;
  const isProven = hadTwins(quote)
    ? isProvenAmongTwins(strictSides(evidence, quote, best), stays)
    : isProvenAlone(evidence, stays);
  return isProven && (isCertain(best) || !hasScar(text, quote));
}

function stands(text: string, { quote, position }: AnnotationTarget): boolean {
  const whole = quote.prefix + quote.exact + quote.suffix;
  const from = position.start - quote.prefix.length;
  const isEdge = (context: string, atEdge: boolean): boolean =>
    context !== '' || atEdge;
  return (
    from >= 0 &&
    text.startsWith(whole, from) &&
    isEdge(quote.prefix, from === 0) &&
    isEdge(quote.suffix, from + whole.length === text.length)
  );
}

function placed(state: 'exact' | 'moved', range: TextPositionSelector): Anchor {
  return { state, start: range.start, end: range.end };
}

/**
 * Finds the passage of an annotation in the text as it is now. A place is taken without asking only if the same words
 * stand there (white space aside), if they do so by a margin over the next best place, if what stood around them proves
 * it, and if the old surroundings have not closed up elsewhere. Everything else that resembles the passage is offered as
 * `changed`: a highlight never lands silently on a look-alike sentence.
 * @param drift how far passages before this one have moved, to look in the right place first
 */
export function resolveAnchor(
  target: AnnotationTarget,
  text: string,
  drift = 0,
): Anchor {
  if (target.quote.exact === '') return { state: 'lost' };
  if (stands(text, target)) return placed('exact', target.position);
  const matches = matchQuote(text, target.quote, target.position.start + drift);
  const { best } = matches;
  if (best === null) return { state: 'lost' };
  if (!isTrusted(target, text, matches, best))
    return {
      state: 'changed',
      start: best.start,
      end: best.end,
      score: best.score,
    };
  const stays =
    best.start === target.position.start && best.end === target.position.end;
  return placed(stays ? 'exact' : 'moved', best);
}
