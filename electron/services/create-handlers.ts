import type { Handlers, QuestionRef } from '../../core/contract.ts';
import { backupHandlers } from './backups/backup-handlers.ts';
import type { BackupParts } from './backups/create-backup-parts.ts';
import { healthHandlers, type HealthParts } from './health/health-handlers.ts';
import type { Images } from './images.ts';
import { importHandlers, type ImportParts } from './import-handlers.ts';
import type { Library } from './library.ts';
import { listNotes } from './list-notes.ts';
import { mergeHandlers } from './merging/merge-handlers.ts';
import type { MergeReviews } from './merging/merge-reviews.ts';
import { openLibraryPage } from './open-library-page.ts';
import type { Preferences } from './preferences.ts';
import type { ProgressOfQuestions } from './question-progress.ts';
import type { SearchOfLibrary } from './search-library.ts';

/** What the handlers work on. */
export interface HandlerParts {
  readonly library: Library;
  readonly preferences: Preferences;
  readonly progress: ProgressOfQuestions;
  readonly search: SearchOfLibrary;
  readonly images: Images;
  readonly imports: ImportParts;
  readonly reviews: MergeReviews;
  readonly backups: Pick<BackupParts, 'backups' | 'restores' | 'works'>;
  readonly health: HealthParts;
  /** Tells every window that a record was saved. */
  readonly changed: (ref: QuestionRef) => void;
}

/** One handler for each call of the contract. */
export function createHandlers(parts: HandlerParts): Handlers {
  const { library, preferences, search, images } = parts;
  const { collections, records } = library;
  return {
    'app.open': () => openLibraryPage(library, preferences),
    'collection.open': ({ collection }) => collections.open(collection),
    'collection.progress': ({ collection }) => parts.progress.of(collection),
    'question.open': ref => library.openQuestion(ref),
    'notes.list': () => listNotes(library),
    'search.query': request => search.query(request),
    'export.markdown': async choices => {
      // The writers of Markdown and YAML are half of the program, and most starts never need them.
      const { exportLibrary } = await import('./export-library.ts');
      return exportLibrary(library, images, preferences, choices);
    },
    'settings.change': patch => preferences.changeSettings(patch),
    'place.remember': async ({ collection, question, ...place }) => ({
      savedAt: await preferences.rememberPlace({ collection, question }, place),
    }),
    'library.info': () => library.info(),
    'image.add': async image => ({ image: await images.add(image) }),
    'image.read': ({ image }) => images.read(image),
    'study.change': async ({ changes, ...ref }) => {
      await library.expect(ref);
      const { savedAt } = await records.change(ref, changes);
      parts.changed(ref);
      return { savedAt };
    },
    ...answerHandlers(parts),
    ...importHandlers(parts.imports),
    ...mergeHandlers(parts.reviews),
    ...backupHandlers(parts.backups),
    ...healthHandlers(parts.health),
  };
}

type AnswerChannel = Extract<keyof Handlers, `answer.${string}`>;

function answerHandlers({
  library,
  changed,
}: HandlerParts): Pick<Handlers, AnswerChannel> {
  const { records } = library;
  return {
    'answer.save': async ({ base, document, ...ref }) => {
      await library.expect(ref);
      const saved = await records.saveAnswer(ref, base, document);
      changed(ref);
      const revision = saved.record.answer?.revision ?? 0;
      return { savedAt: saved.savedAt, revision };
    },
    'answer.keep': async ({ document, ...ref }) => {
      await library.expect(ref);
      const modified = new Date().toISOString();
      await records.keepVersion(ref, { document, modified }, 'conflict');
      return { savedAt: modified };
    },
    'answer.versions': ref => records.versions.list(ref),
    'answer.restore': async ({ version, ...ref }) => {
      const { record, savedAt } = await records.restoreAnswer(ref, version);
      changed(ref);
      if (record.answer === null) throw new Error('restored nothing');
      return { savedAt, answer: record.answer };
    },
  };
}
