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
      if (blocks.mayJoin(first, second)) blocks.join(first, second);
      else overruled.push(rule);
    } else if (blocks.joined(first, second)) overruled.push(rule);
    else {
      blocks.part(first, second);
      parted.push([first, second]);
    }
  }
  return {
    blocks: blocks.sets(),
    parted: parted.reverse(),
    overruled: overruled.reverse(),
  };
}

/** Sets of places that grow together; each is named by one of its places. */
class Blocks {
  readonly #up: number[];
  /** For each set those that it may not be joined with. */
  readonly #opposed = new Map<number, Set<number>>();

  constructor(size: number) {
    this.#up = Array.from({ length: size }, (_, place) => place);
  }

  joined(first: number, second: number): boolean {
    return this.#nameOf(first) === this.#nameOf(second);
  }

  /** Keeps the sets of two places from being joined. */
  part(first: number, second: number): void {
    const one = this.#nameOf(first);
    const other = this.#nameOf(second);
    this.#opposedTo(one).add(other);
    this.#opposedTo(other).add(one);
  }

  /** False when a pair that is to be parted would come together. */
  mayJoin(first: number, second: number): boolean {
    const opposed = this.#opposed.get(this.#nameOf(first));
    return !opposed?.has(this.#nameOf(second));
  }

  join(first: number, second: number): void {
    const to = this.#nameOf(first);
    const from = this.#nameOf(second);
    if (to === from) return;
    this.#up[from] = to;
    for (const other of this.#opposed.get(from) ?? []) {
      this.#opposedTo(other).delete(from);
      this.#opposedTo(other).add(to);
      this.#opposedTo(to).add(other);
    }
    this.#opposed.delete(from);
  }

  sets(): readonly (readonly number[])[] {
    const sets = new Map<number, number[]>();
    for (const place of this.#up.keys()) {
      const name = this.#nameOf(place);
      const members = sets.get(name);
      if (members) members.push(place);
      else sets.set(name, [place]);
    }
    return [...sets.values()];
  }

  #nameOf(place: number): number {
    let name = place;
    for (;;) {
      const up = this.#up[name] ?? name;
      if (up === name) return name;
      // Shortens the way for the next time.
      this.#up[name] = this.#up[up] ?? up;
      name = up;
    }
  }

  #opposedTo(name: number): Set<number> {
    const known = this.#opposed.get(name);
    if (known) return known;
    const opposed = new Set<number>();
    this.#opposed.set(name, opposed);
    return opposed;
  }
}
