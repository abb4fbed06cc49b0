/**
 * The one setting of the engine, for every subject. The weights and the form of the threshold were chosen on collections of
 * three subjects and rounded; `docs/merge.md` tells how and with what result. A change of any figure is a new version.
 */
export const mergeSetting = {
  name: 'collate-1',
  /** What each kind of agreement counts in the score of a pair. Kinds that a pair cannot have leave the others to it. */
  weights: {
    /** Words, weighted by how rare they are. */
    terms: 0.25,
    /** Runs of three to five characters: the same stem, compounds, misspellings. */
    characters: 0.1,
    /** Meaning, by the vectors of the model; only where there is one. */
    meaning: 0.25,
    /** How much of the shorter point's weight the longer one has too. */
    containment: 0.1,
    /** Words of both labels; only where both have one. */
    labelTerms: 0.2,
    /** Runs of characters of both labels; only where both have one. */
    labelCharacters: 0.1,
  },
  /** A word of a label counts as often as this many words of the text. */
  labelWeight: 2,
  /** Words of the question are in every answer and tell little. */
  questionWord: 0.5,
  /**
   * What a pair needs, relative to the question's own scores: so much of the given quantile of the points' best scores, so
   * much of the mean of all scores, and a little besides.
   */
  threshold: { best: 0.4, quantile: 0.3, mean: 0.55, least: 0.045 },
  /** Between two groups the best pair counts this much, the mean of all pairs the rest. */
  bestPair: 0.75,
  /** A point that stayed alone joins a group below the threshold, if no other group is nearly as good. */
  leftOver: { below: 0.1, lead: 0.4 },
  /** Moving a point to another group: the share of the threshold that counts, the weight of the best pair and its price. */
  refinement: { threshold: 0.8, bestPair: 0.4, bestPrice: 1.3, rounds: 20 },
  /** A pair of groups above this share of the threshold is worth asking the person about. */
  maybe: 0.75,
} as const;
