import type {
  MergedPoint,
  Point,
  QuestionContent,
  TextId,
} from '../collection/collection.ts';
import { labelOf } from '../import/headline.ts';
import { foundedId, textIds } from './founded-id.ts';
import type { MergeGroup } from './merge-input.ts';

type Points = ReadonlyMap<TextId, Point>;

/**
 * Makes merged points of groups, so that those of the content live on in them: each has one heir, the group with the member
 * whose very words its statement is, or else the one with most of its members. Identity and label are those of the first
 * merged point that a group is heir of; what an editor stated stays stated. A group that is nobody's heir speaks by its first
 * member. A merged point whose members are as they were is the very same value.
 * @returns in the order of the content: a group stands where the merged point stood that it is heir of, or behind the one
 * from which its earliest member comes
 */
export function inheritMergedPoints(
  content: QuestionContent,
  groups: readonly MergeGroup[],
  points: Points,
): readonly MergedPoint[] {
  const family = new Family(content, groups, points);
  return groups
    .map((group, index) => ({
      merged: family.mergedPoint(group, index),
      place: family.placeOf(group, index),
    }))
    .sort((one, other) => compared(one.place, other.place))
    .map(({ merged }) => merged);
}

/** A merged point of the content, and the member whose very words it states; none when an editor stated it. */
interface Forebear {
  readonly merged: MergedPoint;
  readonly speaker: TextId | undefined;
}

/** The place of a merged point in the content, and a member's place in it. */
type Place = readonly [number, number];

function compared(one: Place, other: Place): number {
  return one[0] === other[0] ? one[1] - other[1] : one[0] - other[0];
}

class Family {
  readonly #points: Points;
  /** What each group is heir of, in the order of the content. */
  readonly #forebears: Forebear[][];
  /** Where each point stands in the content: its merged point, and its place among the members. */
  readonly #places = new Map<TextId, Place>();
  readonly #indexes = new Map<TextId, number>();
  readonly #taken: ReadonlySet<TextId>;

  constructor(
    content: QuestionContent,
    groups: readonly MergeGroup[],
    points: Points,
  ) {
    this.#points = points;
    this.#forebears = groups.map(() => []);
    this.#taken = textIds(content);
    const groupOf = new Map(
      groups.flatMap(({ members }, group) =>
        members.map(id => [id, group] as const),
      ),
    );
    for (const [index, merged] of content.mergedPoints.entries()) {
      const { members, statement } = merged;
      this.#indexes.set(merged.id, index);
      for (const [place, member] of members.entries())
        this.#places.set(member, [index, place]);
      const speaker = members.find(
        member => points.get(member)?.text === statement,
      );
      const heir = heirOf(speaker, members, groupOf);
      this.#forebears[heir]?.push({ merged, speaker });
    }
  }

  mergedPoint({ members }: MergeGroup, index: number): MergedPoint {
    const forebears = this.#forebears[index] ?? [];
    const [first] = forebears;
    if (!first) return this.#founded(members);
    const { merged } = first;
    const inOrder = this.#inOrder(members, merged);
    if (forebears.length === 1 && isEqual(merged.members, inOrder))
      return merged;
    return { ...merged, statement: statementOf(forebears), members: inOrder };
  }

  placeOf({ members }: MergeGroup, index: number): Place {
    const first = this.#forebears[index]?.[0];
    if (first) return [this.#indexes.get(first.merged.id) ?? 0, -1];
    return members
      .map(id => this.#placeOf(id))
      .reduce((one, other) => (compared(other, one) < 0 ? other : one));
  }

  #placeOf(id: TextId): Place {
    return this.#places.get(id) ?? [Infinity, 0];
  }

  /** Those of the merged point that goes on come first, and all as they stand in the content. */
  #inOrder(members: readonly TextId[], { id }: MergedPoint): readonly TextId[] {
    const own = this.#indexes.get(id);
    return members
      .map(member => ({ member, place: this.#placeOf(member) }))
      .sort(
        (one, other) =>
          Number(other.place[0] === own) - Number(one.place[0] === own) ||
          compared(one.place, other.place),
      )
      .map(({ member }) => member);
  }

  #founded(members: readonly TextId[]): MergedPoint {
    const [first = ''] = members;
    const point = this.#points.get(first);
    return {
      id: foundedId(first, this.#taken),
      label: point ? labelOf(point) : '',
      statement: point?.text ?? '',
      members,
    };
  }
}

/** The group that goes on for a merged point; -1 when none of its members is in any. */
function heirOf(
  speaker: TextId | undefined,
  members: readonly TextId[],
  groupOf: ReadonlyMap<TextId, number>,
): number {
  if (speaker !== undefined) return groupOf.get(speaker) ?? -1;
  const counts = new Map<number, number>();
  for (const member of members) {
    const group = groupOf.get(member);
    if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  let heir = -1;
  let most = 0;
  for (const [group, count] of counts)
    if (count > most) [heir, most] = [group, count];
  return heir;
}

/** What editors stated, all of it; where none did, the words of the first speaker. */
function statementOf(forebears: readonly Forebear[]): string {
  const stated = forebears.filter(({ speaker }) => speaker === undefined);
  const counted = stated.length > 0 ? stated : forebears.slice(0, 1);
  return counted.map(({ merged }) => merged.statement).join(' ');
}

function isEqual(one: readonly TextId[], other: readonly TextId[]): boolean {
  return (
    one.length === other.length && one.every((id, index) => id === other[index])
  );
}
