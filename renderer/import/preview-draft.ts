import { AppError } from '../../core/app-error.ts';
import type { ImportRepairs } from '../../core/import/import-preview.ts';
import { call, failureMessage } from '../host/call.ts';
import type { ImportDraft } from './import-draft.ts';
import { goingInto } from './into-choice.ts';
import { withNext, withoutLast, withStep } from './repair-history.ts';

const underWay = new WeakMap<ImportDraft, Promise<void>>();
const wantedAgain = new WeakSet<ImportDraft>();

/**
 * Asks for the preview as it is now. Only one question is on its way at a time; what changes meanwhile is asked for once
 * more when the answer is here. The preview before stays until then.
 */
export function previewDraft(draft: ImportDraft): Promise<void> {
  const running = underWay.get(draft);
  if (running) {
    wantedAgain.add(draft);
    return running;
  }
  const asking = keepAsking(draft).finally(() => underWay.delete(draft));
  underWay.set(draft, asking);
  return asking;
}

/**
 * Changes what was said by hand, and shows what comes of it.
 * @param name what the change does, as the end of a sentence: "question 4 is renamed"
 */
export function repair(
  draft: ImportDraft,
  name: string,
  change: (repairs: ImportRepairs) => ImportRepairs,
): void {
  const state = draft.store.get();
  draft.store.set({
    ...withStep(state, name, change(state.repairs)),
    offer: null,
  });
  void previewDraft(draft);
}

/** Takes the last repair back. @returns what it did, or null when there was none */
export function undoRepair(draft: ImportDraft): string | null {
  const state = draft.store.get();
  const history = withoutLast(state);
  if (history === null) return null;
  draft.store.set({ ...history, offer: null });
  void previewDraft(draft);
  return state.past.at(-1)?.name ?? '';
}

/** Makes the repair again that was taken back last. @returns what it does, or null when there was none */
export function redoRepair(draft: ImportDraft): string | null {
  const state = draft.store.get();
  const history = withNext(state);
  if (history === null) return null;
  draft.store.set({ ...history, offer: null });
  void previewDraft(draft);
  return state.future.at(-1)?.name ?? '';
}

/** True when the services do not know the import any more. */
export function isGone(failure: unknown): boolean {
  return failure instanceof AppError && failure.code === 'not-found';
}

async function keepAsking(draft: ImportDraft): Promise<void> {
  draft.store.set({ previewing: true });
  do {
    wantedAgain.delete(draft);
    await ask(draft);
  } while (wantedAgain.has(draft));
  draft.store.set({ previewing: false });
}

async function ask(draft: ImportDraft): Promise<void> {
  const { session } = draft;
  if (session === null) return;
  try {
    const preview = await call(draft.host, 'import.preview', {
      import: await session,
      into: draft.store.get().into?.id ?? null,
      repairs: draft.store.get().repairs,
    });
    if (draft.session === session)
      draft.store.set({ preview, failure: null, lost: false });
  } catch (failure) {
    if (draft.session !== session || draft.store.get().phase !== 'preparing')
      return;
    if (isGone(failure) && (await leaveGoneTarget(draft))) return;
    draft.store.set({
      failure: failureMessage(failure),
      lost: isGone(failure),
    });
  }
}

/** When the collection that the sheets were to go to is what is gone, they go to a new one. @returns whether it is */
async function leaveGoneTarget(draft: ImportDraft): Promise<boolean> {
  const { into } = draft.store.get();
  if (into === null) return false;
  const list = await call(draft.host, 'collection.list', null).catch(
    () => null,
  );
  if (list === null || list.some(({ id }) => id === into.id)) return false;
  draft.store.set({
    ...goingInto(draft.store.get(), null),
    remark: `“${into.title}” is not in the library any more. The sheets go into a new collection now.`,
  });
  wantedAgain.add(draft);
  return true;
}
