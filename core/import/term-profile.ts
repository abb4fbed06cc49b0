import { contentStems } from './content-stems.ts';

/** How often each stem occurs in a text. */
export type TermCounts = ReadonlyMap<string, number>;

/** Counts the stems of a text that say something about its subject. */
export function countTerms(text: string): TermCounts {
  const counts = new Map<string, number>();
  for (const stem of contentStems(text))
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

/** Several counts as one. */
export function addCounts(counts: readonly TermCounts[]): TermCounts {
  const sum = new Map<string, number>();
  for (const one of counts)
    for (const [stem, count] of one)
      sum.set(stem, (sum.get(stem) ?? 0) + count);
  return sum;
}

/** A unit vector over stems. */
export type TermVector = ReadonlyMap<string, number>;

/** How much a stem tells texts apart. */
export type TermWeight = (stem: string) => number;

/** Weights stems by how few of the texts have them: ln(1 + n / df), the usual inverse document frequency. */
export function termWeight(texts: readonly TermCounts[]): TermWeight {
  const frequency = new Map<string, number>();
  for (const text of texts)
    for (const stem of text.keys())
      frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  return stem => Math.log(1 + texts.length / (frequency.get(stem) ?? 1));
}

/** The vector of a text: (1 + ln count) × weight, scaled to length 1; empty for a text without stems. */
export function termVector(counts: TermCounts, weight: TermWeight): TermVector {
  const values = [...counts].map(
    ([stem, count]) => [stem, (1 + Math.log(count)) * weight(stem)] as const,
  );
  const length = Math.hypot(...values.map(([, value]) => value));
  if (length === 0) return new Map();
  return new Map(values.map(([stem, value]) => [stem, value / length]));
}

/** Cosine of two unit vectors, 0 to 1. */
export function cosine(one: TermVector, other: TermVector): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [stem, value] of small) sum += value * (large.get(stem) ?? 0);
  return sum;
}
