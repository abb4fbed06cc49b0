/** How well a grouping agrees with another: 0 to 1. */
export interface MergeScores {
  /** B-cubed (Bagga and Baldwin 1998): for each point, how much of its group and of its gold group are the same. */
  readonly bcubed: number;
  readonly bcubedPrecision: number;
  readonly bcubedRecall: number;
  /** Over all pairs of points of one question: joined rightly, wrongly, or not at all. */
  readonly pairwise: number;
  readonly pairPrecision: number;
  readonly pairRecall: number;
}

/** One question: the group that each point was put into, and the one it belongs to. */
export interface JudgedQuestion {
  readonly found: readonly number[];
  readonly gold: readonly number[];
}

/** Scores over all questions of a collection, every point counted alike. */
export function mergeScores(questions: readonly JudgedQuestion[]): MergeScores {
  const sums = {
    precision: 0,
    recall: 0,
    points: 0,
    both: 0,
    found: 0,
    gold: 0,
  };
  for (const { found, gold } of questions)
    for (const first of found.keys()) {
      const sameFound = placesOf(found, found[first]);
      const sameGold = placesOf(gold, gold[first]);
      const shared = sameFound.filter(place => sameGold.includes(place)).length;
      sums.precision += shared / sameFound.length;
      sums.recall += shared / sameGold.length;
      sums.points++;
      sums.both += shared - 1;
      sums.found += sameFound.length - 1;
      sums.gold += sameGold.length - 1;
    }
  const bcubedPrecision = sums.precision / sums.points;
  const bcubedRecall = sums.recall / sums.points;
  const pairPrecision = sums.found === 0 ? 1 : sums.both / sums.found;
  const pairRecall = sums.gold === 0 ? 1 : sums.both / sums.gold;
  return {
    bcubed: harmonicMean(bcubedPrecision, bcubedRecall),
    bcubedPrecision,
    bcubedRecall,
    pairwise: harmonicMean(pairPrecision, pairRecall),
    pairPrecision,
    pairRecall,
  };
}

function placesOf(
  groups: readonly number[],
  group: number | undefined,
): readonly number[] {
  return [...groups.keys()].filter(place => groups[place] === group);
}

/** F1 of precision and recall. */
export function harmonicMean(precision: number, recall: number): number {
  return precision + recall === 0
    ? 0
    : (2 * precision * recall) / (precision + recall);
}
