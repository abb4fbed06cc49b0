import { useEffect, useState } from 'react';
import type { CollectionId } from '../../core/collection/collection.ts';
import type { App } from '../state/app.ts';
import { announce } from '../state/notify.ts';
import type { DroppedFiles } from '../state/surface.ts';
import { addFiles } from './add-files.ts';
import { chooseInto } from './choose-into.ts';
import { createDraft, type ImportDraft } from './import-draft.ts';
import { count, gatheredWords } from './import-words.ts';
import { discardDraft } from './run-draft.ts';

/** Imports that were begun, by their app: closing the dialog loses nothing. */
const drafts = new WeakMap<App, ImportDraft>();

/** What was dropped is taken once, however often the dialog is drawn. */
const taken = new WeakSet<DroppedFiles>();

/** The import of this window, with what was just dropped taken into it. A finished one gives way to a new one. */
export function useImportDraft(
  app: App,
  dropped: DroppedFiles | null,
  into: CollectionId | null,
): ImportDraft {
  const [draft, setDraft] = useState(() => currentDraft(app));
  useEffect(() => {
    const now = currentDraft(app);
    const { phase, files } = now.store.get();
    // An import that was begun goes where its person said, unless they say something else now.
    if (phase === 'preparing' && (into !== null || files.length === 0))
      void chooseInto(now, into);
  }, [app, into]);
  useEffect(() => {
    if (dropped === null || taken.has(dropped)) return;
    taken.add(dropped);
    const now = currentDraft(app);
    setDraft(now);
    take(app, now, dropped);
  }, [app, dropped]);
  return draft;
}

/** Takes gathered files into an import and says which were passed over. */
export function take(
  app: App,
  draft: ImportDraft,
  { files, passedOver }: DroppedFiles,
): void {
  if (draft.store.get().phase === 'running') {
    draft.store.set({
      remark: 'This import is under way. Drop the files again when it is over.',
    });
    return;
  }
  const remark = gatheredWords(files.length, passedOver);
  draft.store.set({ remark });
  if (files.length > 0) {
    announce(app, `Reading ${count(files.length, 'file')}`);
    addFiles(draft, files);
  }
}

/** Forgets the import; the next time the dialog opens on a new one. */
export function forgetDraft(app: App, draft: ImportDraft): void {
  if (drafts.get(app) === draft) drafts.delete(app);
  discardDraft(draft);
}

function currentDraft(app: App): ImportDraft {
  const before = drafts.get(app);
  if (before && before.store.get().phase !== 'done') return before;
  const draft = createDraft(app.host);
  drafts.set(app, draft);
  return draft;
}
