/** In how many texts each term occurs. */
export interface TermFrequency {
  readonly texts: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** Counts each term once a text. */
export function termFrequency(
  texts: readonly (readonly string[])[],
): TermFrequency {
  const counts = new Map<string, number>();
  for (const terms of texts)
    for (const term of new Set(terms))
      counts.set(term, (counts.get(term) ?? 0) + 1);
  return { texts: texts.length, counts };
}

/** Inverse document frequency; a term that is in every text keeps a trace of weight. */
export function rarity({ texts, counts }: TermFrequency, term: string): number {
  return Math.log((texts + 1) / (counts.get(term) ?? 1));
}

/**
 * Half the rarity in the collection, half that in the question: a word may be rare in the collection and in every answer to
 * this question.
 */
export function mixedRarity(
  collection: TermFrequency,
  question: TermFrequency,
): (term: string) => number {
  return term => (rarity(collection, term) + rarity(question, term)) / 2;
}
