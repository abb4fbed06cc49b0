import type { Point } from '../collection/collection.ts';
import { tokenize } from '../coverage/tokenize.ts';

/** Two wordings share at least this much of their words, in the same order, to be one point: of both together. */
const likeEnough = 0.7;
/** Wordings shorter than this say too little to be recognised by anything but themselves: in words. */
const tellingWords = 6;

/**
 * Which point of a source's former answer each point of its new answer is: one in the same words first, then the one whose
 * words it shares most of, in order, if these are most of both. No point is matched twice.
 * @returns for each new point the place of the former one, or null for one that is new
 */
export function matchPoints(
  former: readonly Pick<Point, 'label' | 'text'>[],
  points: readonly Pick<Point, 'label' | 'text'>[],
): readonly (number | null)[] {
  const found: (number | null)[] = points.map(() => null);
  const free = new Set(former.keys());
  const take = (place: number, match: number) => {
    found[place] = match;
    free.delete(match);
  };
  for (const same of [
    (one: Wording, other: Wording) => one.whole === other.whole,
    (one: Wording, other: Wording) => one.text === other.text,
  ]) {
    for (const [place, point] of points.entries()) {
      if (found[place] !== null) continue;
      const own = wordingOf(point);
      const match = [...free].find(each => {
        const other = former[each];
        return other !== undefined && same(own, wordingOf(other));
      });
      if (match !== undefined) take(place, match);
    }
  }
  const left = [...found.keys()].filter(place => found[place] === null);
  for (const { place, match } of likePairs(former, points, [...free], left))
    if (found[place] === null && free.has(match)) take(place, match);
  return found;
}

interface Wording {
  readonly whole: string;
  readonly text: string;
}

function wordingOf({ label = '', text }: Pick<Point, 'label' | 'text'>) {
  return { whole: `${label}\n${text}`, text };
}

/** Pairs that are like enough, the most alike first; of equals those nearest to each other. */
function likePairs(
  former: readonly Pick<Point, 'label' | 'text'>[],
  points: readonly Pick<Point, 'label' | 'text'>[],
  free: readonly number[],
  left: readonly number[],
): readonly { readonly place: number; readonly match: number }[] {
  const before = new Map(free.map(at => [at, wordsOf(former[at])]));
  return left
    .flatMap(place => {
      const words = wordsOf(points[place]);
      return free.map(match => ({
        place,
        match,
        likeness: likeness(words, before.get(match) ?? []),
        distance: Math.abs(place - match),
      }));
    })
    .filter(pair => pair.likeness >= likeEnough)
    .sort(
      (one, other) =>
        other.likeness - one.likeness ||
        one.distance - other.distance ||
        one.place - other.place,
    );
}

function wordsOf(
  point: Pick<Point, 'label' | 'text'> | undefined,
): readonly string[] {
  const whole = point ? `${point.label ?? ''} ${point.text}` : '';
  return tokenize(whole).map(({ word }) => word);
}

/** Share of the words of both that their longest common subsequence makes up, 0 to 1. */
function likeness(one: readonly string[], other: readonly string[]): number {
  const shorter = Math.min(one.length, other.length);
  const both = one.length + other.length;
  if (shorter < tellingWords || (2 * shorter) / both < likeEnough) return 0;
  return (2 * commonLength(one, other)) / both;
}

function commonLength(
  one: readonly string[],
  other: readonly string[],
): number {
  let row = new Uint32Array(other.length + 1);
  for (const word of one) {
    const next = new Uint32Array(other.length + 1);
    for (const [at, candidate] of other.entries())
      next[at + 1] =
        word === candidate
          ? (row[at] ?? 0) + 1
          : Math.max(row[at + 1] ?? 0, next[at] ?? 0);
    row = next;
  }
  return row[other.length] ?? 0;
}
