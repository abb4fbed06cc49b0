import { inflectionStem } from './inflection-stem.ts';
import { createNearWords, type NearWord } from './near-words.ts';

/** All words of the indexed texts, with the number of texts that each occurs in. */
export interface Vocabulary {
  /** One more text holds the term. */
  add(term: string): void;
  /** One text fewer holds the term. */
  remove(term: string): void;
  /** Number of texts that hold the term. */
  count(term: string): number;
  /** Longer words that begin with `prefix`, the most frequent first, at most `limit`. */
  startingWith(prefix: string, limit: number): readonly string[];
  /** Other forms of the same word (plural, past, continuous), the most frequent first, at most `limit`. */
  formsOf(term: string, limit: number): readonly string[];
  /**
   * Words with one typing error (terms of 4 letters and more) or two (8 and more), the fewest errors only, the most frequent
   * first, at most `limit`. A term with a digit has none: another number is not a typing error.
   */
  near(term: string, limit: number): readonly NearWord[];
}

/** No prefix is followed further than this: the words after it would never be shown. */
const maximumRange = 5000;

/** An empty vocabulary. Adding and removing are cheap; the order is restored at the next question. */
export function createVocabulary(): Vocabulary {
  const counts = new Map<string, number>();
  const order = createOrder(counts);
  const count = (term: string): number => counts.get(term) ?? 0;
  const mostFrequent = (terms: readonly string[], limit: number): string[] =>
    [...terms]
      .sort((first, second) => count(second) - count(first))
      .slice(0, limit);

  return {
    add(term) {
      const known = counts.get(term);
      counts.set(term, (known ?? 0) + 1);
      if (known === undefined) order.added(term);
    },
    remove(term) {
      const known = count(term);
      if (known > 0) counts.set(term, known - 1);
      if (known === 1) order.removed();
    },
    count,
    startingWith: (prefix, limit) => mostFrequent(order.range(prefix), limit),
    formsOf(term, limit) {
      const stem = inflectionStem(term);
      if (stem.length < 3) return [];
      const forms = [...order.range(stem), ...(count(stem) > 0 ? [stem] : [])];
      return mostFrequent(
        forms.filter(form => form !== term && inflectionStem(form) === stem),
        limit,
      );
    },
    near(term, limit) {
      const found = order
        .near(term, allowedEdits(term))
        .filter(word => count(word.term) > 0);
      const fewest = Math.min(...found.map(word => word.edits));
      return found
        .filter(word => word.edits === fewest)
        .sort((first, second) => count(second.term) - count(first.term))
        .slice(0, limit);
    },
  };
}

function allowedEdits(term: string): number {
  if (term.length < 4 || /\p{N}/u.test(term)) return 0;
  return term.length < 8 ? 1 : 2;
}

/** The words of `counts` in order. A word whose count is 0 stays until such words are the greater part. */
function createOrder(counts: Map<string, number>) {
  let sorted: string[] = [];
  let waiting: string[] = [];
  let nearWords = createNearWords();
  let removals = 0;

  function clear(): void {
    for (const [term, count] of counts) if (count === 0) counts.delete(term);
    waiting = [...counts.keys()];
    sorted = [];
    nearWords = createNearWords();
    removals = 0;
  }

  function settle(): void {
    if (removals > 1000 && removals > counts.size / 2) clear();
    if (waiting.length === 0) return;
    waiting.forEach(nearWords.add);
    sorted = merged(sorted, waiting);
    waiting = [];
  }

  return {
    added: (term: string) => void waiting.push(term),
    removed: () => void removals++,
    near(term: string, edits: number): readonly NearWord[] {
      settle();
      return nearWords.find(term, edits);
    },
    /** Words in use that begin with `prefix`, the prefix itself left out. */
    range(prefix: string): readonly string[] {
      settle();
      const found: string[] = [];
      const first = lowerBound(sorted, prefix);
      for (let index = first; index < first + maximumRange; index++) {
        const term = sorted[index];
        if (term === undefined || !term.startsWith(prefix)) break;
        if (term !== prefix && counts.get(term)) found.push(term);
      }
      return found;
    },
  };
}

function lowerBound(sorted: readonly string[], term: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A few words are put where they belong; many are sorted with the rest. */
function merged(sorted: string[], added: readonly string[]): string[] {
  if (added.length > 64) return [...sorted, ...added].sort();
  for (const term of added) sorted.splice(lowerBound(sorted, term), 0, term);
  return sorted;
}
