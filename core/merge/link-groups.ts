import type { MergeConstraints } from './merge-constraints.ts';
import { mergeSetting } from './merge-setting.ts';
import type { PairScores } from './pair-scores.ts';

/** Groups that grow by joining the two that agree most, until no two agree enough. */
export class GroupLinks {
  /** Members by group; a group that was joined to another is empty. */
  readonly #members: number[][];
  readonly #mean: Float64Array[];
  readonly #best: Float64Array[];
  /** 1 where two groups may not be joined. */
  readonly #apart: Float64Array[];
  #alive: number[];

  constructor(scores: PairScores, constraints: MergeConstraints) {
    this.#members = constraints.blocks.map(block => [...block]);
    this.#alive = [...this.#members.keys()];
    this.#mean = this.#between(scores, values => total(values) / values.length);
    this.#best = this.#between(scores, values => Math.max(...values));
    this.#apart = this.#members.map(first =>
      Float64Array.from(this.#members, second =>
        Number(
          first.some(one =>
            second.some(other => constraints.apart(one, other)),
          ),
        ),
      ),
    );
  }

  /** What the scores of all pairs of members come to, for each pair of groups. Most groups begin with one member. */
  #between(
    scores: PairScores,
    reduce: (values: readonly number[]) => number,
  ): Float64Array[] {
    const scoreOf = (one = 0, other = 0) => scores[one]?.[other] ?? 0;
    return this.#members.map(first =>
      Float64Array.from(this.#members, second => {
        if (first === second) return 0;
        if (first.length === 1 && second.length === 1)
          return scoreOf(first[0], second[0]);
        return reduce(
          first.flatMap(one => second.map(other => scoreOf(one, other))),
        );
      }),
    );
  }

  /** Agreement of two groups: between the mean of all their pairs and the best of them. */
  score(first: number, second: number): number {
    const share = mergeSetting.bestPair;
    return (
      (1 - share) * (this.#mean[first]?.[second] ?? 0) +
      share * (this.#best[first]?.[second] ?? 0)
    );
  }

  /** Joins while two groups agree more than the threshold; equal scores are taken in the order of the points. */
  linkAbove(threshold: number): void {
    // The best partner behind each group in the order; only rows that a join touches are looked through again.
    const partners = new Map<number, Partner>();
    for (const group of this.#alive) partners.set(group, this.#partner(group));
    for (;;) {
      const [first, partner] = bestOf(partners);
      if (partner.group < 0 || partner.score <= threshold) return;
      this.#join(first, partner.group);
      partners.delete(partner.group);
      this.#renew(partners, first, partner.group);
    }
  }

  /** Group of each point, numbered from 0. */
  assignment(points: number): Int32Array {
    const groups = new Int32Array(points);
    for (const [number, group] of this.#alive.entries())
      for (const member of this.#members[group] ?? []) groups[member] = number;
    return groups;
  }

  /** After a join: looks through the rows that it touched, and offers the grown group to the others. */
  #renew(partners: Map<number, Partner>, grown: number, joined: number): void {
    for (const group of this.#alive) {
      const known = partners.get(group)?.group ?? -1;
      if (group === grown || known === grown || known === joined)
        partners.set(group, this.#partner(group));
      else this.#offer(partners, group, grown);
    }
  }

  #partner(group: number): Partner {
    let best: Partner = { group: -1, score: -Infinity };
    for (const other of this.#alive) {
      if (other <= group || this.#apart[group]?.[other]) continue;
      const score = this.score(group, other);
      if (score > best.score) best = { group: other, score };
    }
    return best;
  }

  /** A group that has grown may now be another's best partner. */
  #offer(partners: Map<number, Partner>, group: number, grown: number): void {
    if (grown <= group || this.#apart[group]?.[grown]) return;
    const score = this.score(group, grown);
    const known = partners.get(group);
    if (known === undefined || score > known.score)
      partners.set(group, { group: grown, score });
  }

  #join(first: number, second: number): void {
    const one = this.#members[first]?.length ?? 0;
    const other = this.#members[second]?.length ?? 0;
    const mean = (left: number, right: number) =>
      (one * left + other * right) / (one + other);
    for (const group of this.#alive) {
      if (group === first || group === second) continue;
      fold(this.#mean, first, second, group, mean);
      fold(this.#best, first, second, group, Math.max);
      fold(this.#apart, first, second, group, Math.max);
    }
    this.#members[first]?.push(...(this.#members[second] ?? []));
    this.#members[second] = [];
    this.#alive = this.#alive.filter(group => group !== second);
  }
}

/** What holds between a group and the first becomes what holds between it and both. */
function fold(
  rows: readonly Float64Array[],
  first: number,
  second: number,
  group: number,
  join: (left: number, right: number) => number,
): void {
  const value = join(rows[first]?.[group] ?? 0, rows[second]?.[group] ?? 0);
  const row = rows[first];
  const column = rows[group];
  if (row) row[group] = value;
  if (column) column[first] = value;
}

interface Partner {
  readonly group: number;
  readonly score: number;
}

function bestOf(
  partners: ReadonlyMap<number, Partner>,
): readonly [number, Partner] {
  let best: [number, Partner] = [-1, { group: -1, score: -Infinity }];
  for (const [group, partner] of partners)
    if (partner.score > best[1].score) best = [group, partner];
  return best;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
