import { call, failureMessage } from '../host/call.ts';
import type { App } from '../state/app.ts';
import { refreshCollection } from '../state/refresh-collection.ts';
import { removeCollection } from '../state/remove-collection.ts';
import { beginAgain } from './add-files.ts';
import type { ImportDraft } from './import-draft.ts';

/**
 * Takes back what an import did, and goes back to the files and repairs that it was made of: a new collection is taken out
 * again, and of one that was there the sources are withdrawn that were added or renewed.
 */
export async function undoImport(app: App, draft: ImportDraft): Promise<void> {
  const { report, into, added } = draft.store.get();
  if (report === null) return;
  try {
    if (into === null) await removeCollection(app, report.collection);
    else await withdrawAll(app, draft, into.id, added);
    beginAgain(
      draft,
      'The import was undone. The files are still here, with what you repaired.',
    );
  } catch (failure) {
    draft.store.set({ failure: failureMessage(failure) });
  }
}

/** One after the other, the last first; what is withdrawn already is not asked for again when one of them fails. */
async function withdrawAll(
  app: App,
  draft: ImportDraft,
  collection: string,
  added: readonly string[],
): Promise<void> {
  await app.editor?.flush();
  for (const source of added.toReversed()) {
    await call(app.host, 'source.withdraw', { collection, source });
    draft.store.set({
      added: draft.store.get().added.filter(id => id !== source),
    });
  }
  await refreshCollection(app, collection);
}
