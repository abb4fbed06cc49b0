import { join } from 'node:path';
import type { Collections } from './collections.ts';
import { createEmbeddings } from './embeddings/create-embeddings.ts';
import type { Embeddings } from './embeddings/embeddings.ts';
import { expectAddition } from './expect-addition.ts';
import type { ImportParts } from './import-handlers.ts';
import { readSheetInWorker } from './import/read-sheet-in-worker.ts';
import { CollectionKeeper } from './importing/collection-keeper.ts';
import type { RunInTurn } from './importing/few-at-a-time.ts';
import type { ReadSheet } from './importing/import-files.ts';
import { Imports } from './importing/imports.ts';
import { LibraryBin } from './importing/library-bin.ts';
import { listSources } from './list-sources.ts';
import type { Library } from './library.ts';
import { logFailure } from './log.ts';
import { MergeReviews } from './merging/merge-reviews.ts';
import type { News } from './news.ts';
import type { ProgressOfQuestions } from './question-progress.ts';
import type { SearchOfLibrary } from './search-library.ts';
import type { RecordStore } from './store/record-store.ts';

/** What imports are made of. */
export interface ImportSurroundings {
  readonly library: Library;
  readonly store: Pick<RecordStore, 'folder' | 'readOnlyReason'>;
  readonly now: () => Date;
  /** The turn of those who write to the library's collections, with a backup before it. */
  readonly turnAfter: (reason: 'before-import' | 'before-removal') => RunInTurn;
  readonly news: News;
  readonly search: SearchOfLibrary;
  readonly progress: ProgressOfQuestions;
  /** False to merge by words alone. */
  readonly useModel: boolean;
  /** Path of a file or folder that the build put beside the program, or null. */
  readonly beside: (name: string) => string | null;
}

/** Puts together what imports need, and what ends their threads. */
export function createImportParts(around: ImportSurroundings): {
  readonly parts: ImportParts;
  readonly reviews: MergeReviews;
  /** The files of collections are others than those that were read. */
  readonly replaced: (collections: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
} {
  const { library, store, news, search, beside } = around;
  const { folder: libraryFolder, readOnlyReason } = store;
  const { collections } = library;
  const additionsFolder = join(libraryFolder, 'additions');
  const embeddings = createEmbeddings({
    workerFile: beside('embeddings-worker.cjs'),
    modelFolder: around.useModel ? beside('model') : null,
  });
  const workerFile = beside('import-worker.js');
  const reviews = reviewsOf(library, embeddings, workerFile);
  const bin = new LibraryBin(libraryFolder, around.now);
  const turn = around.turnAfter('before-removal');
  const keeper = new CollectionKeeper(collections, bin, readOnlyReason, turn);
  const imports = new Imports({
    takenIds: () => keeper.takenIds(),
    collections,
    folder: join(libraryFolder, 'collections'),
    additionsFolder,
    takeOutLeftovers: id => bin.takeOutLeftovers(id),
    inTurn: around.turnAfter('before-import'),
    readOnlyReason,
    read: sheetsIn(beside('sheet-worker.js')),
    embeddings,
    workerFile,
    progress: (id, stage, done, of) =>
      news.tell({ type: 'import-progress', import: id, stage, done, of }),
  });
  const changed = async (collection: string) => {
    around.progress.forget(collection);
    reviews.forget(collection);
    const present = await keeper.list();
    news.tell({ type: 'collections-changed', collections: present });
    search
      .updateCollection(collection)
      .catch((failure: unknown) => logFailure('search', failure));
  };
  const sources = (id: string) => listSources(collections, additionsFolder, id);
  return {
    reviews,
    parts: {
      keeper,
      imports,
      sources,
      changed,
      expectAddition: withdrawals(keeper, additionsFolder),
    },
    replaced: ids => readAnew(collections, ids, changed),
    async close() {
      reviews.close();
      await imports.close();
      await embeddings.close();
    },
  };
}

/** Reads sheets in threads of their own. */
function sheetsIn(workerFile: string | null): ReadSheet {
  return (name, bytes, signal) =>
    readSheetInWorker({ name, bytes }, { workerFile, signal });
}

/** Refuses what cannot be taken back. The keeper has its own words for a collection that is not there. */
function withdrawals(
  keeper: CollectionKeeper,
  additionsFolder: string,
): ImportParts['expectAddition'] {
  return async (collection, source) => {
    if ((await keeper.takenIds()).has(collection))
      await expectAddition(additionsFolder, collection, source);
  };
}

async function readAnew(
  collections: Collections,
  ids: readonly string[],
  changed: (collection: string) => Promise<void>,
): Promise<void> {
  for (const id of ids) collections.forget(id);
  for (const id of ids) await changed(id);
}

function reviewsOf(
  library: Library,
  embeddings: Embeddings,
  workerFile: string | null,
): MergeReviews {
  return new MergeReviews({
    collections: library.collections,
    correctionsOf: async ref => (await library.recordOf(ref)).corrections,
    embeddings,
    workerFile,
  });
}
