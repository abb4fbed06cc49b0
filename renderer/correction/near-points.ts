import type { TextId } from '../../core/collection/collection.ts';
import type { MergeReasons } from '../../core/contract.ts';

/** The points of other merged points that the engine came near to joining with some points. */
export function nearPoints(
  { explanations, maybe }: Pick<MergeReasons, 'explanations' | 'maybe'>,
  members: readonly TextId[],
): ReadonlySet<TextId> {
  const runnersUp = explanations.flatMap(({ point, runnerUp, threshold }) =>
    members.includes(point) && runnerUp && runnerUp.score > threshold / 2
      ? runnerUp.point
      : [],
  );
  const asked = maybe.flatMap(({ points }) =>
    points.some(id => members.includes(id)) ? points : [],
  );
  return new Set([...runnersUp, ...asked]);
}
