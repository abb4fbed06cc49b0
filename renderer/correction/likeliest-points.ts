import type {
  MergedPoint,
  QuestionContent,
  TextId,
} from '../../core/collection/collection.ts';
import { textTerms } from '../../core/coverage/text-terms.ts';

/**
 * The other merged points of a question: first those that the engine came near to, then those with the most in common with
 * some text, by the share of terms that both use.
 * @param except id of the merged point that is left out
 * @param near ids of points of other merged points, as far as the engine has been asked
 */
export function likeliestPoints(
  content: QuestionContent,
  text: string,
  except: string | undefined,
  near: ReadonlySet<TextId> = new Set(),
): readonly MergedPoint[] {
  const terms = termsOf(text);
  return content.mergedPoints
    .filter(({ id }) => id !== except)
    .map(merged => ({
      merged,
      likeness:
        likeness(terms, termsOf(`${merged.label} ${merged.statement}`)) +
        Number(merged.members.some(id => near.has(id))),
    }))
    .sort((left, right) => right.likeness - left.likeness)
    .map(({ merged }) => merged);
}

function termsOf(text: string): ReadonlySet<string> {
  return new Set(textTerms(text).map(({ term }) => term));
}

function likeness(
  left: ReadonlySet<string>,
  right: ReadonlySet<string>,
): number {
  const shared = [...left].filter(term => right.has(term)).length;
  return shared / Math.sqrt(Math.max(1, left.size * right.size));
}
