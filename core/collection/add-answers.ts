import { labelOf } from '../import/headline.ts';
import type { AddedAnswer } from './addition.ts';
import type {
  Answer,
  MergedPoint,
  Point,
  QuestionContent,
  Source,
  SourceId,
  TextId,
} from './collection.ts';

/** What an added source says to a question; null when it says nothing to it, or nothing any more. */
export interface SourceAnswer {
  readonly source: SourceId;
  readonly added: AddedAnswer | null;
}

/**
 * A question with what added sources say to it. Their points join the merged points that are there, or found new ones behind
 * them; nothing else moves. Where a source had an answer before, the new one takes its place: points that are gone leave their
 * merged points, one that nobody makes any more is gone, and a statement in the very words of a point follows it.
 * @param given one a source at most, in the order of their places
 * @param sources of the collection, in order
 */
export function addAnswers(
  content: QuestionContent,
  given: readonly SourceAnswer[],
  sources: readonly Source[],
): QuestionContent {
  const renewed = new Set(given.map(({ source }) => source));
  const answers = given.reduce(
    (list, { source, added }) => withAnswer(list, source, added, sources),
    content.answers,
  );
  const joins = joinsOf(given);
  const change: Change = {
    former: content.answers
      .filter(({ source }) => renewed.has(source))
      .flatMap(({ points }) => points),
    points: new Map(
      answers.flatMap(({ points }) => points).map(point => [point.id, point]),
    ),
  };
  const there = new Set(content.mergedPoints.map(({ id }) => id));
  return {
    ...content,
    answers,
    mergedPoints: [
      ...content.mergedPoints.flatMap(merged =>
        joinedBy(merged, joins.get(merged.id)?.members ?? [], change),
      ),
      ...[...joins.values()]
        .filter(({ id }) => !there.has(id))
        .sort(byRank)
        .map(join => founded(join, change)),
    ],
  };
}

/** All that added sources have to do with one merged point. */
interface Join {
  readonly id: TextId;
  readonly rank: number;
  /** Whoever may speak for it, the first choice first. */
  readonly speakers: TextId[];
  readonly members: TextId[];
}

function joinsOf(given: readonly SourceAnswer[]): ReadonlyMap<TextId, Join> {
  const joins = new Map<TextId, Join>();
  for (const { added } of given)
    for (const { id, rank, speaker, members } of added?.merged ?? []) {
      const join = joins.get(id) ?? { id, rank, speakers: [], members: [] };
      joins.set(id, join);
      join.speakers.push(speaker);
      join.members.push(...members);
    }
  return joins;
}

function byRank(one: Join, other: Join): number {
  return one.rank - other.rank || (one.id < other.id ? -1 : 1);
}

function withAnswer(
  answers: readonly Answer[],
  source: SourceId,
  added: AddedAnswer | null,
  sources: readonly Source[],
): readonly Answer[] {
  const others = answers.filter(answer => answer.source !== source);
  if (!added) return others;
  const { lead, points, closing } = added;
  const answer: Answer = { source, lead, points, closing };
  if (others.length < answers.length)
    return answers.map(each => (each.source === source ? answer : each));
  const place = new Map(sources.map(({ id }, index) => [id, index]));
  const own = place.get(source) ?? sources.length;
  const before = others.findLastIndex(
    each => (place.get(each.source) ?? 0) < own,
  );
  return others.toSpliced(before + 1, 0, answer);
}

interface Change {
  /** The points that renewed sources had before. */
  readonly former: readonly Point[];
  /** All points as they are now. */
  readonly points: ReadonlyMap<TextId, Point>;
}

/** A merged point after points left or joined it; none when nobody is left. */
function joinedBy(
  merged: MergedPoint,
  wanted: readonly TextId[],
  change: Change,
): readonly MergedPoint[] {
  const own = new Set(change.former.map(({ id }) => id));
  const stay = merged.members.filter(
    member => !own.has(member) || wanted.includes(member),
  );
  const come = wanted.filter(member => !stay.includes(member));
  const members = [...stay, ...come];
  if (members.length === 0) return [];
  return [{ ...merged, members, ...wordsOf(merged, members, change) }];
}

/** Label and statement follow the point whose very words they were, unless a member that has not changed says the same. */
function wordsOf(
  merged: MergedPoint,
  members: readonly TextId[],
  { former, points }: Change,
): Pick<MergedPoint, 'label' | 'statement'> {
  const { label, statement } = merged;
  const changed = new Set(former.map(({ id }) => id));
  const spoke = former.find(
    ({ id, text }) => text === statement && merged.members.includes(id),
  );
  const isSaid = merged.members.some(
    id => !changed.has(id) && points.get(id)?.text === statement,
  );
  const speaker = members.find(id => id === spoke?.id) ?? members[0];
  const next = points.get(speaker ?? '');
  if (!spoke || isSaid || !next) return { label, statement };
  return {
    label: label === labelOf(spoke) ? labelOf(next) : label,
    statement: next.text,
  };
}

function founded(
  { id, speakers, members }: Join,
  { points }: Change,
): MergedPoint {
  const speaker = speakers.find(each => members.includes(each)) ?? members[0];
  const point = points.get(speaker ?? '') ?? { id, text: '' };
  return { id, label: labelOf(point), statement: point.text, members };
}
