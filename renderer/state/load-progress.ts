import { call } from '../host/call.ts';
import type { App } from './app.ts';

/** Status and coverage of every question, for the list. Not having them costs marks in the list, so a failure is silent. */
export async function loadProgress(app: App): Promise<void> {
  const collection = app.study.get().collection?.id;
  if (collection === undefined) return;
  const list = await call(app.host, 'collection.progress', {
    collection,
  }).catch(() => []);
  if (app.study.get().collection?.id !== collection) return;
  app.study.set({
    progress: Object.fromEntries(list.map(entry => [entry.question, entry])),
  });
}
