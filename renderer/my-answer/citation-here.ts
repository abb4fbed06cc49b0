import { citationAtHome } from '../../core/merge/citation-at-home.ts';
import type { Citation } from '../../core/rich-text/rich-text.ts';
import type { Study } from '../state/study.ts';

/**
 * A citation as it is to be shown: one of the open question names the merged point that goes on for what was cited, wherever
 * the person's corrections have put it. What is stored stays as it was made.
 */
export function citationHere(
  { given, question }: Pick<Study, 'given' | 'question'>,
  citation: Citation,
): Citation {
  const record = given?.record;
  if (!given?.content || !question?.content) return citation;
  return citation.collection === record?.collection &&
    citation.question === record.question
    ? citationAtHome(citation, given.content, question.content)
    : citation;
}
