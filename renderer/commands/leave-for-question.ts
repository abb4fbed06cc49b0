import type { QuestionRef } from '../../core/contract.ts';
import type { App } from '../state/app.ts';
import { openQuestion } from '../state/open-question.ts';

/** Opens a question by a command. A focus that stood in the text of the one before goes to the text of the new one. */
export async function leaveForQuestion(
  app: App,
  ref: QuestionRef,
): Promise<void> {
  if (!(await openQuestion(app, ref))) return;
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    document
      .querySelector<HTMLElement>('#reading .scroll')
      ?.focus({ preventScroll: true });
  });
}
