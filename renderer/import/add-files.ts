import { AppError } from '../../core/app-error.ts';
import { call, failureMessage } from '../host/call.ts';
import type { DraftFile, ImportDraft } from './import-draft.ts';
import { isGone, previewDraft } from './preview-draft.ts';
import { readPiece } from './read-piece.ts';
import { withNewIds, withNewIdsAside, withoutFile } from './repair-changes.ts';
import { withAllChanged } from './repair-history.ts';

/** A file that a person gave. */
export interface GivenFile {
  readonly name: string;
  readonly blob: Blob;
}

/** Bytes that are handed over at a time: few enough that neither the window nor the services ever wait long. */
const pieceLimit = 1024 * 1024;

/** Between previews of an import that is still growing, each of which reads all of it: milliseconds. */
const pause = 1500;

let nextKey = 1;

/** Takes files into the import. They are handed over one after the other; the preview grows with them. */
export function addFiles(
  draft: ImportDraft,
  given: readonly GivenFile[],
): void {
  const files = given.map(file => ({
    ...file,
    key: nextKey++,
    id: null,
    sent: 0,
    failure: null,
  }));
  draft.store.set({
    files: [...draft.store.get().files, ...files],
    failure: null,
  });
  enqueue(draft, files);
}

/** Takes a file back. What was said about it by hand goes with it. */
export async function removeFile(
  draft: ImportDraft,
  file: DraftFile,
): Promise<void> {
  const state = draft.store.get();
  const rest = state.files.filter(each => each.key !== file.key);
  draft.store.set({ files: rest });
  const { id } = file;
  if (id === null) return;
  draft.store.set({
    ...withAllChanged(state, repairs => withoutFile(repairs, id)),
    offer: null,
  });
  try {
    await takeBack(draft, id);
  } catch (failure) {
    draft.store.set({
      failure: failureMessage(failure),
      lost: isGone(failure),
    });
    return;
  }
  await previewDraft(draft);
}

/**
 * Hands everything over once more, to an import of its own: after one was cancelled, undone, or forgotten with the
 * program. What was repaired stays repaired.
 */
export function beginAgain(draft: ImportDraft, remark: string | null): void {
  const { files } = draft.store.get();
  const before = new Map(files.map(file => [file.key, file.id]));
  const fresh = files.map(file => ({
    ...file,
    id: null,
    sent: 0,
    failure: null,
  }));
  draft.session = null;
  draft.store.set({
    phase: 'preparing',
    files: fresh,
    progress: null,
    report: null,
    added: [],
    failure: null,
    lost: false,
    offer: null,
    remark,
  });
  enqueue(draft, fresh, () => {
    const ids = new Map<string, string>();
    for (const { key, id } of draft.store.get().files) {
      const old = before.get(key);
      if (old && id) ids.set(old, id);
    }
    const history = draft.store.get();
    draft.store.set({
      ...withAllChanged(history, repairs => withNewIds(repairs, ids)),
      setAside: withNewIdsAside(history.setAside, ids),
    });
  });
}

/** Hands files over; a quiet one shows the preview only when all are there. */
function enqueue(
  draft: ImportDraft,
  files: readonly DraftFile[],
  whenThere: (() => void) | null = null,
): void {
  draft.store.set({ previewing: true });
  draft.queue = draft.queue.then(async () => {
    let shown = -Infinity;
    for (const file of files) {
      await handOver(draft, file);
      // Where repairs wait for their files, a preview of a part would show another import.
      if (whenThere !== null || performance.now() < shown + pause) continue;
      shown = performance.now();
      void previewDraft(draft);
    }
    whenThere?.();
    await previewDraft(draft);
  });
}

/** Hands over one file piece by piece. A failure is written beside the file; the others go on. */
async function handOver(draft: ImportDraft, file: DraftFile): Promise<void> {
  if (!isWanted(draft, file)) return;
  try {
    const id = await sendPieces(draft, file);
    if (id !== null) change(draft, file, { id, sent: 1 });
  } catch (failure) {
    const message =
      failure instanceof AppError
        ? failure.message
        : 'This file could not be read. It may have been moved or changed since it was chosen. The others are not touched; choose it again.';
    change(draft, file, { failure: message });
    if (isGone(failure)) draft.store.set({ lost: true });
  }
}

/** @returns the id of the file, or null when the person has taken it back meanwhile */
async function sendPieces(
  draft: ImportDraft,
  file: DraftFile,
): Promise<string | null> {
  draft.session ??= begin(draft);
  const session = await draft.session;
  let id: string | null = null;
  try {
    for (let from = 0; isWanted(draft, file); from += pieceLimit) {
      const to = Math.min(from + pieceLimit, file.blob.size);
      const last = to >= file.blob.size;
      const base64 = await readPiece(file.blob, from, to);
      const piece = { import: session, name: file.name, base64, last };
      id = (await call(draft.host, 'import.add', piece)).file;
      change(draft, file, { sent: to / file.blob.size });
      if (last && isWanted(draft, file)) return id;
      if (last) break;
    }
  } catch (failure) {
    // The pieces that are there already would wait for the others for ever.
    if (id !== null) await takeBack(draft, id).catch(() => undefined);
    throw failure;
  }
  if (id !== null) await takeBack(draft, id);
  return null;
}

async function begin(draft: ImportDraft): Promise<string> {
  try {
    return (await call(draft.host, 'import.begin', null)).import;
  } catch (failure) {
    draft.session = null;
    throw failure;
  }
}

async function takeBack(draft: ImportDraft, file: string): Promise<void> {
  if (draft.session === null) return;
  await call(draft.host, 'import.remove', {
    import: await draft.session,
    file,
  });
}

function isWanted(draft: ImportDraft, { key }: { readonly key: number }) {
  return draft.store.get().files.some(each => each.key === key);
}

function change(
  draft: ImportDraft,
  { key }: { readonly key: number },
  next: Partial<DraftFile>,
): void {
  const files = draft.store
    .get()
    .files.map(each => (each.key === key ? { ...each, ...next } : each));
  draft.store.set({ files });
}
