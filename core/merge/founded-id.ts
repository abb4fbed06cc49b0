import type { QuestionContent, TextId } from '../collection/collection.ts';
import { contentId } from '../import/content-id.ts';

/** Longest identifier that there may be. */
const longest = 80;
const prefix = 'm-';

/**
 * Identifier of a merged point that a correction made: by the point that founds it, so that it is the same as often as that
 * happens.
 * @param taken identifiers of other texts of the question
 */
export function foundedId(point: TextId, taken: ReadonlySet<TextId>): TextId {
  const id = `${prefix}${point}`;
  return id.length <= longest && !taken.has(id)
    ? id
    : contentId(prefix, point, taken);
}

/** The identifiers that the content itself gives to texts. */
export function textIds(content: QuestionContent): ReadonlySet<TextId> {
  return new Set([
    ...content.answers.flatMap(({ points }) => points.map(({ id }) => id)),
    ...content.mergedPoints.map(({ id }) => id),
  ]);
}

/** True for an identifier that {@link foundedId} may have made. */
export function isFounded(id: TextId): boolean {
  return id.startsWith(prefix);
}

/** The point that founds the merged point of an identifier, whether that is there or not; none for other identifiers. */
export function pointOfFounded(
  id: TextId,
  content: QuestionContent,
): TextId | undefined {
  if (!isFounded(id)) return undefined;
  const taken = textIds(content);
  if (taken.has(id)) return undefined;
  return content.answers
    .flatMap(({ points }) => points)
    .find(point => foundedId(point.id, taken) === id)?.id;
}
