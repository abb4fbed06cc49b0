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
  fileChecksumsSchema,
  questionContentSchema,
} from '../../../core/collection/collection-schema.ts';
import { isCollectionId, isItemId } from '../../../core/collection/safe-id.ts';
import { checksummedJson, sha256 } from '../checksummed-json.ts';
import type { FileChecksums } from '../collection-files.ts';
import { jsonOf, storeFolder, type FileToStore } from './store-folder.ts';

/** What a stored collection consists of. */
export interface CollectionToStore {
  readonly collection: Collection;
  readonly contents: readonly QuestionContent[];
  /** The texts of the sheets as they were imported, by source id: the ground for every later merge. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Writes a collection beside the others, all of it or nothing. Only one may be written at a time.
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
  await storeFolder(folder, id, filesOf(given), signal, onProgress);
}

/** What is written, and where in the folder of the collection. */
function filesOf({
  collection,
  contents,
  texts,
}: CollectionToStore): readonly FileToStore[] {
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
  const parts = [
    ...contents.map(content => ({
      path: ['questions', `${content.id}.json`],
      bytes: jsonOf(questionContentSchema.parse(content)),
    })),
    ...[...texts].map(([source, text]) => ({
      path: ['sheets', `${source}.txt`],
      bytes: Buffer.from(text),
    })),
  ];
  const index = {
    files: checksumsOf(parts),
    ...collectionSchema.parse(collection),
  };
  return [
    { path: ['collection.json'], bytes: checksummedJson(index) },
    ...parts,
  ];
}

/** By path in the folder of the collection. */
function checksumsOf(files: readonly FileToStore[]): FileChecksums {
  return fileChecksumsSchema.parse(
    Object.fromEntries(
      files.map(({ path, bytes }) => [path.join('/'), sha256(bytes)]),
    ),
  );
}
