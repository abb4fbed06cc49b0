import { mkdir, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { additionSchema } from '../../../core/collection/addition-schema.ts';
import type { Addition } from '../../../core/collection/addition.ts';
import { isCollectionId, isItemId } from '../../../core/collection/safe-id.ts';
import { importNumbers } from '../addition-files.ts';
import { syncFolder } from '../write-file-durably.ts';
import {
  jsonOf,
  notStored,
  storeFolder,
  type FileToStore,
} from './store-folder.ts';

/** What an import brings to a collection that is there. */
export interface AdditionsToStore {
  /** One a source. */
  readonly additions: readonly Addition[];
  /** The texts of the sheets as they were imported, by source id. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Writes all that one import brings to a collection as one folder, all of it or nothing, behind what came before. Only one may
 * be written at a time.
 * @param folder the library's `additions`
 * @throws AppError `disk-full`, `not-writable`, `cancelled`
 */
export async function storeAdditions(
  folder: string,
  collection: string,
  given: AdditionsToStore,
  signal: AbortSignal,
  onProgress: (done: number, of: number) => void,
): Promise<void> {
  if (!isCollectionId(collection)) throw new Error('not a safe name');
  const files = filesOf(given);
  const parent = join(folder, collection);
  await makeFolder(parent, folder);
  const [last = 0] = await importNumbers(folder, collection);
  const name = String(last + 1);
  try {
    await storeFolder(parent, name, files, signal, onProgress);
  } catch (error) {
    // Of an import that came to nothing not even empty folders stay; those that are not empty do.
    await rmdir(parent).catch(() => undefined);
    await rmdir(folder).catch(() => undefined);
    throw error;
  }
}

/** What could not be opened again is not written in the first place. */
function filesOf({
  additions,
  texts,
}: AdditionsToStore): readonly FileToStore[] {
  return additions.flatMap(addition => {
    const { id } = addition.source;
    if (!isItemId(id)) throw new Error('not a safe name');
    return [
      {
        path: [`${id}.json`],
        bytes: jsonOf(additionSchema.parse(addition)),
      },
      { path: [`${id}.txt`], bytes: Buffer.from(texts.get(id) ?? '') },
    ];
  });
}

async function makeFolder(parent: string, folder: string): Promise<void> {
  try {
    await mkdir(parent, { recursive: true });
    await syncFolder(folder);
    await syncFolder(dirname(folder));
  } catch (error) {
    throw notStored(error);
  }
}
