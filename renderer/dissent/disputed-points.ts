import type {
  QuestionContent,
  TextId,
} from '../../core/collection/collection.ts';
import { findDissent, type Dissent } from '../../core/merge/find-dissent.ts';

/** The contradictions within each merged point that has any, by the id of the merged point. */
export type DissentByPoint = ReadonlyMap<TextId, readonly Dissent[]>;

/** Finds which merged points of a question are disputed. */
export function disputedPoints({
  answers,
  mergedPoints,
}: QuestionContent): DissentByPoint {
  const points = answers.flatMap(({ source, points: made }) =>
    made.map(point => ({ ...point, source })),
  );
  const home = new Map(
    mergedPoints.flatMap(({ id, members }) =>
      members.map(member => [member, id] as const),
    ),
  );
  const disputed = new Map<TextId, Dissent[]>();
  for (const dissent of findDissent({ points }, mergedPoints)) {
    const merged = home.get(dissent.points[0]) ?? '';
    disputed.set(merged, [...(disputed.get(merged) ?? []), dissent]);
  }
  return disputed;
}
