import { isBlank } from '../rich-text/rich-text.ts';
import type { StudyRecord } from '../study/study-record.ts';

/** True when nothing would be missed: nobody has made anything of the question. */
export function isEmptyStudyRecord(record: StudyRecord): boolean {
  const { status, annotations, answer, wordTarget, corrections = [] } = record;
  return (
    status === 'new' &&
    annotations.length === 0 &&
    corrections.length === 0 &&
    wordTarget === null &&
    (answer === null || isBlank(answer.document))
  );
}
