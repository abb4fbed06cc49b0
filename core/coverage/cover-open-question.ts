import type { QuestionContent } from '../collection/collection.ts';
import { coverAnswer, type PointCoverage } from './coverage.ts';
import { coverageQuestion } from './coverage-question.ts';
import { citationsIn, plainText } from '../rich-text/rich-text.ts';
import type { StudyRecord } from '../study/study-record.ts';

/** Coverage of a question's merged points by the answer in its record, or null when there is no answer yet. */
export function coverOpenQuestion(
  prompt: string,
  content: QuestionContent,
  record: StudyRecord,
): readonly PointCoverage[] | null {
  if (record.answer === null) return null;
  const { document } = record.answer;
  return coverAnswer(coverageQuestion(prompt, content), {
    text: plainText(document),
    citations: citationsIn(document).filter(
      citation => citation.question === record.question,
    ),
  });
}
