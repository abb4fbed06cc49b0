import type { QuestionContent } from '../../core/collection/collection.ts';
import type { OpenQuestion } from '../../core/contract.ts';
import { correctedContent } from '../../core/merge/correct-content.ts';
import type { Correction } from '../../core/merge/correction.ts';
import { annotationsAtHome } from '../../core/merge/home-of-text.ts';
import type { Study } from './study.ts';

/** The last content that was corrected: nothing but a correction makes the points new. */
let last: {
  readonly content: QuestionContent;
  readonly corrections: readonly Correction[];
  readonly corrected: QuestionContent;
} | null = null;

/**
 * The open question in both forms: as the services gave it, which changes are made to, and as it is shown, with the person's
 * corrections of the merging, and with each highlight in the text where its words are then.
 */
export function showing(
  given: OpenQuestion,
): Pick<Study, 'given' | 'question'> {
  const { content, record } = given;
  if (content === null) return { given, question: given };
  const corrected = correctedOnce(content, record.corrections);
  const annotations = annotationsAtHome(record.annotations, content, corrected);
  // A highlight may stand on what a correction had made that is taken back.
  if (corrected === content && annotations === record.annotations)
    return { given, question: given };
  return {
    given,
    question: {
      ...given,
      content: corrected,
      record: { ...record, annotations },
    },
  };
}

function correctedOnce(
  content: QuestionContent,
  corrections: readonly Correction[],
): QuestionContent {
  if (last?.content !== content || last.corrections !== corrections)
    last = {
      content,
      corrections,
      corrected: correctedContent(content, corrections),
    };
  return last.corrected;
}
