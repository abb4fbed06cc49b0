import { arrangeMergedPoints } from '../../core/collection/arrange-merged-points.ts';
import type { QuestionContent } from '../../core/collection/collection.ts';

/** "5 sources, 14 points, 3 said by one only". */
export function supportWords(content: QuestionContent): string {
  const sources = content.answers.length;
  const points = arrangeMergedPoints(content);
  const alone = points.filter(point => point.support.length === 1).length;
  return [
    `${sources} ${sources === 1 ? 'source' : 'sources'}`,
    `${points.length} ${points.length === 1 ? 'point' : 'points'}`,
    `${alone} said by one only`,
  ].join(', ');
}
