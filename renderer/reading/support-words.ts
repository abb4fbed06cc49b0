import { arrangeMergedPoints } from '../../core/collection/arrange-merged-points.ts';
import type { QuestionContent } from '../../core/collection/collection.ts';

/**
 * "5 sources, 14 points, 3 said by one only", with "1 disputed" before the last when there is any.
 * @param disputed how many points are
 */
export function supportWords(content: QuestionContent, disputed = 0): string {
  const sources = content.answers.length;
  const points = arrangeMergedPoints(content);
  const alone = points.filter(point => point.support.length === 1).length;
  return [
    `${sources} ${sources === 1 ? 'source' : 'sources'}`,
    `${points.length} ${points.length === 1 ? 'point' : 'points'}`,
    ...(disputed > 0 ? [`${disputed} disputed`] : []),
    `${alone} said by one only`,
  ].join(', ');
}
