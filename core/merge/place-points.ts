import { equalWordings } from './equal-wordings.ts';
import { GroupLinks } from './link-groups.ts';
import { matchShares, type ScoredQuestion } from './match-shares.ts';
import type { MergeConstraints } from './merge-constraints.ts';
import type { MergeGroup, MergePoint, PointVectors } from './merge-input.ts';
import { engineName } from './merge-questions.ts';
import { mergeThreshold } from './merge-threshold.ts';
import { mergeSetting } from './merge-setting.ts';
import { orderHabit } from './order-habit.ts';
import { collectionFrequencies } from './pair-scores.ts';
import { scoreQuestion } from './score-questions.ts';

/** A question whose points are grouped already, and points that come to it. */
export interface PlaceQuestion {
  readonly id: string;
  readonly prompt: string;
  /** Those that stand and those that come, in the order of the sources. */
  readonly points: readonly MergePoint[];
  /** The groups that stand, by ids of points. */
  readonly groups: readonly MergeGroup[];
}

/** Where the points of one question are now. */
export interface PlaceResult {
  readonly engine: string;
  /** One for each group that stands, in the same order, with the members that came to it last; then the new ones. */
  readonly groups: readonly MergeGroup[];
}

/**
 * Finds a place for points that come to questions whose other points are grouped already: each joins the group that it agrees
 * with or founds one with others that came. Groups that stand are never joined with each other nor parted. Scores as
 * {@link mergeQuestions} does, which rules between all pairs of groups would come to, without their number.
 * @param questions all questions of a collection, which share how rare a word is; one that no points come to stays as it is,
 * and is not compared
 * @param vectors of all points of questions that points come to, or null: then words alone decide
 */
export function placePoints(
  questions: readonly PlaceQuestion[],
  vectors: PointVectors,
): readonly PlaceResult[] {
  const engine = engineName(vectors);
  const frequencies = collectionFrequencies(
    questions.flatMap(question => question.points),
  );
  const scored = new Map(
    questions
      .filter(question => !isComplete(question))
      .map(question => [
        question,
        scoreQuestion({ ...question, rules: [] }, frequencies, vectors),
      ]),
  );
  const habit = orderHabit(someOf([...scored.values()]));
  return questions.map(question => {
    const known = scored.get(question);
    if (known === undefined) return { engine, groups: question.groups };
    if (known === null) return { engine, groups: placeByWording(question) };
    const constraints = standingGroups(question);
    const links = new GroupLinks(matchShares(known, habit), constraints);
    links.linkAbove(mergeThreshold(0.5));
    const assignment = links.assignment(question.points.length);
    return { engine, groups: grown(question, assignment) };
  });
}

/** As many questions as it takes to learn from, spread evenly. */
function someOf(
  scored: readonly (ScoredQuestion | null)[],
): readonly ScoredQuestion[] {
  const step = Math.ceil(scored.length / mergeSetting.order.mostQuestions);
  return scored
    .filter((_, place) => place % step === 0)
    .filter(question => question !== null);
}

function isComplete({ points, groups }: PlaceQuestion): boolean {
  return points.length === groups.flatMap(({ members }) => members).length;
}

/** The groups that stand as blocks that may not be joined; what comes is free but for points of one source. */
function standingGroups({ points, groups }: PlaceQuestion): MergeConstraints {
  const places = new Map(points.map(({ id }, place) => [id, place]));
  const standing = new Int32Array(points.length).fill(-1);
  const blocks = groups.map(({ members }, group) =>
    members.flatMap(id => {
      const place = places.get(id);
      if (place !== undefined) standing[place] = group;
      return place ?? [];
    }),
  );
  const free = [...standing.keys()].filter(place => standing[place] === -1);
  return {
    blocks: [...blocks, ...free.map(place => [place])],
    apart(first, second) {
      const one = standing[first] ?? -1;
      const other = standing[second] ?? -1;
      if (one >= 0 && other >= 0) return one !== other;
      return points[first]?.source === points[second]?.source;
    },
  };
}

/** Standing groups keep their members in their order; points that came follow in the order of the points. */
function grown(
  { points, groups }: PlaceQuestion,
  assignment: Int32Array,
): readonly MergeGroup[] {
  const standing = groupsById(groups);
  const result = groups.map(({ members }) => [...members]);
  const lists = new Map<number, string[]>();
  const numberOf = (place: number) => assignment[place] ?? -1;
  for (const [place, { id }] of points.entries()) {
    const list = result[standing.get(id) ?? -1];
    if (list) lists.set(numberOf(place), list);
  }
  for (const [place, { id }] of points.entries()) {
    if (standing.has(id)) continue;
    const list = lists.get(numberOf(place)) ?? [];
    if (list.length === 0) result.push(list);
    lists.set(numberOf(place), list);
    list.push(id);
  }
  return result.map(members => ({ members }));
}

/** The place of the group of each point that stands. */
function groupsById(
  groups: readonly MergeGroup[],
): ReadonlyMap<string, number> {
  return new Map(
    groups.flatMap(({ members }, group) =>
      members.map(id => [id, group] as const),
    ),
  );
}

/** Where comparing each with each would take too long: beside a point with the same words, or alone. */
function placeByWording(question: PlaceQuestion): readonly MergeGroup[] {
  const { points, groups, id, prompt } = question;
  const alike = equalWordings({ id, prompt, points, rules: [] });
  const standing = groupsById(groups);
  const places = new Map(points.map((point, place) => [point.id, place]));
  const assignment = new Int32Array(points.length);
  let next = groups.length;
  for (const { members } of alike) {
    const group = members.map(member => standing.get(member)).find(isNumber);
    const own = group ?? next++;
    for (const member of members)
      assignment[places.get(member) ?? 0] = standing.get(member) ?? own;
  }
  return grown(question, assignment);
}

function isNumber(value: number | undefined): value is number {
  return value !== undefined;
}
