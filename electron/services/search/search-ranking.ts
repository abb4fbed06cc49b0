import type { SearchKind } from '../../../core/search/search-hit.ts';
import type { Vocabulary } from '../../../core/search/vocabulary.ts';

/** The fields of a text that are indexed. */
export const searchFields = ['label', 'text', 'tags'] as const;
/** One of {@link searchFields}. */
export type SearchField = (typeof searchFields)[number];

/** A word of the vocabulary that may stand for a word of the query. */
export interface Expansion {
  readonly term: string;
  /** 1 for the word itself, less the further it is from it. */
  readonly quality: number;
}

/**
 * What a match weighs by where it is. The spread is narrower than the steps between {@link quality}, so that the word itself
 * in the least field comes before the beginning of a longer word in the best one, and that before a typing error.
 */
const fieldWeights: Readonly<Record<SearchKind, number>> = {
  prompt: 2,
  'merged-point': 1.45,
  point: 1.2,
  note: 1.1,
  'my-answer': 1,
};
const labelWeights: Readonly<Partial<Record<SearchKind, number>>> = {
  'merged-point': 1.7,
  point: 1.32,
};
const quality = { form: 0.85, prefix: 0.3, oneError: 0.14, twoErrors: 0.1 };
/** Longer words that a beginning may stand for; rarer ones would be lost among the results anyway. */
const maximumExpansions = 40;

/** Weight of a match in a field of a text of this kind. */
export function fieldWeight(kind: SearchKind, field: SearchField): number {
  const weight = fieldWeights[kind];
  return field === 'label' ? (labelWeights[kind] ?? weight) : weight;
}

/**
 * The words of the vocabulary that a word of the query may mean: itself, its other forms, longer words that begin with it,
 * and, when nobody has written it so, words that differ by a typing error. A single letter is a beginning only while it is
 * still being typed.
 */
export function expansionsOf(
  word: { readonly term: string; readonly unfinished: boolean },
  vocabulary: Vocabulary,
): readonly Expansion[] {
  const { term } = word;
  const found = new Map<string, number>();
  const offer = (other: string, value: number): void => {
    if (!found.has(other)) found.set(other, value);
  };
  const exact = vocabulary.count(term) > 0;
  if (exact) offer(term, 1);
  for (const form of vocabulary.formsOf(term, maximumExpansions))
    offer(form, quality.form);
  if (term.length > 1 || word.unfinished)
    for (const longer of vocabulary.startingWith(term, maximumExpansions))
      offer(longer, quality.prefix * (1 + (0.5 * term.length) / longer.length));
  if (!exact)
    for (const near of vocabulary.near(term, maximumExpansions)) {
      const value = near.edits === 1 ? quality.oneError : quality.twoErrors;
      offer(near.term, value);
      for (const form of vocabulary.formsOf(near.term, maximumExpansions))
        offer(form, value * quality.form);
    }
  return [...found].map(([other, value]) => ({ term: other, quality: value }));
}

/** How telling a word is: the fewer texts have it, the more. */
export function rarity(texts: number, all: number): number {
  return Math.log(1 + all / Math.max(1, texts));
}

/**
 * A small addition for what the field and the words do not say: query words side by side, in order, and in a short text.
 * @param folded the terms of a text, each with a space on either side
 * @returns a factor between 1 and 1.15
 */
export function closeness(folded: string, terms: readonly string[]): number {
  let together = 0;
  for (let index = 1; index < terms.length; index++)
    if (folded.includes(` ${terms[index - 1]} ${terms[index]} `)) together++;
  const pairs = Math.max(1, terms.length - 1);
  return 1 + 0.1 * (together / pairs) + 0.05 / (1 + folded.length / 300);
}

/**
 * The highest-scored numbers, best first; equal scores in ascending order of the numbers.
 * @param scores indexed by number
 */
export function highest(
  numbers: readonly number[],
  scores: Float64Array,
  count: number,
): readonly number[] {
  const before = (first: number, second: number): number =>
    (scores[second] ?? 0) - (scores[first] ?? 0) || first - second;
  if (numbers.length <= count * 2)
    return [...numbers].sort(before).slice(0, count);
  const best: number[] = [];
  for (const number of numbers) {
    const least = best[count - 1];
    if (least !== undefined && before(least, number) <= 0) continue;
    let place = best.length;
    while (place > 0 && before(number, best[place - 1] ?? 0) < 0) place--;
    best.splice(place, 0, number);
    if (best.length > count) best.pop();
  }
  return best;
}
