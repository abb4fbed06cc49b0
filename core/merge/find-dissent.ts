import { differingNumbers } from './differing-numbers.ts';
import type { MergeGroup, MergeQuestion } from './merge-input.ts';
import { isDenial, negators, oppositesTo } from './opposed-words.ts';
import {
  readPoint,
  sharedTerms,
  type PointReading,
  type Sentence,
  type Terms,
  type Word,
  type WordSpan,
} from './point-reading.ts';

/** A place in the text of a point, without its label. Offsets in UTF-16 code units; `end` is exclusive. */
export type DissentSpan = WordSpan;

/** Two merged points of different sources that seem to contradict each other, and where. */
export interface Dissent {
  readonly kind: 'number' | 'negation' | 'direction';
  readonly points: readonly [string, string];
  readonly spans: readonly [DissentSpan, DissentSpan];
}

/**
 * Finds members of merged points that differ in a number with its unit, a negation or a direction. Precision comes before
 * recall: each rule asks that both speak of the same thing in the same words, a sentence of one against a sentence of the other,
 * and examples, conditions and double turns are passed over. Each pair of points is named once at most; pairs in the order of the groups.
 * @param groups of the question's points, made by the engine or by an editor
 */
export function findDissent(
  { points }: Pick<MergeQuestion, 'points'>,
  groups: readonly MergeGroup[],
): readonly Dissent[] {
  const byId = new Map(points.map(point => [point.id, point]));
  return groups.flatMap(({ members }) => {
    const made = members.flatMap(id => byId.get(id) ?? []);
    if (new Set(made.map(({ source }) => source)).size < 2) return [];
    const readings = made.map(readPoint);
    return readings.flatMap((first, index) =>
      readings.slice(index + 1).flatMap(second => {
        if (first.point.source === second.point.source) return [];
        return contradiction(first, second) ?? [];
      }),
    );
  });
}

function contradiction(
  first: PointReading,
  second: PointReading,
): Dissent | null {
  const found =
    ofKind('number', differingNumbers(first, second)) ??
    firstOf(first.sentences, one =>
      firstOf(second.sentences, other => contradictionIn(one, other)),
    );
  return found && { ...found, points: [first.point.id, second.point.id] };
}

type Spans = Dissent['spans'];
type Found = Omit<Dissent, 'points'>;

function contradictionIn(first: Sentence, second: Sentence): Found | null {
  const opposed = oppositions(first, second);
  const [only, ...others] = opposed;
  // Two opposites cancel each other out, as an opposite and a negation do.
  if (others.length > 0) return null;
  if (only) return opposedWords(first, second, only);
  return (
    ofKind('negation', deniedWord(first, second)) ??
    ofKind('negation', turned(deniedWord(second, first)))
  );
}

function firstOf<T, R>(list: readonly T[], find: (each: T) => R | null) {
  for (const each of list) {
    const found = find(each);
    if (found !== null) return found;
  }
  return null;
}

function ofKind(kind: Dissent['kind'], spans: Spans | null): Found | null {
  if (spans === null) return null;
  const [first, second] = spans.map(({ start, end }) => ({ start, end }));
  return first && second ? { kind, spans: [first, second] } : null;
}

function turned(spans: Spans | null): Spans | null {
  return spans && [spans[1], spans[0]];
}

/** True for two stems in common beside the one in question, and a good part of the shorter. */
function isAboutTheSame(first: Terms, second: Terms, term: string): boolean {
  const shared = sharedTerms(first, second, [term]);
  const shorter = Math.min(first.terms.size, second.terms.size) - 1;
  return shared >= 2 && shared >= shorter * 0.4;
}

/** A word that the first sentence denies and the second, which has no turn of its own, affirms. */
function deniedWord(first: Sentence, second: Sentence): Spans | null {
  if (second.turns > 0 || first.turns !== 1) return null;
  const denial = denialIn(first);
  if (denial === null || isPartial(denial, second)) return null;
  const { negator, denied } = denial;
  const affirmed = second.words.find(({ term }) => term === denied.term);
  if (!affirmed || !isAboutTheSame(first, second, denied.term)) return null;
  return [{ start: negator.start, end: denied.end }, affirmed];
}

interface Denial {
  readonly negator: Word;
  readonly denied: Word;
  /** The content word after the denied one. */
  readonly next: string | undefined;
}

/** The first negator of a sentence, and the content word that follows it closely. */
function denialIn(sentence: Sentence): Denial | null {
  const { words, terms } = sentence;
  const at = words.findIndex(({ word }) => negators.has(word));
  const negator = words[at];
  if (negator === undefined || isComparison(sentence, at)) return null;
  const place = words.findIndex(
    ({ term }, index) => index > at && terms.has(term),
  );
  const denied = words[place];
  if (denied === undefined || place > at + 3) return null;
  const next = termAmong(sentence, place + 1, words.length);
  return { negator, denied, next };
}

/** True for *no part is left open*, which says that all are closed rather than that there is none. */
function isPartial({ negator, next }: Denial, { terms }: Sentence): boolean {
  return negator.word === 'no' && next !== undefined && !terms.has(next);
}

/** *No more than*, *not less*: what follows is compared, not denied. */
function isComparison({ words }: Sentence, at: number): boolean {
  return /^(?:more|less|fewer|later|longer|sooner)$/.test(
    words[at + 1]?.word ?? '',
  );
}

/** A word, and one in another sentence that says the opposite, where neither sentence says both. */
interface Opposition {
  readonly at: number;
  readonly there: number;
}

function oppositions(first: Sentence, second: Sentence): readonly Opposition[] {
  if (second.opposable.length === 0) return [];
  return first.opposable.flatMap(at => {
    const term = first.words[at]?.term ?? '';
    const opposites = oppositesTo(term);
    if (second.stems.has(term) || saysAny(first, opposites)) return [];
    const there = second.words.findIndex(each => opposites.has(each.term));
    return there < 0 ? [] : [{ at, there }];
  });
}

/** Opposite words about the same thing, where neither sentence denies anything. */
function opposedWords(
  first: Sentence,
  second: Sentence,
  { at, there }: Opposition,
): Found | null {
  const [one, other] = [first.words[at], second.words[there]];
  if (!one || !other || first.turns > 0 || second.turns > 0) return null;
  if (sharedTerms(first, second) < 2) return null;
  if (!sameObject(first, at, second, there)) return null;
  return ofKind(isDenial(one.term, other.term) ? 'negation' : 'direction', [
    one,
    other,
  ]);
}

function saysAny({ stems }: Sentence, terms: ReadonlySet<string>): boolean {
  return [...terms].some(term => stems.has(term));
}

/** True when the next content words after both places are the same, or, where one has none, those before. */
function sameObject(
  first: Sentence,
  at: number,
  second: Sentence,
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
  { words, terms }: Sentence,
  from: number,
  to: number,
  last = false,
): string | undefined {
  const found = words
    .slice(Math.max(0, from), to)
    .filter(({ term }) => terms.has(term));
  return found.at(last ? -1 : 0)?.term;
}
