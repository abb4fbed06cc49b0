import { AsyncLocalStorage } from 'node:async_hooks';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HostEvent, QuestionRef } from '../../core/contract.ts';
import { createCollections } from './collections.ts';
import { createHandlers } from './create-handlers.ts';
import { dispatch } from './dispatch.ts';
import { Images } from './images.ts';
import { Library } from './library.ts';
import { logFailure } from './log.ts';
import { Preferences } from './preferences.ts';
import { ProgressOfQuestions } from './question-progress.ts';
import { createSearchService } from './search/search-service.ts';
import { SearchOfLibrary } from './search-library.ts';
import type { ServiceOptions, Services } from './services.ts';
import { openRecordStore } from './store/open-record-store.ts';
import { StudyRecords } from './study-records.ts';

/** The index waits this long after the first screen was asked for, so that it does not compete with it: milliseconds. */
const searchDelay = 400;

/** Puts the program together: the one place where its parts meet. */
export async function createServices(
  options: ServiceOptions,
): Promise<Services> {
  const listeners = new Set<(event: HostEvent) => void>();
  const emit = (event: HostEvent) => {
    for (const listener of listeners) listener(event);
  };
  const now = options.now ?? (() => new Date());
  const store = await openRecordStore({
    folder: options.libraryFolder,
    workerFile: worker('write-worker.js'),
    now,
  });
  store.onProblem(problem => emit({ type: 'problem', problem }));
  const records = new StudyRecords(store, now);
  const collections = createCollections({
    bundledFolder: options.bundledFolder,
    storedFolder: join(options.libraryFolder, 'collections'),
  });
  const library = new Library(collections, records, store);
  const preferences = new Preferences(store);
  const search = new SearchOfLibrary(
    library,
    createSearchService({
      workerFile: worker('search-worker.js'),
      onReady: () => emit({ type: 'search-ready' }),
    }),
  );
  const caller = new AsyncLocalStorage<string>();
  const changed = (ref: QuestionRef) => {
    const origin = caller.getStore() ?? '';
    emit({ type: 'study-changed', ...ref, origin });
    search
      .update(ref)
      .catch((failure: unknown) => logFailure('search', failure));
  };
  const handlers = createHandlers({
    library,
    preferences,
    progress: new ProgressOfQuestions(library),
    search,
    images: new Images(options.libraryFolder),
    changed,
  });
  let delay: ReturnType<typeof setTimeout> | undefined;
  return {
    async dispatch(channel, input, origin) {
      const reply = await caller.run(origin, () =>
        dispatch(handlers, channel, input),
      );
      if (channel === 'app.open')
        delay ??= setTimeout(() => search.start(), searchDelay);
      if (channel === 'settings.change' && reply.ok)
        emit({
          type: 'settings-changed',
          settings: await preferences.settings(),
        });
      return reply;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      clearTimeout(delay);
      await records.settled();
      await preferences.settled();
      await search.close();
      await store.close();
    },
  };
}

/** The bundled worker beside this file, or null where the program runs unbundled: then its work is done in this thread. */
function worker(name: string): string | null {
  const file = fileURLToPath(new URL(`./${name}`, import.meta.url));
  return existsSync(file) ? file : null;
}
