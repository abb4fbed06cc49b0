import { stem } from '../coverage/stem.ts';
import { tokenize } from '../coverage/tokenize.ts';
import type { MergePoint } from './merge-input.ts';
import { mergeTerms } from './merge-terms.ts';
import { numberClaims, type NumberClaim } from './number-claims.ts';
import { isTurn, oppositesTo } from './opposed-words.ts';

/** A place in the text of a point, without its label. Offsets in UTF-16 code units; `end` is exclusive. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

/** A word of a point, folded, with its stem. */
export interface Word extends WordSpan {
  readonly word: string;
  readonly term: string;
}

/** A sentence of a point. */
export interface Sentence {
  readonly words: readonly Word[];
  /** Stems of its content words, and of those of the label. */
  readonly terms: ReadonlySet<string>;
  /** Stems of all its words. */
  readonly stems: ReadonlySet<string>;
  /** How many of its words turn what it says around, or make it depend on something. */
  readonly turns: number;
  /** Places of the words that have an opposite. */
  readonly opposable: readonly number[];
}

/** A point as the rules for contradictions look at it. */
export interface PointReading {
  readonly point: MergePoint;
  readonly sentences: readonly Sentence[];
  /** Stems of its content words, label included. */
  readonly terms: ReadonlySet<string>;
  readonly numbers: readonly NumberClaim[];
}

const sentencePattern = /(?:[^.;!?]|[.;!?](?!\s|$))+/gu;

/** Takes a point apart. */
export function readPoint(point: MergePoint): PointReading {
  const label = mergeTerms(point.label ?? '');
  const sentences = [...point.text.matchAll(sentencePattern)].map(
    ({ 0: text, index }) => readSentence(text, index, label),
  );
  return {
    point,
    sentences,
    terms: new Set([...label, ...sentences.flatMap(({ terms }) => [...terms])]),
    numbers: numberClaims(point.text),
  };
}

function readSentence(
  text: string,
  from: number,
  label: readonly string[],
): Sentence {
  const words = wordsOf(text, from);
  return {
    words,
    terms: new Set([...label, ...mergeTerms(text)]),
    stems: new Set(words.map(({ term }) => term)),
    turns: words.filter(({ word, term }) => isTurn(word, term)).length,
    opposable: words.flatMap(({ term }, place) =>
      oppositesTo(term).size > 0 ? place : [],
    ),
  };
}

function wordsOf(text: string, from: number): readonly Word[] {
  return tokenize(text).map(({ word, start, end }) => ({
    word,
    term: stem(word),
    start: from + start,
    end: from + end,
  }));
}

/** What two texts can be compared by. */
export type Terms = Pick<Sentence, 'terms'>;

/** How many stems both use, without some. */
export function sharedTerms(
  first: Terms,
  second: Terms,
  without: readonly string[] = [],
): number {
  const shared = [...first.terms].filter(term => second.terms.has(term));
  return shared.filter(term => !without.includes(term)).length;
}
