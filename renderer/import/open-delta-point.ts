import { goToPoint } from '../my-answer/go-to-point.ts';
import { closeDialog } from '../shell/close-dialog.ts';
import type { App } from '../state/app.ts';
import { openQuestion } from '../state/open-question.ts';

/** Leaves the report for a point of a question, or for the question as a whole. */
export async function openDeltaPoint(
  app: App,
  collection: string,
  question: string,
  point: string | null,
): Promise<void> {
  closeDialog(app);
  const open = app.study.get().question?.record;
  const here = open?.collection === collection && open.question === question;
  if (!here && !(await openQuestion(app, { collection, question }))) return;
  if (point === null) app.session.set({ narrowPane: 'reading' });
  else goToPoint(app, point, false);
}
