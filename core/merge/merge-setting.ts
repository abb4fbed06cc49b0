/**
 * The one setting of the engine, for every subject. All figures were chosen on collections of five subjects and rounded,
 * so that none of the five loses by what another gains; none matters much by itself. A change of any figure is a new version.
 */
export const mergeSetting = {
  name: 'collate-2',
  /** What each kind of agreement counts in the score of a pair. Kinds that a pair cannot have leave the others to it. */
  weights: {
    /** Words, weighted by how rare they are. */
    terms: 0.2,
    /** Runs of three to five characters: the same stem, compounds, misspellings. */
    characters: 0.15,
    /** Meaning, by the vectors of the model; only where there is one. */
    meaning: 0.3,
    /** How much of the shorter point's weight the longer one has too. */
    containment: 0.15,
    /** Words of both labels; only where both have one. */
    labelTerms: 0.1,
    /** Runs of characters of both labels; only where both have one. */
    labelCharacters: 0.15,
  },
  /** A word of a label counts as often as this many words of the text. */
  labelWeight: 3,
  /** Words of the question are in every answer and tell little. */
  questionWord: 0.25,
  /**
   * The scale of a question. `level`, the score at which a match is as likely as none, lies so far between the mean of all
   * scores and the median of the points' best ones. `unit`, in which scores are measured, is half of that median and a little.
   */
  scale: { level: 0.45, ofMedian: 0.5, least: 0.2 },
  /** Scores this far apart, in units of the question, differ by a factor of e in likelihood. */
  temperature: 0.25,
  /** What the order of the points counts, in units of the question. */
  order: {
    weight: 0.18,
    /** The mean distance of matching points before anything is known of the sheets, and how many matches that is worth. */
    usual: 0.3,
    worth: 40,
    /** Sheets are never taken to be more parallel than this. */
    least: 0.1,
    /** Places far apart speak against a match at most this much. */
    floor: 2,
    rounds: 4,
    /** So many questions are enough to learn from. */
    mostQuestions: 200,
  },
  /** What partners in common count beside the match itself; a partner is one only above the least share. */
  partners: { weight: 0.4, least: 0.01, norm: 0.33 },
  /** Between two groups the best pair counts this much, the mean of all pairs the rest. */
  bestPair: 0.5,
  /** Groups that match by more than this are joined. */
  threshold: 0.42,
  /** A pair of groups above this share of the threshold is worth asking the person about. */
  maybe: 0.75,
  /** Above so many points in one question only equal wordings are merged: the cost grows with the square. */
  mostPoints: 1000,
} as const;
