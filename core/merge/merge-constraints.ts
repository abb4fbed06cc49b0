import type { MergePoint, MergeRule } from './merge-input.ts';

/** What scores may not overrule, by place of the points in the question. */
export interface MergeConstraints {
  /** Points that belong together, each set in order; every point is in exactly one. */
  readonly blocks: readonly (readonly number[])[];
  /** True when the two points may not be in one group. */
  apart(first: number, second: number): boolean;
}

/**
 * A person's rules, made free of contradiction: of two that cannot both hold the later one counts. Must-links carry over
 * (a with b, b with c: a with c). Points of one source are apart unless a rule joins them, because nobody says the same thing
 * twice in one answer; rules that name unknown points are passed over.
 */
export function mergeConstraints(
  points: readonly MergePoint[],
  rules: readonly MergeRule[],
): MergeConstraints {
  const places = new Map(points.map((point, place) => [point.id, place]));
  const kept: [MergeRule['kind'], number, number][] = [];
  const links = new Links(points.length);
  const apart = new Set<string>();
  for (const { kind, points: pair } of [...rules].reverse()) {
    const first = places.get(pair[0]);
    const second = places.get(pair[1]);
    if (first === undefined || second === undefined || first === second)
      continue;
    if (kind === 'must-link' && links.mayJoin(first, second, kept))
      links.join(first, second);
    else if (kind === 'cannot-link' && !links.joined(first, second)) {
      kept.push([kind, first, second]);
      apart.add(key(first, second));
    }
  }
  return {
    blocks: links.sets(),
    apart: (first, second) =>
      apart.has(key(first, second)) ||
      (points[first]?.source === points[second]?.source &&
        !links.joined(first, second)),
  };
}

function key(first: number, second: number): string {
  return first < second ? `${first} ${second}` : `${second} ${first}`;
}

/** Sets of points that belong together. */
class Links {
  readonly #set: number[];

  constructor(size: number) {
    this.#set = Array.from({ length: size }, (_, place) => place);
  }

  joined(first: number, second: number): boolean {
    return this.#set[first] === this.#set[second];
  }

  /** False when a rule that counts more keeps two of their sets apart. */
  mayJoin(
    first: number,
    second: number,
    apart: readonly (readonly [unknown, number, number])[],
  ): boolean {
    const one = this.#set[first];
    const other = this.#set[second];
    return !apart.some(([, left, right]) => {
      const sets = [this.#set[left], this.#set[right]];
      return sets.includes(one) && sets.includes(other) && one !== other;
    });
  }

  join(first: number, second: number): void {
    const from = this.#set[second];
    const to = this.#set[first] ?? first;
    for (const [place, set] of this.#set.entries())
      if (set === from) this.#set[place] = to;
  }

  sets(): readonly (readonly number[])[] {
    const sets = new Map<number, number[]>();
    for (const [place, set] of this.#set.entries()) {
      const members = sets.get(set);
      if (members) members.push(place);
      else sets.set(set, [place]);
    }
    return [...sets.values()];
  }
}
