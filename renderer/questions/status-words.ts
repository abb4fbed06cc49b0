import type { QuestionStatus } from '../../core/study/study-record.ts';

/** A status as people read it. */
export const statusWords: Readonly<Record<QuestionStatus, string>> = {
  new: 'New',
  draft: 'Draft',
  done: 'Done',
};
