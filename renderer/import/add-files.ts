import { AppError } from '../../core/app-error.ts';
import { call, failureMessage } from '../host/call.ts';
import type { DraftFile, ImportDraft } from './import-draft.ts';
import { isGone, previewDraft } from './preview-draft.ts';
import { readPiece } from './read-piece.ts';
import { withNewIds, withoutFile } from './repair-changes.ts';

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
  const { files, repairs } = draft.store.get();
  const rest = files.filter(each => each.key !== file.key);
  draft.store.set({ files: rest });
  if (file.id === null) return;
  draft.store.set({ repairs: withoutFile(repairs, file.id), undoable: [] });
  try {
    await takeBack(draft, file.id);
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
  const { files, repairs } = draft.store.get();
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
    failure: null,
    lost: false,
    undoable: [],
    remark,
  });
  enqueue(draft, fresh, () => {
    const ids = new Map<string, string>();
    for (const { key, id } of draft.store.get().files) {
      const old = before.get(key);
      if (old && id) ids.set(old, id);
    }
    draft.store.set({ repairs: withNewIds(repairs, ids) });
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
    if (isWanted(draft, file)) change(draft, file, { id, sent: 1 });
    else await takeBack(draft, id);
  } catch (failure) {
    const message =
      failure instanceof AppError
        ? failure.message
        : 'This file could not be read. It may have been moved or changed since it was chosen. The others are not touched; choose it again.';
    change(draft, file, { failure: message });
    if (isGone(failure)) draft.store.set({ lost: true });
  }
}

async function sendPieces(
  draft: ImportDraft,
  { key, name, blob }: DraftFile,
): Promise<string> {
  draft.session ??= begin(draft);
  const session = await draft.session;
  for (let from = 0; ; from += pieceLimit) {
    const to = Math.min(from + pieceLimit, blob.size);
    const last = to >= blob.size;
    const base64 = await readPiece(blob, from, to);
    const { file } = await call(draft.host, 'import.add', {
      import: session,
      name,
      base64,
      last,
    });
    if (last) return file;
    change(draft, { key }, { sent: to / blob.size });
  }
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
