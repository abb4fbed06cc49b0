import type { CollectionId } from '../../core/collection/collection.ts';
import { call } from '../host/call.ts';
import type { App } from './app.ts';
import { loadProgress } from './load-progress.ts';
import { openQuestion } from './open-question.ts';
import { showing } from './shown-question.ts';

/**
 * Shows a collection as it now is, after sheets were added to it or withdrawn; does nothing unless it is the open one. My
 * answer stays as it is in its editor.
 */
export async function refreshCollection(
  app: App,
  id: CollectionId,
): Promise<void> {
  if (app.study.get().collection?.id !== id) return;
  const collection = await call(app.host, 'collection.open', {
    collection: id,
  }).catch(() => null);
  if (collection === null || app.study.get().collection?.id !== id) return;
  app.study.set({ collection });
  void loadProgress(app);
  const entry = app.study.get().question?.entry;
  if (!entry) return;
  const [first] = collection.questions;
  if (collection.questions.some(each => each.id === entry.id))
    await refreshQuestion(app, { collection: id, question: entry.id });
  else if (first)
    await openQuestion(app, { collection: id, question: first.id });
}

/** Takes over what is said to the open question, and the marks in it. */
async function refreshQuestion(
  app: App,
  ref: { readonly collection: string; readonly question: string },
): Promise<void> {
  const fresh = await call(app.host, 'question.open', ref).catch(() => null);
  const now = app.study.get().given;
  if (
    fresh === null ||
    now?.entry.id !== ref.question ||
    now.record.collection !== ref.collection
  )
    return;
  const { annotations, corrections, status, wordTarget } = fresh.record;
  app.study.set(
    showing({
      ...fresh,
      record: { ...now.record, annotations, corrections, status, wordTarget },
    }),
  );
}
