import { call, failureMessage } from '../host/call.ts';
import type { App } from '../state/app.ts';
import type { AnswerDraft } from './answer-draft.ts';

/** Brings an earlier state back into the editor; null when done, else what went wrong. Unsaved words are saved first. */
export async function restoreVersion(
  app: App,
  draft: AnswerDraft,
  version: string,
): Promise<string | null> {
  await draft.autosave.flush();
  if (draft.autosave.unsaved)
    return 'The present text is not saved yet, so nothing was restored. Save it first, then restore again.';
  try {
    const { answer } = await call(app.host, 'answer.restore', {
      ...draft.ref,
      version,
    });
    draft.adopt(answer);
    return null;
  } catch (failure) {
    return failureMessage(failure);
  }
}
