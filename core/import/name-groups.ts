import type { JoinedPoint } from '../collection/addition.ts';
import type {
  MergedPoint,
  Point,
  QuestionContent,
  TextId,
} from '../collection/collection.ts';
import { contentId } from './content-id.ts';
import type { QuestionDraft } from './draft-additions.ts';

/**
 * Which merged point each group of a question is: those that stand come first and are themselves; a new one is called by the
 * words of its first member, and follows all that additions have founded before.
 * @param ranks of the merged points that additions have founded, by their ids
 */
export function nameGroups(
  groups: readonly (readonly TextId[])[],
  { before, standing, answers }: Omit<QuestionDraft, 'entry'>,
  ranks: ReadonlyMap<TextId, number>,
): readonly JoinedPoint[] {
  const points = new Map(
    [...answers.values()]
      .flatMap(answer => answer.points)
      .map(point => [point.id, point]),
  );
  const taken = new Set([...textIdsOf(before), ...points.keys()]);
  let rank = Math.max(0, ...ranks.values());
  return groups.map((members, index) => {
    const known = standing.mergedPoints[index];
    if (known)
      return {
        id: known.id,
        rank: ranks.get(known.id) ?? 0,
        speaker: speakerOf(known, standing),
        members,
      };
    const [speaker = ''] = members;
    const id = contentId('m-', wordsOf(points.get(speaker)), taken);
    taken.add(id);
    return { id, rank: ++rank, speaker, members };
  });
}

/** The ids of all texts of a question: of points and of merged points. */
export function textIdsOf(content: QuestionContent): readonly TextId[] {
  return [
    ...content.answers.flatMap(answer => answer.points.map(({ id }) => id)),
    ...content.mergedPoints.map(({ id }) => id),
  ];
}

/** Label and text of a point, as it is called by them. */
export function wordsOf(point: Omit<Point, 'id'> | undefined): string {
  return `${point?.label ?? ''}\n${point?.text ?? ''}`;
}

/** The member whose words are the statement, or the first. */
function speakerOf(
  { statement, members }: MergedPoint,
  { answers }: QuestionContent,
): TextId {
  const said = new Set(
    answers
      .flatMap(({ points }) => points)
      .filter(({ text }) => text === statement)
      .map(({ id }) => id),
  );
  return members.find(id => said.has(id)) ?? members[0] ?? '';
}
