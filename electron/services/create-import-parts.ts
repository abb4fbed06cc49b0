import { join } from 'node:path';
import type { Collections } from './collections.ts';
import { createEmbeddings } from './embeddings/create-embeddings.ts';
import type { ImportParts } from './import-handlers.ts';
import { readSheetInWorker } from './import/read-sheet-in-worker.ts';
import { CollectionKeeper } from './importing/collection-keeper.ts';
import { Imports } from './importing/imports.ts';
import { logFailure } from './log.ts';
import type { News } from './news.ts';
import type { ProgressOfQuestions } from './question-progress.ts';
import type { SearchOfLibrary } from './search-library.ts';

/** What imports are made of. */
export interface ImportSurroundings {
  readonly collections: Collections;
  readonly libraryFolder: string;
  readonly readOnlyReason: string | null;
  readonly now: () => Date;
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
  readonly close: () => Promise<void>;
} {
  const { collections, libraryFolder, readOnlyReason, news, search, beside } =
    around;
  const embeddings = createEmbeddings({
    workerFile: beside('embeddings-worker.cjs'),
    modelFolder: around.useModel ? beside('model') : null,
  });
  const keeper = new CollectionKeeper(
    collections,
    libraryFolder,
    readOnlyReason,
    around.now,
  );
  const imports = new Imports({
    takenIds: () => keeper.takenIds(),
    folder: join(libraryFolder, 'collections'),
    readOnlyReason,
    read: (name, bytes, signal) =>
      readSheetInWorker(
        { name, bytes },
        { workerFile: beside('sheet-worker.js'), signal },
      ),
    embeddings,
    workerFile: beside('import-worker.js'),
    progress: (id, stage, done, of) =>
      news.tell({ type: 'import-progress', import: id, stage, done, of }),
  });
  return {
    parts: {
      keeper,
      imports,
      async changed(collection) {
        around.progress.forget(collection);
        const present = await keeper.list();
        news.tell({ type: 'collections-changed', collections: present });
        search
          .updateCollection(collection)
          .catch((failure: unknown) => logFailure('search', failure));
      },
    },
    async close() {
      await imports.close();
      await embeddings.close();
    },
  };
}
