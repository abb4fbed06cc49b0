import type { QuestionRef } from '../../core/contract.ts';
import { emptyHistory } from '../../core/study/study-history.ts';
import { call } from '../host/call.ts';
import type { App } from './app.ts';
import { loadProgress } from './load-progress.ts';
import { showing } from './shown-question.ts';

/** Reads everything on the screen anew, after a backup was restored. The page that is shown stays. */
export async function reopenLibrary(app: App): Promise<void> {
  const opening = await call(app.host, 'app.open', null).catch(() => null);
  if (opening === null) return;
  const { collections, settings, library, place } = opening;
  app.session.set({ collections, settings, library, place });
  const open = (await openAgain(app)) ?? opening.open;
  if (open)
    app.study.set({
      collection: open.collection,
      ...showing(open.question),
      history: emptyHistory,
    });
  await loadProgress(app);
}

/** What was open, as it is now; null when it is not there any more. */
async function openAgain(app: App) {
  const record = app.study.get().question?.record;
  if (!record) return null;
  const ref: QuestionRef = {
    collection: record.collection,
    question: record.question,
  };
  try {
    const { collection: id } = ref;
    const collection = await call(app.host, 'collection.open', {
      collection: id,
    });
    const question = await call(app.host, 'question.open', ref);
    return { collection, question };
  } catch {
    return null;
  }
}
