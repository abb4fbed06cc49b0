import { isEmptyStudyRecord } from '../../core/library-health/is-empty-study-record.ts';
import type { QuestionRef } from '../../core/contract.ts';
import { call, failureMessage } from '../host/call.ts';
import type { App } from '../state/app.ts';
import { showToast } from '../state/notify.ts';

/** Moves highlights, notes and my answer of the open question to the trash, with a way back in reach. */
export async function trashWork(app: App): Promise<void> {
  await app.editor?.flush();
  const record = app.study.get().given?.record;
  if (!record) return;
  if (isEmptyStudyRecord(record)) {
    showToast(app, 'There is no work of yours on this question yet.');
    return;
  }
  const ref = { collection: record.collection, question: record.question };
  await orTold(app, async () => {
    await call(app.host, 'study.delete', ref);
    showToast(app, 'Your work on this question is in the trash.', {
      label: 'Bring it back',
      run: () => void orTold(app, () => bringBack(app, ref)),
    });
  });
}

async function bringBack(
  app: App,
  { collection, question }: QuestionRef,
): Promise<void> {
  const { entries } = await call(app.host, 'health.report', null);
  const trashed = entries.find(
    entry =>
      entry.group === 'trash' &&
      entry.question?.collection === collection &&
      entry.question.question === question,
  );
  if (trashed)
    await call(app.host, 'health.restoreDeleted', { entry: trashed.id });
}

async function orTold(app: App, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    showToast(app, failureMessage(error));
  }
}
