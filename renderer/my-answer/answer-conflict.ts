import { call } from '../host/call.ts';
import type { App } from '../state/app.ts';
import { showToast } from '../state/notify.ts';
import { failureMessage } from '../host/call.ts';
import type { AnswerDraft } from './answer-draft.ts';

/** Another window has saved meanwhile: its text becomes a version, and the text of this window the answer. */
export function keepMine(app: App, draft: AnswerDraft): Promise<void> {
  return settle(app, async () => {
    const { record } = await call(app.host, 'question.open', draft.ref);
    if (record.answer)
      await call(app.host, 'answer.keep', {
        ...draft.ref,
        document: record.answer.document,
      });
    draft.autosave.resolve(record.answer?.revision ?? 0, true);
    await draft.autosave.flush();
  });
}

/** Another window has saved meanwhile: the text of this window becomes a version, and theirs is shown. */
export function takeTheirs(app: App, draft: AnswerDraft): Promise<void> {
  return settle(app, async () => {
    await call(app.host, 'answer.keep', {
      ...draft.ref,
      document: draft.read(),
    });
    const { record } = await call(app.host, 'question.open', draft.ref);
    draft.adopt(record.answer);
  });
}

/** Shows what another window has saved, unless this one has words that are not saved yet. */
export async function reloadQuietly(
  app: App,
  draft: AnswerDraft,
): Promise<void> {
  if (draft.autosave.unsaved) return;
  const fresh = await call(app.host, 'question.open', draft.ref).catch(
    () => null,
  );
  const answer = fresh?.record.answer;
  if (!answer || draft.autosave.unsaved) return;
  if (answer.revision > draft.autosave.base) draft.adopt(answer);
}

/** A choice that could not be carried out leaves the conflict as it is. */
async function settle(app: App, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (failure) {
    showToast(app, failureMessage(failure));
  }
}
