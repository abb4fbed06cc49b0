import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LibraryProblem } from '../../core/library-problem.ts';
import { changedSinceStored, hasChecksum } from './checksummed-json.ts';
import {
  acceptance,
  remedy,
  type CollectionFile,
  type CollectionPlace,
} from './collection-files.ts';

/** Files that are read at the same time. */
const mostReaders = 16;
/** Files that a sentence names; of more it gives the number. */
const mostNamed = 3;

/** A file of a stored collection that is not as it was stored. */
interface DamagedFile {
  /** In the folder of the collection. */
  readonly path: string;
  /** The end of a sentence. */
  readonly reason: string;
}

/**
 * Compares every file of a stored collection with its checksum, also those that nobody has asked for yet.
 * @returns null when all are whole, and for a collection without checksums
 */
export async function checkCollectionFiles(
  place: CollectionPlace,
  file: CollectionFile,
): Promise<LibraryProblem | null> {
  const entries = Object.entries(file.checksums ?? {});
  const damaged: DamagedFile[] = [];
  for (let start = 0; start < entries.length; start += mostReaders) {
    const some = entries.slice(start, start + mostReaders);
    const found = await Promise.all(
      some.map(([path, checksum]) => judge(place, path, checksum)),
    );
    damaged.push(...found.filter(each => each !== null));
  }
  return damaged.length === 0 ? null : problemOf(place, file, damaged);
}

/** @returns null for a file that is whole */
async function judge(
  { folder }: CollectionPlace,
  path: string,
  checksum: string,
): Promise<DamagedFile | null> {
  try {
    const bytes = await readFile(join(folder, path));
    return hasChecksum(bytes, checksum)
      ? null
      : { path, reason: changedSinceStored };
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return { path, reason: missing ? 'it is missing' : 'it cannot be read' };
  }
}

function problemOf(
  place: CollectionPlace,
  { collection: { title } }: CollectionFile,
  damaged: readonly DamagedFile[],
): LibraryProblem {
  const [first] = damaged;
  const only = damaged.length === 1 ? first : undefined;
  const sentences = [
    happened(place, title, damaged),
    'Everything else of it is shown.',
    only ? remedy(place) : remedy(place).replace('the file', 'the files'),
  ];
  if (damaged.some(({ reason }) => reason === changedSinceStored))
    sentences.push(acceptance(place));
  return {
    id: `collection-damaged.${place.id}/files`,
    kind: 'collection-damaged',
    subject: title,
    message: sentences.join(' '),
    file: only && `collections/${place.id}/${only.path}`,
  };
}

function happened(
  place: CollectionPlace,
  title: string,
  damaged: readonly DamagedFile[],
): string {
  const [first] = damaged;
  if (first && damaged.length === 1)
    return `The file ${place.id}/${first.path} of the collection “${title}” is damaged: ${first.reason}.`;
  const named = damaged.slice(0, mostNamed).map(({ path }) => path);
  const more = damaged.length - named.length;
  const rest = more === 0 ? '' : ` and ${String(more)} more`;
  return `${String(damaged.length)} files of the collection “${title}” are damaged or missing: ${named.join(', ')}${rest}.`;
}
