import { stem } from '../coverage/stem.ts';
import { tokenize } from '../coverage/tokenize.ts';
import type { MergeGroup, MergePoint, MergeQuestion } from './merge-input.ts';
import { mergeTerms } from './merge-terms.ts';
import { numberClaims, type NumberClaim } from './number-claims.ts';
import { isTurn, negators, oppositesTo } from './opposed-words.ts';
import { wholeText } from './pair-scores.ts';

/** A place in the text of a point, without its label. Offsets in UTF-16 code units; `end` is exclusive. */
export interface DissentSpan {
  readonly start: number;
  readonly end: number;
}

/** Two merged points of different sources that seem to contradict each other, and where. */
export interface Dissent {
  readonly kind: 'number' | 'negation' | 'direction';
  readonly points: readonly [string, string];
  readonly spans: readonly [DissentSpan, DissentSpan];
}

/**
 * Finds members of merged points that differ in a number with its unit, a negation or a direction. Precision comes before
 * recall: each rule asks that both points speak of the same thing in the same words, and examples, conditions and double
 * turns are passed over. Each pair of points is named once at most; pairs in the order of the groups.
 * @param groups of the question's points, made by the engine or by an editor
 */
export function findDissent(
  { points }: Pick<MergeQuestion, 'points'>,
  groups: readonly MergeGroup[],
): readonly Dissent[] {
  const byId = new Map(points.map(point => [point.id, readPoint(point)]));
  return groups.flatMap(({ members }) => {
    const readings = members.flatMap(id => byId.get(id) ?? []);
    return readings.flatMap((first, index) =>
      readings.slice(index + 1).flatMap(second => {
        if (first.point.source === second.point.source) return [];
        return contradiction(first, second) ?? [];
      }),
    );
  });
}

interface Word extends DissentSpan {
  readonly word: string;
  readonly term: string;
}

/** A point as the rules look at it. */
interface Reading {
  readonly point: MergePoint;
  readonly words: readonly Word[];
  /** Stems of its content words, label included. */
  readonly terms: ReadonlySet<string>;
  readonly numbers: readonly NumberClaim[];
}

function readPoint(point: MergePoint): Reading {
  return {
    point,
    words: tokenize(point.text).map(({ word, start, end }) => ({
      word,
      term: stem(word),
      start,
      end,
    })),
    terms: new Set(mergeTerms(wholeText(point))),
    numbers: numberClaims(point.text),
  };
}

function contradiction(first: Reading, second: Reading): Dissent | null {
  const found =
    ofKind('number', differingNumbers(first, second)) ??
    ofKind('negation', deniedWord(first, second)) ??
    ofKind('negation', turned(deniedWord(second, first))) ??
    ofKind('direction', opposedWords(first, second));
  return found && { ...found, points: [first.point.id, second.point.id] };
}

type Spans = Dissent['spans'];

function ofKind(
  kind: Dissent['kind'],
  spans: Spans | null,
): Omit<Dissent, 'points'> | null {
  if (spans === null) return null;
  const [first, second] = spans.map(({ start, end }) => ({ start, end }));
  return first && second ? { kind, spans: [first, second] } : null;
}

function turned(spans: Spans | null): Spans | null {
  return spans && [spans[1], spans[0]];
}

/** The stems that both use, without some. */
function sharedTerms(
  first: Reading,
  second: Reading,
  without: readonly string[] = [],
): number {
  const shared = [...first.terms].filter(term => second.terms.has(term));
  return shared.filter(term => !without.includes(term)).length;
}

/** The only number of its unit in either point, further apart than rounding explains. */
function differingNumbers(first: Reading, second: Reading): Spans | null {
  for (const one of first.numbers) {
    const other = second.numbers.find(({ unit }) => unit === one.unit);
    if (!other || !isOnly(one, first) || !isOnly(other, second)) continue;
    const shared = sharedTerms(first, second, [one.unit]);
    if (shared < (one.unit === '' ? 2 : 0)) continue;
    const [low, high] = one.least < other.least ? [one, other] : [other, one];
    if (low.most * 1.1 < high.least) return [one, other];
  }
  return null;
}

function isOnly(claim: NumberClaim, { numbers }: Reading): boolean {
  return claim.unit === ''
    ? numbers.length === 1
    : numbers.filter(({ unit }) => unit === claim.unit).length === 1;
}

/** A word that the first point denies and the second, which has no turn of its own, affirms. */
function deniedWord(first: Reading, second: Reading): Spans | null {
  if (turns(second) > 0 || turns(first) !== 1) return null;
  const at = first.words.findIndex(({ word }) => negators.has(word));
  const negator = first.words[at];
  if (negator === undefined) return null;
  for (const denied of first.words.slice(at + 1, at + 4)) {
    if (!first.terms.has(denied.term)) continue;
    const affirmed = second.words.find(({ term }) => term === denied.term);
    if (!affirmed) return null;
    const enough = sharedTerms(first, second, [denied.term]) >= 2;
    return enough
      ? [{ start: negator.start, end: denied.end }, affirmed]
      : null;
  }
  return null;
}

/** How many words of a point turn what it says around, or make it depend on something. */
function turns({ words }: Reading): number {
  return words.filter(({ word }) => isTurn(word)).length;
}

/** Opposite words about the same thing, where neither point says both or denies anything. */
function opposedWords(first: Reading, second: Reading): Spans | null {
  if (turns(first) > 0 || turns(second) > 0) return null;
  for (const [at, one] of first.words.entries()) {
    const opposites = oppositesTo(one.term);
    if (opposites.size === 0 || saysAny(first, opposites)) continue;
    const there = second.words.findIndex(({ term }) => opposites.has(term));
    const other = second.words[there];
    if (!other || saysAny(second, new Set([one.term]))) continue;
    if (sharedTerms(first, second) < 2) continue;
    if (sameObject(first, at, second, there)) return [one, other];
  }
  return null;
}

function saysAny({ words }: Reading, terms: ReadonlySet<string>): boolean {
  return words.some(({ term }) => terms.has(term));
}

/** True when the next content words after both places are the same, or, where one has none, those before. */
function sameObject(
  first: Reading,
  at: number,
  second: Reading,
  there: number,
): boolean {
  const object = termAmong(first, at + 1, at + 4);
  const other = termAmong(second, there + 1, there + 4);
  if (object !== undefined && other !== undefined) return object === other;
  const subject = termAmong(first, at - 3, at, true);
  return (
    subject !== undefined &&
    subject === termAmong(second, there - 3, there, true)
  );
}

/** The first content word between two places, or the last. */
function termAmong(
  { words, terms }: Reading,
  from: number,
  to: number,
  last = false,
): string | undefined {
  const found = words
    .slice(Math.max(0, from), to)
    .filter(({ term }) => terms.has(term));
  return found.at(last ? -1 : 0)?.term;
}
