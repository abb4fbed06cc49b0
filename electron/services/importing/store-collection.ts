import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../core/app-error.ts';
import type {
  Collection,
  QuestionContent,
} from '../../../core/collection/collection.ts';
import { isCollectionId, isItemId } from '../../../core/collection/safe-id.ts';
import { writeFileDurably } from '../write-file-durably.ts';

/** What a stored collection consists of. */
export interface CollectionToStore {
  readonly collection: Collection;
  readonly contents: readonly QuestionContent[];
  /** The texts of the sheets as they were imported, by source id: the ground for every later merge. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Writes a collection beside the others, all of it or nothing: it is made under a name that nobody looks at and takes its
 * own only when every file is on the disk.
 * @param folder the library's `collections`
 * @throws AppError `disk-full`, `not-writable`, `cancelled`
 */
export async function storeCollection(
  folder: string,
  { collection, contents, texts }: CollectionToStore,
  signal: AbortSignal,
): Promise<void> {
  if (!isCollectionId(collection.id)) throw new Error('not a safe name');
  const temporary = join(
    folder,
    `.${collection.id}.${randomBytes(4).toString('hex')}`,
  );
  try {
    await writeJson(join(temporary, 'collection.json'), collection);
    for (const content of contents) {
      stopIfAsked(signal);
      if (!isItemId(content.id)) throw new Error('not a safe name');
      await writeJson(
        join(temporary, 'questions', `${content.id}.json`),
        content,
      );
    }
    for (const [source, text] of texts) {
      if (!isItemId(source)) throw new Error('not a safe name');
      await writeFileDurably(
        join(temporary, 'sheets', `${source}.txt`),
        Buffer.from(text),
      );
    }
    stopIfAsked(signal);
    await rename(temporary, join(folder, collection.id));
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(
      () => undefined,
    );
    throw error instanceof AppError ? error : notStored(error);
  }
}

/**
 * Moves a collection out of the way instead of deleting it: what was imported by mistake can be fetched back by hand.
 * @param bin the library's folder for what was taken out
 * @throws AppError `not-writable`
 */
export async function takeOutCollection(
  folder: string,
  bin: string,
  id: string,
  now: Date,
): Promise<void> {
  if (!isCollectionId(id)) throw new Error('not a safe name');
  const stamp = now.toISOString().replace(/[:.]/g, '-');
  try {
    await mkdir(bin, { recursive: true });
    await rename(join(folder, id), join(bin, `${stamp}-${id}`));
  } catch (error) {
    throw notStored(error);
  }
}

/** @throws AppError `cancelled` */
export function stopIfAsked(signal: AbortSignal): void {
  if (signal.aborted)
    throw new AppError(
      'cancelled',
      'The import was cancelled. Nothing of it was kept.',
    );
}

function writeJson(path: string, value: unknown): Promise<void> {
  return writeFileDurably(
    path,
    Buffer.from(`${JSON.stringify(value, null, 1)}\n`),
  );
}

function notStored(cause: unknown): AppError {
  const code = (cause as NodeJS.ErrnoException).code ?? '';
  return new AppError(
    'not-writable',
    `Collate may not write to the library’s folder${code ? ` (${code})` : ''}. Nothing has changed in it. Make the folder writable and try again.`,
    { cause },
  );
}
