import type {
  Point,
  QuestionContent,
  SourceId,
  TextId,
} from '../../core/collection/collection.ts';

/** A point with the source that makes it. */
export interface SourcePoint {
  readonly source: SourceId;
  readonly point: Point;
}

/** Every point of a question by its id. */
export function pointsById({
  answers,
}: QuestionContent): ReadonlyMap<TextId, SourcePoint> {
  return new Map(
    answers.flatMap(({ source, points }) =>
      points.map(point => [point.id, { source, point }] as const),
    ),
  );
}
