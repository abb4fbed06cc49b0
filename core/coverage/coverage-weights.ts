import { coverageTuning } from './coverage-tuning.ts';
import { textTerms } from './text-terms.ts';

/** A merged point as coverage sees it. */
export interface CoveragePoint {
  readonly id: string;
  readonly label: string;
  readonly statement: string;
  /** The sources' own wordings. */
  readonly members: readonly string[];
}

/** A question as coverage sees it. */
export interface CoverageQuestion {
  readonly prompt: string;
  readonly points: readonly CoveragePoint[];
}

/** What a point's terms count for. */
export interface PointWeights {
  readonly weights: ReadonlyMap<string, number>;
  /** The weight of a short statement of the point: its few heaviest terms. Scores are relative to it. */
  readonly full: number;
}

function termsOf(text: string): ReadonlySet<string> {
  return new Set(textTerms(text).map(({ term }) => term));
}

/** How much a point dwells on each of its terms. */
function emphasis(point: CoveragePoint): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const term of termsOf(text))
      counts.set(term, (counts.get(term) ?? 0) + weight);
  };
  add(point.label, coverageTuning.labelWeight);
  add(point.statement, coverageTuning.statementWeight);
  for (const member of point.members)
    add(member, coverageTuning.membersWeight / point.members.length);
  return counts;
}

/** What each term says: 1 when a single point has it, nothing when all have it or the question itself does. */
function telling(
  all: readonly ReadonlyMap<string, number>[],
  prompt: ReadonlySet<string>,
): (term: string) => number {
  const points = Math.max(2, all.length);
  const carriers = new Map<string, number>();
  for (const one of all)
    for (const [term, weight] of one)
      carriers.set(term, (carriers.get(term) ?? 0) + Math.min(1, weight));
  return term => {
    if (prompt.has(term)) return 0;
    const share = Math.max(1, carriers.get(term) ?? 1);
    return Math.max(0, Math.log(points / share) / Math.log(points));
  };
}

function fullWeight(weights: ReadonlyMap<string, number>): number {
  return [...weights.values()]
    .sort((a, b) => b - a)
    .slice(0, coverageTuning.shortStatement)
    .reduce((sum, weight) => sum + weight, 0);
}

/**
 * Weighs the terms of every point of a question against those of the others (TF-IDF over the question's own points): what
 * all points share, and what the question itself says, tells none of them apart.
 */
export function coverageWeights(
  question: CoverageQuestion,
): readonly PointWeights[] {
  const all = question.points.map(emphasis);
  const tells = telling(all, termsOf(question.prompt));
  const heaviest = new Map<string, number>();
  for (const one of all)
    for (const [term, weight] of one)
      heaviest.set(term, Math.max(weight, heaviest.get(term) ?? 0));
  return all.map(one => {
    const weights = new Map<string, number>();
    for (const [term, weight] of one) {
      const own = weight / (heaviest.get(term) ?? weight);
      const value =
        weight * tells(term) * (1 - coverageTuning.borrowed * (1 - own));
      if (value > 0) weights.set(term, value);
    }
    return { weights, full: fullWeight(weights) };
  });
}
