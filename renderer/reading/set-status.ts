import {
  questionStatuses,
  type QuestionStatus,
} from '../../core/study/study-record.ts';
import { statusWords } from '../questions/status-words.ts';
import type { App } from '../state/app.ts';
import { changeStudy } from '../state/change-study.ts';
import { loadProgress } from '../state/load-progress.ts';

/** Sets the status of the open question; one step of undo. */
export async function setStatus(
  app: App,
  status: QuestionStatus,
): Promise<void> {
  const { saved } = await changeStudy(app, `Status: ${statusWords[status]}`, [
    { type: 'status.set', status },
  ]);
  if (saved) await loadProgress(app);
}

/** New, draft, done, and round again. */
export async function nextStatus(app: App): Promise<void> {
  const present = app.study.get().question?.record.status;
  if (!present) return;
  const index = questionStatuses.indexOf(present) + 1;
  await setStatus(app, questionStatuses[index % 3] ?? 'new');
}
