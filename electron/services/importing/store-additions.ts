import { mkdir, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { additionSchema } from '../../../core/collection/addition-schema.ts';
import type { Addition } from '../../../core/collection/addition.ts';
import { isCollectionId, isItemId } from '../../../core/collection/safe-id.ts';
import { importNumbers } from '../addition-files.ts';
import { checksummedJson, sha256 } from '../checksummed-json.ts';
import { syncFolder } from '../write-file-durably.ts';
import { notStored, storeFolder, type FileToStore } from './store-folder.ts';

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
  const parent = join(folder, collection);
  const [last = 0] = await importNumbers(folder, collection);
  const number = last + 1;
  const files = filesOf(given, number);
  await makeFolder(parent, folder);
  try {
    await storeFolder(parent, String(number), files, signal, onProgress);
  } catch (error) {
    // Of an import that came to nothing not even empty folders stay; those that are not empty do.
    await rmdir(parent).catch(() => undefined);
    await rmdir(folder).catch(() => undefined);
    throw error;
  }
}

/** What could not be opened again is not written in the first place. */
function filesOf(
  { additions, texts }: AdditionsToStore,
  number: number,
): readonly FileToStore[] {
  return additions.flatMap(addition => {
    const { id } = addition.source;
    if (!isItemId(id)) throw new Error('not a safe name');
    const text = Buffer.from(texts.get(id) ?? '');
    const said = {
      import: number,
      sheet: sha256(text),
      ...additionSchema.parse(addition),
    };
    return [
      { path: [`${id}.json`], bytes: checksummedJson(said) },
      { path: [`${id}.txt`], bytes: text },
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
