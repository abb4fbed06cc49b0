import { AppError } from '../../core/app-error.ts';
import type { CollectionSummary } from '../../core/contract.ts';
import type { ImportReport } from '../../core/import/import-preview.ts';
import { call, failureMessage } from '../host/call.ts';
import { showToast } from '../state/notify.ts';
import { openCollection } from '../state/open-collection.ts';
import { refreshCollection } from '../state/refresh-collection.ts';
import type { App } from '../state/app.ts';
import { beginAgain } from './add-files.ts';
import type { ImportDraft } from './import-draft.ts';
import { addedSources, sourcesOf } from './added-sources.ts';
import { deltaWords } from './delta-words.ts';
import { proposedTitle } from './proposed-title.ts';
import { isGone } from './preview-draft.ts';

/** Imports what the preview shows. The report stays with the draft, also when nobody is looking at it any more. */
export async function runDraft(app: App, draft: ImportDraft): Promise<void> {
  const { session } = draft;
  if (session === null) return;
  const name = await session;
  const { repairs, title, preview, into } = draft.store.get();
  draft.store.set({
    phase: 'running',
    progress: { stage: 'reading', done: 0, of: 0 },
    failure: null,
    remark: null,
  });
  const stopListening = draft.host.subscribe(event => {
    if (event.type !== 'import-progress' || event.import !== name) return;
    const { stage, done, of } = event;
    draft.store.set({ progress: { stage, done, of } });
  });
  try {
    const before = into && (await sourcesOf(app, into.id));
    const report = await call(draft.host, 'import.run', {
      import: name,
      into: into?.id ?? null,
      title: titleOf(title, preview),
      repairs,
    });
    const added = before
      ? await addedSources(app, report.collection, before, preview)
      : [];
    draft.session = null;
    draft.store.set({ phase: 'done', report, added, progress: null });
    app.session.set({ collections: await listCollections(app) });
    await refreshCollection(app, report.collection);
    if (!isShown(app)) tellReport(app, report);
  } catch (failure) {
    fail(draft, failure);
    if (!isShown(app)) showToast(app, failureMessage(failure));
  } finally {
    stopListening();
  }
}

/** Stops a running import. Nothing of it is kept, and everything is as it was before it ran. */
export async function cancelRun(draft: ImportDraft): Promise<void> {
  const { session } = draft;
  if (session === null) return;
  try {
    await call(draft.host, 'import.cancel', { import: await session });
  } catch (failure) {
    if (!isGone(failure)) draft.store.set({ failure: failureMessage(failure) });
  }
}

/** Forgets an import that has not run. */
export function discardDraft(draft: ImportDraft): void {
  void cancelRun(draft);
  draft.session = null;
}

function isShown(app: App): boolean {
  return app.surface.get().dialog.kind === 'import';
}

/** For a person who went on reading meanwhile. */
function tellReport(
  app: App,
  { title, collection, delta }: ImportReport,
): void {
  const words =
    delta === null
      ? `“${title}” is imported.`
      : `Added to “${title}”. ${deltaWords(delta)}`;
  showToast(app, words, {
    label: 'Open',
    run: () => void openCollection(app, collection),
  });
}

function fail(draft: ImportDraft, failure: unknown): void {
  if (failure instanceof AppError && failure.code === 'cancelled') {
    beginAgain(
      draft,
      'The import was cancelled. Nothing of it was kept; the files are still here, with what you repaired.',
    );
    return;
  }
  draft.store.set({
    phase: 'preparing',
    progress: null,
    failure: failureMessage(failure),
    lost: isGone(failure),
  });
}

function titleOf(
  title: string | null,
  preview: Parameters<typeof proposedTitle>[0],
): string {
  const chosen = (title ?? '').trim();
  return chosen === '' ? proposedTitle(preview) : chosen;
}

async function listCollections(
  app: App,
): Promise<readonly CollectionSummary[]> {
  return call(app.host, 'collection.list', null).catch(
    () => app.session.get().collections,
  );
}
