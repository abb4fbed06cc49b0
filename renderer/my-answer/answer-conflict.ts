import type { MyAnswer } from '../../core/study/study-record.ts';
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
  const answer = await answerOnDisk(app, draft);
  if (answer && answer.revision > draft.autosave.base) draft.adopt(answer);
}

/**
 * Shows what a restore or a removal has put in the place of the text, whatever its revision: it may be an older one, or none.
 * Words that are not saved yet stay.
 */
export async function reloadRestored(
  app: App,
  draft: AnswerDraft,
): Promise<void> {
  const answer = await answerOnDisk(app, draft);
  if (answer !== undefined) draft.adopt(answer);
}

/** What is saved of the answer; undefined where that is not known, or where this window has words of its own meanwhile. */
async function answerOnDisk(
  app: App,
  draft: AnswerDraft,
): Promise<MyAnswer | null | undefined> {
  const { base, unsaved } = draft.autosave;
  if (unsaved) return undefined;
  const fresh = await call(app.host, 'question.open', draft.ref).catch(
    () => undefined,
  );
  const isOvertaken = draft.autosave.unsaved || draft.autosave.base !== base;
  return isOvertaken ? undefined : fresh?.record.answer;
}

/** A choice that could not be carried out leaves the conflict as it is. */
async function settle(app: App, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (failure) {
    showToast(app, failureMessage(failure));
  }
}
