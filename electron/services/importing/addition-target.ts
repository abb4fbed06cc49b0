import { AppError } from '../../../core/app-error.ts';
import type {
  Collection,
  QuestionContent,
} from '../../../core/collection/collection.ts';
import {
  additionTarget,
  type AdditionTarget,
} from '../../../core/import/addition-target.ts';
import type { ImportTarget } from '../../../core/import/import-preview.ts';
import {
  nameSources,
  type NamedSource,
} from '../../../core/import/name-sources.ts';
import type { Understanding } from '../../../core/import/understand-sheets.ts';
import type { Collections } from '../collections.ts';
import type { UnderstoodImport } from './understand-files.ts';
import type { ReadFile } from './import-files.ts';

/** A collection that sheets are added to, and which of its sources may not be replaced. */
export interface OpenedTarget extends AdditionTarget {
  readonly fixed: ReadonlySet<string>;
}

/** Questions that are read at the same time. */
const mostReaders = 16;

/**
 * Reads a collection whole. A question whose file is damaged counts as empty: its answers can still be found by its text.
 * @param known as it was read before; if it is still the same, it is not read again
 * @throws AppError `not-found`, `damaged`
 */
export async function openTarget(
  collections: Collections,
  id: string,
  known: OpenedTarget | null,
): Promise<OpenedTarget> {
  if (known?.base.id === id && (await isUnchanged(collections, known)))
    return known;
  const { base, additions, bundled } = await collections.parts(id);
  const own = await ownContents(collections, base);
  return {
    ...additionTarget(base, own, additions),
    fixed: new Set(bundled ? base.sources.map(source => source.id) : []),
  };
}

async function ownContents(
  collections: Collections,
  base: Collection,
): Promise<ReadonlyMap<string, QuestionContent>> {
  const contents = new Map<string, QuestionContent>();
  const ids = base.questions.map(({ id }) => id);
  for (let start = 0; start < ids.length; start += mostReaders)
    await Promise.all(
      ids.slice(start, start + mostReaders).map(async id => {
        const content = await collections
          .ownQuestion(base.id, id)
          .catch(() => null);
        if (content) contents.set(id, content);
      }),
    );
  return contents;
}

/** The sources that files with answers become. */
export function sourcesOf(
  { collection, fixed }: OpenedTarget,
  files: readonly ReadFile[],
  { questions }: Understanding,
): readonly NamedSource[] {
  const answering = new Set(
    questions.flatMap(({ parts }) => parts.map(({ file }) => file)),
  );
  return nameSources(
    collection,
    fixed,
    files.filter(({ id }) => answering.has(id)),
  );
}

/** The collection as a preview tells of it. */
export function importTarget(
  target: OpenedTarget,
  { files, understanding }: UnderstoodImport,
): ImportTarget {
  return {
    collection: target.collection.id,
    title: target.collection.title,
    replaces: sourcesOf(target, files, understanding)
      .filter(({ replaces }) => replaces)
      .map(({ file, source }) => ({
        file,
        source: source.id,
        title: source.title,
      })),
  };
}

/** The title of a collection that answers came to without finding a question; null when there was no answer. */
export function answeredNothing(
  { collection }: OpenedTarget,
  { understanding }: UnderstoodImport,
): string | null {
  return understanding.unaligned.length > 0 ? collection.title : null;
}

/**
 * False when something was added to the collection or taken back since it was read.
 * @throws AppError `not-found` when it was taken out
 */
export async function isUnchanged(
  collections: Collections,
  { base, additions }: OpenedTarget,
): Promise<boolean> {
  const { id, title } = base;
  const places = await collections.places();
  if (!places.some(place => place.id === id))
    throw new AppError(
      'not-found',
      `“${title}” was taken out of the library meanwhile. Nothing was added to it. Import the sheets as a collection of their own, or choose another one.`,
    );
  const now = await collections.parts(id);
  // What was read once is the same thing until it is forgotten.
  return (
    now.base === base &&
    now.additions.length === additions.length &&
    now.additions.every((addition, index) => addition === additions[index])
  );
}
