import {
  innerProducts,
  termCounts,
  weightedVector,
  type WeightedVector,
} from './weighted-vector.ts';
import type { MergePoint, PointVectors } from './merge-input.ts';
import { meaningAgreement } from './meaning-agreement.ts';
import { mergeSetting } from './merge-setting.ts';
import { characterRuns, mergeTerms } from './merge-terms.ts';
import {
  mixedRarity,
  rarity,
  termFrequency,
  type TermFrequency,
} from './term-rarity.ts';

/** How much each pair of a question's points agrees: symmetric, one row a point, 0 on the diagonal. */
export type PairScores = readonly Float64Array[];

/** What all questions that are merged together share. */
export interface CollectionFrequencies {
  readonly terms: TermFrequency;
  readonly characters: TermFrequency;
  readonly labelCharacters: TermFrequency;
}

/** Counts terms over all points of a collection. */
export function collectionFrequencies(
  points: readonly MergePoint[],
): CollectionFrequencies {
  const labels = points.filter(point => point.label);
  return {
    terms: termFrequency(points.map(point => mergeTerms(wholeText(point)))),
    characters: termFrequency(
      points.map(point => characterRuns(wholeText(point))),
    ),
    labelCharacters: termFrequency(
      labels.map(point => characterRuns(point.label ?? '')),
    ),
  };
}

/** Label and text as one line. */
export function wholeText({ label, text }: MergePoint): string {
  return label ? `${label}: ${text}` : text;
}

/** Weight of a term in a question. */
export function termWeight(
  points: readonly MergePoint[],
  prompt: string,
  collection: CollectionFrequencies,
): (term: string) => number {
  const question = termFrequency(
    points.map(point => mergeTerms(wholeText(point))),
  );
  const asked = new Set(mergeTerms(prompt));
  const mixed = mixedRarity(collection.terms, question);
  return term =>
    mixed(term) * (asked.has(term) ? mergeSetting.questionWord : 1);
}

/** Scores every pair of points of one question by all kinds of agreement that it can have. */
export function pairScores(
  points: readonly MergePoint[],
  prompt: string,
  collection: CollectionFrequencies,
  vectors: PointVectors,
): PairScores {
  const weightOf = termWeight(points, prompt, collection);
  const { weights } = mergeSetting;
  const kinds: Kind[] = [
    { weight: weights.terms, rows: termAgreement(points, weightOf) },
    {
      weight: weights.characters,
      rows: characterAgreement(points, collection),
    },
    { weight: weights.containment, rows: containment(points, weightOf) },
  ];
  const meaning = meaningAgreement(points, vectors);
  if (meaning) kinds.push({ weight: weights.meaning, rows: meaning });
  const labelKinds: Kind[] = [
    { weight: weights.labelTerms, rows: labelTermAgreement(points, weightOf) },
    {
      weight: weights.labelCharacters,
      rows: labelCharacterAgreement(points, collection),
    },
  ];
  return combined(points, kinds, labelKinds);
}

interface Kind {
  readonly weight: number;
  readonly rows: PairScores;
}

function combined(
  points: readonly MergePoint[],
  kinds: readonly Kind[],
  labelKinds: readonly Kind[],
): PairScores {
  const scores = points.map(() => new Float64Array(points.length));
  const both = [...kinds, ...labelKinds];
  for (const [first, row] of scores.entries())
    for (let second = 0; second < first; second++) {
      const labelled = points[first]?.label && points[second]?.label;
      const score = weightedMean(labelled ? both : kinds, first, second);
      row[second] = score;
      const other = scores[second];
      if (other) other[first] = score;
    }
  return scores;
}

/** Rounded, so that the last digits of a logarithm, which differ between machines, decide nothing. */
function weightedMean(
  kinds: readonly Kind[],
  first: number,
  second: number,
): number {
  let sum = 0;
  let weights = 0;
  for (const { weight, rows } of kinds) {
    sum += weight * (rows[first]?.[second] ?? 0);
    weights += weight;
  }
  return Math.round((sum / weights) * 1e6) / 1e6;
}

function termAgreement(
  points: readonly MergePoint[],
  weightOf: (term: string) => number,
): PairScores {
  return innerProducts(
    points.map(({ text, label }) =>
      weightedVector(
        termCounts(
          mergeTerms(text),
          mergeTerms(label ?? ''),
          mergeSetting.labelWeight,
        ),
        weightOf,
      ),
    ),
  );
}

function characterAgreement(
  points: readonly MergePoint[],
  collection: CollectionFrequencies,
): PairScores {
  const question = termFrequency(
    points.map(point => characterRuns(wholeText(point))),
  );
  const weightOf = mixedRarity(collection.characters, question);
  return innerProducts(
    points.map(({ text, label }) =>
      weightedVector(
        termCounts(
          characterRuns(text),
          characterRuns(label ?? ''),
          mergeSetting.labelWeight,
        ),
        weightOf,
      ),
    ),
  );
}

function labelTermAgreement(
  points: readonly MergePoint[],
  weightOf: (term: string) => number,
): PairScores {
  return innerProducts(
    points.map(({ label }) =>
      weightedVector(termCounts(mergeTerms(label ?? ''), [], 1), weightOf),
    ),
  );
}

function labelCharacterAgreement(
  points: readonly MergePoint[],
  { labelCharacters }: CollectionFrequencies,
): PairScores {
  return innerProducts(
    points.map(({ label }) =>
      weightedVector(termCounts(characterRuns(label ?? ''), [], 1), term =>
        rarity(labelCharacters, term),
      ),
    ),
  );
}

/** The weight of the words that both have, as a share of the weight of the one that weighs less. */
function containment(
  points: readonly MergePoint[],
  weightOf: (term: string) => number,
): PairScores {
  const sets: WeightedVector[] = points.map(point => {
    const terms = new Set(mergeTerms(wholeText(point)));
    return new Map(
      [...terms].map(term => [term, Math.sqrt(Math.max(weightOf(term), 0))]),
    );
  });
  const shared = innerProducts(sets);
  const own = shared.map((row, index) => row[index] ?? 0);
  for (const [first, row] of shared.entries())
    for (const second of row.keys()) {
      const least = Math.min(own[first] ?? 0, own[second] ?? 0);
      row[second] = least > 0 ? (row[second] ?? 0) / least : 0;
    }
  return shared;
}
