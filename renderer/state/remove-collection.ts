import type { CollectionId } from '../../core/collection/collection.ts';
import type { CollectionSummary } from '../../core/contract.ts';
import { call } from '../host/call.ts';
import type { App } from './app.ts';
import { openCollection } from './open-collection.ts';
import { refreshCollection } from './refresh-collection.ts';

/**
 * Takes an imported collection out of the library. When it is the open one, another takes its place on the screen.
 * @throws AppError as `collection.remove`
 */
export async function removeCollection(
  app: App,
  collection: CollectionId,
): Promise<void> {
  if (app.study.get().collection?.id === collection) await app.editor?.flush();
  await showCollections(
    app,
    await call(app.host, 'collection.remove', { collection }),
  );
}

/** Shows the collections as they are now, the open one too; when that is no longer there it gives way to the first. */
export async function showCollections(
  app: App,
  collections: readonly CollectionSummary[],
): Promise<void> {
  app.session.set({ collections });
  const open = app.study.get().collection;
  if (open === null) return;
  if (collections.some(each => each.id === open.id))
    return refreshCollection(app, open.id);
  const [first] = collections;
  if (first) await openCollection(app, first.id);
  else
    app.study.set({
      collection: null,
      question: null,
      given: null,
      progress: {},
    });
}
