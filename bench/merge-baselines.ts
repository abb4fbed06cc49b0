import type { MergeQuestion } from '../core/merge/merge-input.ts';
import {
  collectionFrequencies,
  wholeText,
  type PairScores,
} from '../core/merge/pair-scores.ts';
import { mergeTerms } from '../core/merge/merge-terms.ts';
import { rarity } from '../core/merge/term-rarity.ts';
import {
  innerProducts,
  termCounts,
  weightedVector,
} from '../core/merge/weighted-vector.ts';

/** Group of each point of a question, by a rule that is known to be too simple. */
export type Baseline = (
  questions: readonly MergeQuestion[],
) => readonly (readonly number[])[];

/** Nothing is merged. */
export const everyPointAlone: Baseline = questions =>
  questions.map(question => [...question.points.keys()]);

/** Points whose labels are the same but for letter case are merged. */
export const equalLabels: Baseline = questions =>
  questions.map(({ points }) => {
    const groups = new Map<string, number>();
    return points.map(({ label }, place) => {
      const key = label?.toLowerCase().trim() || ` ${place}`;
      if (!groups.has(key)) groups.set(key, place);
      return groups.get(key) ?? place;
    });
  });

/** The cosine of TF-IDF above which two groups are joined. */
const absoluteThreshold = 0.2;

/** Average-link over the cosine of TF-IDF with one threshold for everything: what a first version of anything like it does. */
export const averageLinkTfIdf: Baseline = questions => {
  const { terms } = collectionFrequencies(
    questions.flatMap(question => question.points),
  );
  return questions.map(({ points }) =>
    averageLink(
      innerProducts(
        points.map(point =>
          weightedVector(
            termCounts(mergeTerms(wholeText(point)), [], 1),
            term => rarity(terms, term),
          ),
        ),
      ),
    ),
  );
};

function averageLink(scores: PairScores): readonly number[] {
  let groups = [...scores.keys()].map(place => [place]);
  for (;;) {
    let best = { first: -1, second: -1, score: absoluteThreshold };
    for (const [first, one] of groups.entries())
      for (const [second, other] of groups.entries()) {
        if (second <= first) continue;
        const score = meanScore(one, other, scores);
        if (score > best.score) best = { first, second, score };
      }
    const joined = groups[best.second];
    if (joined === undefined) break;
    groups[best.first]?.push(...joined);
    groups = groups.filter((_, place) => place !== best.second);
  }
  const group = new Map(
    groups.flatMap((members, index) =>
      members.map(member => [member, index] as const),
    ),
  );
  return [...scores.keys()].map(place => group.get(place) ?? -1);
}

function meanScore(
  first: readonly number[],
  second: readonly number[],
  scores: PairScores,
): number {
  let sum = 0;
  for (const one of first)
    for (const other of second) sum += scores[one]?.[other] ?? 0;
  return sum / (first.length * second.length);
}
