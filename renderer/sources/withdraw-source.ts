import type { CollectionId } from '../../core/collection/collection.ts';
import type { SourceEntry } from '../../core/collection/source-entry.ts';
import { call, failureMessage } from '../host/call.ts';
import type { App } from '../state/app.ts';
import { announce } from '../state/notify.ts';
import { refreshCollection } from '../state/refresh-collection.ts';
import { withdrawnWords } from './source-words.ts';

/** Takes back that a source was added or renewed. @returns what went wrong, or null */
export async function withdrawSource(
  app: App,
  collection: CollectionId,
  source: SourceEntry,
): Promise<string | null> {
  await app.editor?.flush();
  try {
    await call(app.host, 'source.withdraw', { collection, source: source.id });
    await refreshCollection(app, collection);
  } catch (error) {
    return failureMessage(error);
  }
  announce(app, withdrawnWords(source));
  return null;
}
