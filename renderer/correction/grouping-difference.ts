import type {
  MergedPoint,
  QuestionContent,
} from '../../core/collection/collection.ts';

/** Merged points that would become one. */
export interface JoinedPoints {
  readonly labels: readonly string[];
}

/** A merged point that would become several. */
export interface PartedPoint {
  readonly label: string;
  /** How many members each of the parts would have, in order. */
  readonly parts: readonly number[];
}

/** What another grouping of a question would change. */
export interface GroupingDifference {
  readonly joined: readonly JoinedPoints[];
  readonly parted: readonly PartedPoint[];
}

/** Compares a question as it is shown with what it would become. */
export function groupingDifference(
  shown: QuestionContent,
  other: QuestionContent,
): GroupingDifference {
  return {
    joined: other.mergedPoints.flatMap(merged => {
      const from = holders(merged, shown.mergedPoints);
      return from.length > 1
        ? [{ labels: from.map(({ label }) => label) }]
        : [];
    }),
    parted: shown.mergedPoints.flatMap(merged => {
      const into = holders(merged, other.mergedPoints);
      return into.length > 1
        ? [
            {
              label: merged.label,
              parts: into.map(each => inBoth(merged, each)),
            },
          ]
        : [];
    }),
  };
}

/** The merged points that hold any of the members of another. */
function holders(
  { members }: MergedPoint,
  among: readonly MergedPoint[],
): readonly MergedPoint[] {
  const wanted = new Set(members);
  return among.filter(each => each.members.some(id => wanted.has(id)));
}

function inBoth(one: MergedPoint, other: MergedPoint): number {
  return one.members.filter(id => other.members.includes(id)).length;
}
