import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../core/app-error.ts';
import type {
  Collection,
  CollectionId,
  QuestionContent,
  QuestionId,
} from '../../core/collection/collection.ts';
import type { CollectionSummary } from '../../core/contract.ts';
import type { LibraryProblem } from '../../core/library-problem.ts';
import { isCollectionId, isItemId } from '../../core/collection/safe-id.ts';
import {
  emptyContent,
  withAdditions,
} from '../../core/collection/with-additions.ts';
import { CollectionChecks } from './collection-checks.ts';
import {
  isStill,
  readQuestionFile,
  remedy,
  type CollectionPlace,
} from './collection-files.ts';
import {
  OpenedCollections,
  type CollectionFolders,
  type CollectionParts,
} from './opened-collections.ts';

/** The collections that can be opened, and what is wrong with those that cannot. */
export interface CollectionList {
  /** Bundled ones first, each group by id. */
  readonly collections: readonly CollectionSummary[];
  readonly problems: readonly LibraryProblem[];
}

/** Reads collections, each with what was added to it, each file when it is first needed. */
export interface Collections {
  /** Every collection that there is a folder of, also of those that cannot be read; of two with one id the first is shown. */
  places(): Promise<readonly CollectionPlace[]>;
  /** Never fails: a damaged collection is a problem of the list, and the others are in it. */
  list(): Promise<CollectionList>;
  /**
   * Compares every file of stored collections with its checksum, each collection once until it is read anew. Never fails.
   * What is found is in `list` from then on; the files that are whole can be opened all the same.
   * @returns what was not known before
   */
  check(): Promise<readonly LibraryProblem[]>;
  /** @throws AppError `not-found`, `damaged` */
  open(id: CollectionId): Promise<Collection>;
  /** @throws AppError `not-found`, `damaged` (this question's file only; the others can still be opened) */
  question(id: CollectionId, questionId: QuestionId): Promise<QuestionContent>;
  /** What `open` puts together. @throws AppError as `open` */
  parts(id: CollectionId): Promise<CollectionParts>;
  /** A question without additions, of those that the collection has by itself. @throws AppError as `question` */
  ownQuestion(
    id: CollectionId,
    questionId: QuestionId,
  ): Promise<QuestionContent>;
  /** A collection that has been read already, at once; null for any other. */
  known(id: CollectionId): Collection | null;
  /** Reads a collection anew the next time, after its files have been replaced. */
  forget(id: CollectionId): void;
}

/**
 * Reads the bundled and the stored collections, `<folder>/<id>/collection.json` and
 * `<folder>/<id>/questions/<question>.json`, and the additions to them. Every name is checked before it becomes part of a path.
 */
export function createCollections(folders: CollectionFolders): Collections {
  const opened = new OpenedCollections(folders);
  const parts = (id: CollectionId) => opened.open(id);
  const checks = new CollectionChecks();
  let checking: Promise<unknown> = Promise.resolve();

  async function question(
    id: CollectionId,
    questionId: QuestionId,
  ): Promise<QuestionContent> {
    const { base, collection, additions } = await parts(id);
    const listed = collection.questions.some(entry => entry.id === questionId);
    if (!listed || !isItemId(questionId))
      throw new AppError(
        'not-found',
        `The collection “${collection.title}” has no such question. Choose one from the list.`,
      );
    const isOwn = base.questions.some(entry => entry.id === questionId);
    const content = isOwn
      ? await ownQuestion(id, questionId)
      : emptyContent(questionId);
    return withAdditions(content, additions, collection);
  }

  async function ownQuestion(
    id: CollectionId,
    questionId: QuestionId,
  ): Promise<QuestionContent> {
    const { place, file } = await parts(id);
    try {
      return await readQuestionFile(place, file, questionId);
    } catch (error) {
      if (await isStill(place, file)) throw error;
    }
    // All of it was replaced since it was read, by a restore or another program: what is there now counts.
    opened.forget(id);
    const now = await parts(id);
    return readQuestionFile(now.place, now.file, questionId);
  }

  return {
    places: () => allPlaces(folders),
    list: () => listCollections(folders, opened, checks),
    check() {
      const found = checking.then(() => checkAll(folders, opened, checks));
      checking = found.catch(() => undefined);
      return found;
    },
    open: async id => (await parts(id)).collection,
    parts,
    ownQuestion,
    question,
    known: id => opened.known(id),
    forget: id => opened.forget(id),
  };
}

async function allPlaces(
  folders: CollectionFolders,
): Promise<readonly CollectionPlace[]> {
  return [
    ...(await placesIn(folders.bundledFolder, true)),
    ...(await placesIn(folders.storedFolder, false)),
  ];
}

/** @returns what was not known before */
async function checkAll(
  folders: CollectionFolders,
  opened: OpenedCollections,
  checks: CollectionChecks,
): Promise<readonly LibraryProblem[]> {
  const problems: LibraryProblem[] = [];
  for (const { id } of await allPlaces(folders)) {
    const found = await opened.open(id).catch(() => null);
    const problem = found && (await checks.check(found.place, found.file));
    if (problem) problems.push(problem);
  }
  return problems;
}

async function listCollections(
  folders: CollectionFolders,
  opened: OpenedCollections,
  checks: CollectionChecks,
): Promise<CollectionList> {
  const collections: CollectionSummary[] = [];
  const problems: LibraryProblem[] = [];
  const bundled = await placesIn(folders.bundledFolder, true);
  const taken = new Set(bundled.map(place => place.id));
  const stored = await placesIn(folders.storedFolder, false);
  for (const place of [...bundled, ...stored])
    if (!place.bundled && taken.has(place.id)) problems.push(hiddenTwin(place));
    else
      await opened.open(place.id).then(
        found => {
          collections.push(summary(found.collection, place.bundled));
          const damaged = checks.known(found.file);
          problems.push(...found.problems, ...(damaged ? [damaged] : []));
        },
        (error: unknown) => problems.push(damage(place, error)),
      );
  return { collections, problems };
}

function summary(collection: Collection, bundled: boolean): CollectionSummary {
  return {
    id: collection.id,
    title: collection.title,
    questions: collection.questions.length,
    sources: collection.sources.length,
    bundled,
  };
}

function damage(place: CollectionPlace, error: unknown): LibraryProblem {
  return {
    id: `collection-damaged.${place.id}`,
    kind: 'collection-damaged',
    subject: place.id,
    message:
      error instanceof AppError
        ? error.message
        : `The collection ${place.id} cannot be read. ${remedy(place)}`,
  };
}

function hiddenTwin(place: CollectionPlace): LibraryProblem {
  return {
    id: `collection-hidden.${place.id}`,
    kind: 'collection-damaged',
    subject: place.id,
    message: `The library holds a collection ${place.id}, and so does Collate itself. The one of Collate is shown; the other is untouched in the library. Import it again under another title to see it.`,
  };
}

/** Folders that look like collections, by id. A folder that cannot be listed holds none. */
async function placesIn(
  folder: string | null,
  bundled: boolean,
): Promise<readonly CollectionPlace[]> {
  if (folder === null) return [];
  const entries = await readdir(folder, { withFileTypes: true }).catch(
    () => [],
  );
  return entries
    .filter(entry => entry.isDirectory() && isCollectionId(entry.name))
    .map(entry => ({
      id: entry.name,
      folder: join(folder, entry.name),
      bundled,
    }))
    .sort((first, second) => (first.id < second.id ? -1 : 1));
}
