import type {
  Answer,
  MergedPoint,
  Point,
  QuestionContent,
  SourceId,
  TextId,
} from './collection.ts';

/** One source's wording of a merged point. */
export interface Wording {
  readonly source: SourceId;
  readonly point: Point;
}

/** A merged point with everything a card shows. */
export interface ArrangedPoint {
  /** 1-based position in the merged answer, which sorting and filtering never change. */
  readonly number: number;
  readonly merged: MergedPoint;
  /** Members in the sources' order. */
  readonly wordings: readonly Wording[];
  /** Sources that make the point, each once, in the sources' order. */
  readonly support: readonly SourceId[];
}

/** Joins merged points with their members' texts, in the merged answer's own order. Unknown members are left out. */
export function arrangeMergedPoints(
  content: QuestionContent,
): readonly ArrangedPoint[] {
  const byId = new Map<
    TextId,
    { answer: Answer; point: Point; order: number }
  >();
  content.answers.forEach((answer, order) => {
    for (const point of answer.points)
      byId.set(point.id, { answer, point, order });
  });
  return content.mergedPoints.map((merged, index) => {
    const members = merged.members
      .flatMap(id => byId.get(id) ?? [])
      .sort((left, right) => left.order - right.order);
    return {
      number: index + 1,
      merged,
      wordings: members.map(({ answer, point }) => ({
        source: answer.source,
        point,
      })),
      support: [...new Set(members.map(({ answer }) => answer.source))],
    };
  });
}

/** Most backed first; equal ones keep the merged answer's order. */
export function byConsensus(
  points: readonly ArrangedPoint[],
): readonly ArrangedPoint[] {
  return [...points].sort(
    (left, right) => right.support.length - left.support.length,
  );
}
