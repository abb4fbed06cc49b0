import { AppError } from '../../core/app-error.ts';
import type { ImportRepairs } from '../../core/import/import-preview.ts';
import { call, failureMessage } from '../host/call.ts';
import type { ImportDraft } from './import-draft.ts';

/** Repairs that can be taken back one by one. */
const undoLimit = 200;

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

/** Changes what was said by hand, and shows what comes of it. */
export function repair(
  draft: ImportDraft,
  change: (repairs: ImportRepairs) => ImportRepairs,
): void {
  const { repairs, undoable } = draft.store.get();
  draft.store.set({
    repairs: change(repairs),
    undoable: [...undoable, repairs].slice(-undoLimit),
  });
  void previewDraft(draft);
}

/** Takes the last repair back; false when there is none. */
export function undoRepair(draft: ImportDraft): boolean {
  const { undoable } = draft.store.get();
  const before = undoable.at(-1);
  if (before === undefined) return false;
  draft.store.set({ repairs: before, undoable: undoable.slice(0, -1) });
  void previewDraft(draft);
  return true;
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
      repairs: draft.store.get().repairs,
    });
    if (draft.session === session)
      draft.store.set({ preview, failure: null, lost: false });
  } catch (failure) {
    if (draft.session === session && draft.store.get().phase === 'preparing')
      draft.store.set({
        failure: failureMessage(failure),
        lost: isGone(failure),
      });
  }
}
