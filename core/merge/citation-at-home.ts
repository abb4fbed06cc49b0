import type {
  MergedPoint,
  QuestionContent,
  TextId,
} from '../collection/collection.ts';
import type { Citation } from '../rich-text/rich-text.ts';
import { heirOfMergedPoint } from './home-of-text.ts';

/**
 * A citation with the merged point that holds what is cited once the question is corrected: for a source's wording the one that
 * holds that wording now, for a statement the heir. A citation of what nobody knows any more stays as it is.
 * @param citation of this question
 * @param content as the collection has it
 * @param corrected the same content with the person's corrections
 * @returns the very same citation where nothing has moved
 */
export function citationAtHome(
  citation: Citation,
  content: QuestionContent,
  corrected: QuestionContent,
): Citation {
  const { point } = citation;
  const home =
    holderOfWording(citation, content, corrected) ??
    heirOfMergedPoint(point, content, corrected);
  return home === undefined || home.id === point
    ? citation
    : { ...citation, point: home.id };
}

/** Where the wording is that was cited; none for a statement, or while it is where it was. */
function holderOfWording(
  { point, source, quote }: Citation,
  { answers, mergedPoints }: QuestionContent,
  corrected: QuestionContent,
): MergedPoint | undefined {
  const membersOf = (merged: readonly MergedPoint[]): readonly TextId[] =>
    merged.find(({ id }) => id === point)?.members ?? [];
  const known = new Set([
    ...membersOf(corrected.mergedPoints),
    ...membersOf(mergedPoints),
  ]);
  const cited = answers
    .filter(answer => answer.source === source)
    .flatMap(answer => answer.points)
    .filter(({ id, text }) => known.has(id) && text.includes(quote))
    .map(({ id }) => id);
  return corrected.mergedPoints.find(({ members }) =>
    cited.some(id => members.includes(id)),
  );
}
