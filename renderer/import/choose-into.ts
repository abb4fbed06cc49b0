import type { CollectionId } from '../../core/collection/collection.ts';
import { call, failureMessage } from '../host/call.ts';
import type { ImportDraft } from './import-draft.ts';
import { goingInto } from './into-choice.ts';
import { previewDraft } from './preview-draft.ts';

/** Says where the sheets go: to a collection, or to a new one with null. The preview follows. */
export async function chooseInto(
  draft: ImportDraft,
  id: CollectionId | null,
): Promise<void> {
  if ((draft.store.get().into?.id ?? null) === id) return;
  try {
    const into =
      id === null
        ? null
        : await call(draft.host, 'collection.open', { collection: id });
    draft.store.set(goingInto(draft.store.get(), into));
    await previewDraft(draft);
  } catch (failure) {
    draft.store.set({ failure: failureMessage(failure) });
  }
}
