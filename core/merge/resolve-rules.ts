import type { MergeRule } from './merge-input.ts';

/** A person's rules without contradiction. */
export interface ResolvedRules {
  /** Sets of points that belong together, by place; every point is in exactly one, points and sets in order. */
  readonly blocks: readonly (readonly number[])[];
  /** Pairs of places that may not be together, in the order of the points that the rule names. */
  readonly parted: readonly (readonly [number, number])[];
  /** Rules that a later one contradicts and that therefore do not hold. */
  readonly overruled: readonly MergeRule[];
}

/**
 * Makes rules free of contradiction: of two that cannot both hold the later one does. Must-links carry over (a with b, b with
 * c: a with c), and so do cannot-links (a with b, b not with c: a not with c). Rules that name an unknown point, or one point
 * twice, are passed over.
 * @param ids of all points of the question, in order
 */
export function resolveRules(
  ids: readonly string[],
  rules: readonly MergeRule[],
): ResolvedRules {
  const places = new Map(ids.map((id, place) => [id, place]));
  const blocks = new Blocks(ids.length);
  const parted: (readonly [number, number])[] = [];
  const overruled: MergeRule[] = [];
  for (const rule of [...rules].reverse()) {
    const [first, second] = rule.points.map(id => places.get(id));
    if (first === undefined || second === undefined || first === second)
      continue;
    if (rule.kind === 'must-link') {
      if (blocks.mayJoin(first, second, parted)) blocks.join(first, second);
      else overruled.push(rule);
    } else if (blocks.joined(first, second)) overruled.push(rule);
    else parted.push([first, second]);
  }
  return {
    blocks: blocks.sets(),
    parted: parted.reverse(),
    overruled: overruled.reverse(),
  };
}

class Blocks {
  readonly #blockOf: number[];

  constructor(size: number) {
    this.#blockOf = Array.from({ length: size }, (_, place) => place);
  }

  joined(first: number, second: number): boolean {
    return this.#blockOf[first] === this.#blockOf[second];
  }

  /** False when a pair that is to be parted would come together. */
  mayJoin(
    first: number,
    second: number,
    parted: readonly (readonly [number, number])[],
  ): boolean {
    const one = this.#blockOf[first];
    const other = this.#blockOf[second];
    return !parted.some(([left, right]) => {
      const sides = [this.#blockOf[left], this.#blockOf[right]];
      return sides.includes(one) && sides.includes(other) && one !== other;
    });
  }

  join(first: number, second: number): void {
    const from = this.#blockOf[second];
    const to = this.#blockOf[first] ?? first;
    for (const [place, block] of this.#blockOf.entries())
      if (block === from) this.#blockOf[place] = to;
  }

  sets(): readonly (readonly number[])[] {
    const sets = new Map<number, number[]>();
    for (const [place, block] of this.#blockOf.entries()) {
      const members = sets.get(block);
      if (members) members.push(place);
      else sets.set(block, [place]);
    }
    return [...sets.values()];
  }
}
