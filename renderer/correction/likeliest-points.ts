import type {
  MergedPoint,
  QuestionContent,
} from '../../core/collection/collection.ts';
import { textTerms } from '../../core/coverage/text-terms.ts';

/**
 * The other merged points of a question, those with the most in common with some text first: the share of terms that both use.
 * @param except id of the merged point that is left out
 */
export function likeliestPoints(
  content: QuestionContent,
  text: string,
  except: string | undefined,
): readonly MergedPoint[] {
  const terms = termsOf(text);
  return content.mergedPoints
    .filter(({ id }) => id !== except)
    .map(merged => ({
      merged,
      likeness: likeness(terms, termsOf(`${merged.label} ${merged.statement}`)),
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
