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
    const between = (
      first: readonly number[],
      second: readonly number[],
      reduce: (values: readonly number[]) => number,
    ) =>
      reduce(
        first.flatMap(one => second.map(other => scores[one]?.[other] ?? 0)),
      );
    const rows = (reduce: (values: readonly number[]) => number) =>
      this.#members.map(first =>
        Float64Array.from(this.#members, second =>
          first === second ? 0 : between(first, second, reduce),
        ),
      );
    this.#mean = rows(values => total(values) / values.length);
    this.#best = rows(values => Math.max(...values));
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

  /** Points that stayed alone join the group they agree with most, if it is well ahead of the next. */
  takeInLeftOvers(threshold: number): void {
    for (;;) {
      let best: { single: number; partner: Partner } | null = null;
      for (const single of this.#alive) {
        const partner = this.#clearPartner(single, threshold);
        if (partner && (best === null || partner.score > best.partner.score))
          best = { single, partner };
      }
      if (best === null) return;
      const { single, partner } = best;
      this.#join(
        Math.min(single, partner.group),
        Math.max(single, partner.group),
      );
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

  /** The group that a single point belongs to in all likelihood, or null. */
  #clearPartner(single: number, threshold: number): Partner | null {
    if (this.#members[single]?.length !== 1) return null;
    const { below, lead } = mergeSetting.leftOver;
    const least = threshold * (1 - below);
    const [first, second] = this.#nearest(single);
    if (first === undefined || first.score <= least) return null;
    const rival = second?.score ?? 0;
    const isClear = rival <= least || first.score - rival > lead * threshold;
    return isClear ? first : null;
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

  #nearest(group: number): readonly Partner[] {
    return this.#alive
      .filter(other => other !== group && !this.#apart[group]?.[other])
      .map(other => ({ group: other, score: this.score(group, other) }))
      .sort((left, right) => right.score - left.score)
      .slice(0, 2);
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
