import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Channel, Handlers, QuestionRef } from '../../core/contract.ts';
import {
  createBackupParts,
  type BackupParts,
} from './backups/create-backup-parts.ts';
import type { DailyBackup } from './backups/daily-backup.ts';
import type { RestoredChange } from './backups/restores.ts';
import { CheckAfterOpening } from './check-after-opening.ts';
import { createCollections, type Collections } from './collections.ts';
import { createHandlers } from './create-handlers.ts';
import { createImportParts } from './create-import-parts.ts';
import { describeRecord } from './describe-record.ts';
import { dispatch } from './dispatch.ts';
import type { HealthParts } from './health/health-handlers.ts';
import { LibraryHealth } from './health/library-health.ts';
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
import type { RecordStore } from './store/record-store.ts';
import { StudyRecords } from './study-records.ts';

/** Puts the program together: the one place where its parts meet. */
export async function createServices(
  options: ServiceOptions,
): Promise<Services> {
  const now = options.now ?? (() => new Date());
  const news = new News();
  const collections = collectionsOf(options);
  const store = await openStore(options, collections, now, news, () => saving);
  const records = new StudyRecords(store, now);
  const told = () => saving.problems();
  const library = new Library(collections, records, store, told);
  const preferences = new Preferences(store);
  const search = searchOf(library, news);
  const onOpened = afterOpening(search, collections, news, () => saving);
  const progress = new ProgressOfQuestions(library);
  const replaced = tellsOfRestores(news, search, ids =>
    importing.replaced(ids),
  );
  const saving = createBackupParts({
    store,
    collections,
    workerFile: worker('backup-worker.js'),
    now,
    dailyAfter: options.dailyBackupAfter,
    restored: replaced,
    records,
    preferences,
    news,
  });
  const importing = createImportParts({
    library,
    turnAfter: saving.turnAfter,
    store,
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
    backups: saving,
    health: healthOf(options, { library, store, now, saving, replaced }),
    changed: tellsOfQuestions(news, search),
  });
  return {
    dispatch: answering(handlers, news, onOpened, preferences, saving.daily),
    subscribe: listener => news.subscribe(listener),
    async close() {
      await Promise.all([library.records.settled(), preferences.settled()]);
      for (const part of [search, saving, importing, store]) await part.close();
    },
  };
}

/** What the view of the library's health works on. */
function healthOf(
  options: ServiceOptions,
  around: {
    readonly library: Library;
    readonly store: RecordStore;
    readonly now: () => Date;
    readonly saving: BackupParts;
    readonly replaced: (change: RestoredChange) => Promise<void>;
  },
): HealthParts {
  const { library, store, now, saving, replaced } = around;
  const health = new LibraryHealth({
    library,
    store,
    now,
    recordsOfLatestBackup: () => saving.backups.recordsOfLatest(),
    restoreRecord: (id, record) => saving.restores.restoreRecord(id, record),
    inTurn: saving.turnAfter('before-restore'),
    changed: replaced,
  });
  return {
    health,
    library,
    folder: store.folder,
    desktop: options.desktop ?? null,
    move: options.moveLibrary ?? null,
  };
}

function collectionsOf(options: ServiceOptions): Collections {
  const { bundledFolder, libraryFolder } = options;
  const collections = createCollections({
    bundledFolder,
    storedFolder: join(libraryFolder, 'collections'),
    additionsFolder: join(libraryFolder, 'additions'),
  });
  // What the first screen needs is read while the store opens.
  void collections.list();
  return collections;
}

async function openStore(
  options: ServiceOptions,
  collections: Collections,
  now: () => Date,
  news: News,
  saving: () => BackupParts,
): Promise<RecordStore> {
  const store = await openRecordStore({
    folder: options.libraryFolder,
    workerFile: worker('write-worker.js'),
    now,
    beforeMigration: () => saving().beforeMigration(),
    knownElsewhere: async () =>
      (await saving().backups.recordsOfLatest()).records,
    describe: (kind, id) => describeRecord(collections, kind, id),
  });
  store.onProblem(problem => news.tell({ type: 'problem', problem }));
  return store;
}

/** What is done whenever the record of a question was saved. */
function tellsOfQuestions(
  news: News,
  search: SearchOfLibrary,
): (ref: QuestionRef) => void {
  return ref => {
    news.studyChanged(ref);
    updateSearch(search, ref);
  };
}

/** What is done whenever records or collections were replaced as a whole. */
function tellsOfRestores(
  news: News,
  search: SearchOfLibrary,
  readAnew: (collections: readonly string[]) => Promise<void>,
): (change: RestoredChange) => Promise<void> {
  return async ({ questions, collections }) => {
    await readAnew(collections);
    for (const ref of questions) updateSearch(search, ref);
    news.tell({ type: 'library-restored' });
  };
}

function updateSearch(search: SearchOfLibrary, ref: QuestionRef): void {
  search.update(ref).catch((failure: unknown) => logFailure('search', failure));
}

function searchOf(library: Library, news: News): SearchOfLibrary {
  const service = createSearchService({
    workerFile: worker('search-worker.js'),
    onReady: () => news.tell({ type: 'search-ready' }),
  });
  return new SearchOfLibrary(library, service);
}

/** What begins when the first screen is out. */
function afterOpening(
  search: SearchOfLibrary,
  collections: Collections,
  news: News,
  saving: () => BackupParts,
): () => void {
  const check = new CheckAfterOpening(collections, news);
  let hasLooked = false;
  return () => {
    search.startSoon();
    check.begin();
    if (hasLooked) return;
    hasLooked = true;
    const failed = (failure: unknown) => logFailure('backups', failure);
    saving().lookBack().catch(failed);
  };
}

/** `dispatch`, with what follows from a call that went well. */
function answering(
  handlers: Handlers,
  news: News,
  onOpened: () => void,
  preferences: Preferences,
  daily: DailyBackup,
): Services['dispatch'] {
  return async (channel, input, origin) => {
    const reply = await news.from(origin, () =>
      dispatch(handlers, channel, input),
    );
    if (channel === 'app.open') onOpened();
    if (reply.ok && savesWork.has(channel)) daily.changed();
    if (channel === 'settings.change' && reply.ok) {
      const settings = await preferences.settings();
      news.tell({ type: 'settings-changed', settings, origin });
    }
    return reply;
  };
}

/** Calls after which the library holds something new that a person made; the first of a day is followed by a backup. */
const savesWork: ReadonlySet<string> = new Set<Channel>([
  'study.change',
  'answer.save',
  'answer.keep',
  'answer.restore',
  'health.resolve',
  'image.add',
  'settings.change',
]);

/** What the build put beside this file, or null where the program runs unbundled: then a worker's work is done in this thread. */
function worker(name: string): string | null {
  const file = fileURLToPath(new URL(`./${name}`, import.meta.url));
  return existsSync(file) ? file : null;
}
