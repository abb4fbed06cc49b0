import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../core/app-error.ts';
import type {
  Collection,
  QuestionContent,
} from '../../../core/collection/collection.ts';
import {
  collectionIntegrity,
  questionIntegrity,
} from '../../../core/collection/collection-integrity.ts';
import {
  collectionSchema,
  questionContentSchema,
} from '../../../core/collection/collection-schema.ts';
import { isCollectionId, isItemId } from '../../../core/collection/safe-id.ts';
import { syncFolder, writeFileDurably } from '../write-file-durably.ts';

/** What a stored collection consists of. */
export interface CollectionToStore {
  readonly collection: Collection;
  readonly contents: readonly QuestionContent[];
  /** The texts of the sheets as they were imported, by source id: the ground for every later merge. */
  readonly texts: ReadonlyMap<string, string>;
}

/** What an import that was interrupted by the end of the program leaves: `.<id>.<8 digits>`. */
const unfinished = /^\.[a-z0-9-]+\.[0-9a-f]{8}$/;

/**
 * Writes a collection beside the others, all of it or nothing: it is made under a name that nobody looks at and takes its
 * own only when every file is on the disk. Only one may be written at a time.
 * @param folder the library's `collections`
 * @throws AppError `disk-full`, `not-writable`, `cancelled`
 */
export async function storeCollection(
  folder: string,
  given: CollectionToStore,
  signal: AbortSignal,
  onProgress: (done: number, of: number) => void,
): Promise<void> {
  const { id } = given.collection;
  if (!isCollectionId(id)) throw new Error('not a safe name');
  const files = filesOf(given);
  const temporary = join(folder, `.${id}.${randomBytes(4).toString('hex')}`);
  try {
    await removeUnfinished(folder);
    for (const [index, { path, bytes }] of files.entries()) {
      stopIfAsked(signal);
      onProgress(index, files.length);
      await writeFileDurably(join(temporary, ...path), bytes);
    }
    stopIfAsked(signal);
    await rename(temporary, join(folder, id));
    await syncFolder(folder);
    onProgress(files.length, files.length);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(
      () => undefined,
    );
    throw notStored(error);
  }
}

/** What is written, and where in the folder of the collection. */
function filesOf({ collection, contents, texts }: CollectionToStore): readonly {
  readonly path: readonly string[];
  readonly bytes: Uint8Array;
}[] {
  const isSafe = [...contents.map(({ id }) => id), ...texts.keys()].every(
    isItemId,
  );
  const problems = [
    ...collectionIntegrity(collection),
    ...contents.flatMap(content => questionIntegrity(collection, content)),
  ];
  // What could not be opened again is not written in the first place.
  if (!isSafe || problems.length > 0)
    throw new Error(`not a sound collection: ${problems[0] ?? 'unsafe names'}`);
  return [
    {
      path: ['collection.json'],
      bytes: jsonOf(collectionSchema.parse(collection)),
    },
    ...contents.map(content => ({
      path: ['questions', `${content.id}.json`],
      bytes: jsonOf(questionContentSchema.parse(content)),
    })),
    ...[...texts].map(([source, text]) => ({
      path: ['sheets', `${source}.txt`],
      bytes: Buffer.from(text),
    })),
  ];
}

async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names)
    if (unfinished.test(name))
      await rm(join(folder, name), { recursive: true, force: true });
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

function jsonOf(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
}

function notStored(error: unknown): unknown {
  if (error instanceof AppError && error.code === 'cancelled') return error;
  if (error instanceof AppError && error.code === 'disk-full')
    return new AppError(
      'disk-full',
      'There is no room for this collection on the disk of the library. Nothing of it was kept, and nothing else has changed. Free some space and try again.',
      { cause: error },
    );
  const code = systemCode(error);
  if (code === null) return error;
  return new AppError(
    'not-writable',
    `Collate may not write to the library’s folder (${code}). Nothing has changed in it. Make the folder writable and try again.`,
    { cause: error },
  );
}

/** The system's name for what went wrong, or null when it was not the system that failed. */
function systemCode(error: unknown): string | null {
  const { code, cause } = error as NodeJS.ErrnoException & { cause?: unknown };
  if (error instanceof AppError) return systemCode(cause ?? {});
  return typeof code === 'string' && /^E[A-Z]/.test(code) ? code : null;
}
