import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../core/app-error.ts';
import { applyAdditions } from '../../core/collection/apply-additions.ts';
import type { Addition } from '../../core/collection/addition.ts';
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
import { readAdditions } from './addition-files.ts';
import { CollectionChecks } from './collection-checks.ts';
import {
  isStill,
  readCollectionFile,
  readQuestionFile,
  remedy,
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

interface OpenedCollection extends CollectionParts {
  readonly place: CollectionPlace;
  readonly file: CollectionFile;
  readonly problems: readonly LibraryProblem[];
}

/**
 * Reads the bundled and the stored collections, `<folder>/<id>/collection.json` and
 * `<folder>/<id>/questions/<question>.json`, and the additions to them. Every name is checked before it becomes part of a path.
 */
export function createCollections(folders: CollectionFolders): Collections {
  const opened = new Map<CollectionId, Promise<OpenedCollection>>();
  const present = new Map<CollectionId, Collection>();
  const checks = new CollectionChecks();
  let checking: Promise<unknown> = Promise.resolve();

  function parts(id: CollectionId): Promise<OpenedCollection> {
    const known = opened.get(id);
    if (known) return known;
    const reading = openCollection(folders, id);
    opened.set(id, reading);
    reading.then(
      ({ collection }) => {
        if (opened.get(id) === reading) present.set(id, collection);
      },
      () => {
        if (opened.get(id) === reading) opened.delete(id);
      },
    );
    return reading;
  }

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
    forget(id);
    const now = await parts(id);
    return readQuestionFile(now.place, now.file, questionId);
  }

  function forget(id: CollectionId): void {
    opened.delete(id);
    present.delete(id);
  }

  async function places(): Promise<readonly CollectionPlace[]> {
    return [
      ...(await placesIn(folders.bundledFolder, true)),
      ...(await placesIn(folders.storedFolder, false)),
    ];
  }

  async function checkAll(): Promise<readonly LibraryProblem[]> {
    const problems: LibraryProblem[] = [];
    for (const { id } of await places()) {
      const found = await parts(id).catch(() => null);
      const problem = found && (await checks.check(found.place, found.file));
      if (problem) problems.push(problem);
    }
    return problems;
  }

  return {
    places,
    list: () => listCollections(folders, parts, checks),
    check() {
      const found = checking.then(checkAll);
      checking = found.catch(() => undefined);
      return found;
    },
    open: async id => (await parts(id)).collection,
    parts,
    ownQuestion,
    question,
    known: id => present.get(id) ?? null,
    forget,
  };
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

async function listCollections(
  folders: CollectionFolders,
  parts: (id: CollectionId) => Promise<OpenedCollection>,
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
      await parts(place.id).then(
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
