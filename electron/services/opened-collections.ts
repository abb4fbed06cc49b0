import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../core/app-error.ts';
import type { Addition } from '../../core/collection/addition.ts';
import { applyAdditions } from '../../core/collection/apply-additions.ts';
import type {
  Collection,
  CollectionId,
} from '../../core/collection/collection.ts';
import { isCollectionId } from '../../core/collection/safe-id.ts';
import type { LibraryProblem } from '../../core/library-problem.ts';
import { readAdditions } from './addition-files.ts';
import {
  readCollectionFile,
  type CollectionFile,
  type CollectionPlace,
} from './collection-files.ts';

/** Where collections are looked for. */
export interface CollectionFolders {
  /** Collections that come with the program, one folder each. */
  readonly bundledFolder: string;
  /** Collections of the library, one folder each; null when there is no library. A missing folder holds none. */
  readonly storedFolder: string | null;
  /** What was added to either kind since, one folder a collection; without it nothing was. */
  readonly additionsFolder?: string | null;
}

/** A collection and what was added to it, before they are put together. */
export interface CollectionParts {
  /** Without additions. */
  readonly base: Collection;
  /** With all additions. */
  readonly collection: Collection;
  readonly additions: readonly Addition[];
  /** True when the collection comes with the program. */
  readonly bundled: boolean;
}

/** A collection with what its files said when it was opened. */
export interface OpenedCollection extends CollectionParts {
  readonly place: CollectionPlace;
  readonly file: CollectionFile;
  readonly problems: readonly LibraryProblem[];
}

/** Collections that have been read, each kept until it is forgotten. One that cannot be read is tried again the next time. */
export class OpenedCollections {
  readonly #folders: CollectionFolders;
  readonly #opened = new Map<CollectionId, Promise<OpenedCollection>>();
  readonly #present = new Map<CollectionId, Collection>();

  constructor(folders: CollectionFolders) {
    this.#folders = folders;
  }

  /** @throws AppError `not-found`, `damaged` */
  open(id: CollectionId): Promise<OpenedCollection> {
    const known = this.#opened.get(id);
    if (known) return known;
    const reading = openCollection(this.#folders, id);
    this.#opened.set(id, reading);
    reading.then(
      ({ collection }) => {
        if (this.#opened.get(id) === reading) this.#present.set(id, collection);
      },
      () => {
        if (this.#opened.get(id) === reading) this.#opened.delete(id);
      },
    );
    return reading;
  }

  /** One that has been read already, at once; null for any other. */
  known(id: CollectionId): Collection | null {
    return this.#present.get(id) ?? null;
  }

  forget(id: CollectionId): void {
    this.#opened.delete(id);
    this.#present.delete(id);
  }
}

async function openCollection(
  folders: CollectionFolders,
  id: CollectionId,
): Promise<OpenedCollection> {
  const place = await placeOf(folders, id);
  const file = await readCollectionFile(place);
  const base = file.collection;
  const { additions, problems } = await readAdditions(
    folders.additionsFolder ?? null,
    base,
  );
  const collection = applyAdditions(base, additions);
  const { bundled } = place;
  return { place, file, base, collection, additions, problems, bundled };
}

async function placeOf(
  folders: CollectionFolders,
  id: CollectionId,
): Promise<CollectionPlace> {
  if (isCollectionId(id))
    for (const [parent, bundled] of [
      [folders.bundledFolder, true],
      [folders.storedFolder, false],
    ] as const) {
      if (parent === null) continue;
      const folder = join(parent, id);
      const found = await stat(folder).catch(() => null);
      if (found?.isDirectory()) return { id, folder, bundled };
    }
  throw new AppError(
    'not-found',
    'There is no such collection in this library. Choose one from the list of collections.',
  );
}
