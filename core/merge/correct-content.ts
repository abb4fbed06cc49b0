import type { QuestionContent } from '../collection/collection.ts';
import { correctedGroups } from './corrected-groups.ts';
import type { Correction } from './correction.ts';
import { inheritMergedPoints } from './inherit-merged-points.ts';
import { withNames } from './name-merged-points.ts';

/**
 * A question as its person has corrected it: groupings and rules, then labels and representatives. Every point is in exactly
 * one merged point, and no statement is invented. What no correction speaks of keeps its id, label, statement and place.
 * @param content as the collection has it
 * @param corrections in the order in which they were made
 * @returns the same object when they change nothing
 */
export function correctedContent(
  content: QuestionContent,
  corrections: readonly Correction[],
): QuestionContent {
  if (corrections.length === 0) return content;
  const points = new Map(
    content.answers.flatMap(answer =>
      answer.points.map(point => [point.id, point] as const),
    ),
  );
  const groups = correctedGroups(content, corrections);
  const mergedPoints = withNames(
    inheritMergedPoints(content, groups, points),
    corrections,
    points,
  );
  const isSame =
    mergedPoints.length === content.mergedPoints.length &&
    mergedPoints.every(
      (merged, place) => merged === content.mergedPoints[place],
    );
  return isSame ? content : { ...content, mergedPoints };
}
