import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Handlers } from '../../core/contract.ts';
import { createCollections } from './collections.ts';
import { createHandlers } from './create-handlers.ts';
import { createImportParts } from './create-import-parts.ts';
import { describeRecord } from './describe-record.ts';
import { dispatch } from './dispatch.ts';
import { Images } from './images.ts';
import { Library } from './library.ts';
import { logFailure } from './log.ts';
import { News } from './news.ts';
import { Preferences } from './preferences.ts';
import { ProgressOfQuestions } from './question-progress.ts';
import { createSearchService } from './search/search-service.ts';
import { SearchOfLibrary } from './search-library.ts';
import type { ServiceOptions, Services } from './services.ts';
import { openRecordStore } from './store/open-record-store.ts';
import { StudyRecords } from './study-records.ts';

/** Puts the program together: the one place where its parts meet. */
export async function createServices(
  options: ServiceOptions,
): Promise<Services> {
  const now = options.now ?? (() => new Date());
  const news = new News();
  const collections = createCollections({
    bundledFolder: options.bundledFolder,
    storedFolder: join(options.libraryFolder, 'collections'),
    additionsFolder: join(options.libraryFolder, 'additions'),
  });
  // What the first screen needs is read while the store opens.
  void collections.list();
  const store = await openRecordStore({
    folder: options.libraryFolder,
    workerFile: worker('write-worker.js'),
    now,
    describe: (kind, id) => describeRecord(collections, kind, id),
  });
  store.onProblem(problem => news.tell({ type: 'problem', problem }));
  const library = new Library(collections, new StudyRecords(store, now), store);
  const preferences = new Preferences(store);
  const search = searchOf(library, news);
  const progress = new ProgressOfQuestions(library);
  const importing = createImportParts({
    library,
    libraryFolder: options.libraryFolder,
    readOnlyReason: store.readOnlyReason,
    now,
    news,
    search,
    progress,
    useModel: options.useModel ?? true,
    beside: worker,
  });
  const handlers = createHandlers({
    library,
    imports: importing.parts,
    reviews: importing.reviews,
    preferences,
    progress,
    search,
    images: new Images(options.libraryFolder),
    changed: ref => {
      news.studyChanged(ref);
      search
        .update(ref)
        .catch((failure: unknown) => logFailure('search', failure));
    },
  });
  return {
    dispatch: answering(handlers, news, search, preferences),
    subscribe: listener => news.subscribe(listener),
    async close() {
      await library.records.settled();
      await preferences.settled();
      await search.close();
      await importing.close();
      await store.close();
    },
  };
}

function searchOf(library: Library, news: News): SearchOfLibrary {
  const service = createSearchService({
    workerFile: worker('search-worker.js'),
    onReady: () => news.tell({ type: 'search-ready' }),
  });
  return new SearchOfLibrary(library, service);
}

/** `dispatch`, with what follows from a call that went well. */
function answering(
  handlers: Handlers,
  news: News,
  search: SearchOfLibrary,
  preferences: Preferences,
): Services['dispatch'] {
  return async (channel, input, origin) => {
    const reply = await news.from(origin, () =>
      dispatch(handlers, channel, input),
    );
    if (channel === 'app.open') search.startSoon();
    if (channel === 'settings.change' && reply.ok) {
      const settings = await preferences.settings();
      news.tell({ type: 'settings-changed', settings, origin });
    }
    return reply;
  };
}

/** What the build put beside this file, or null where the program runs unbundled: then a worker's work is done in this thread. */
function worker(name: string): string | null {
  const file = fileURLToPath(new URL(`./${name}`, import.meta.url));
  return existsSync(file) ? file : null;
}
