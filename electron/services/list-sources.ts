import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  CollectionId,
  QuestionContent,
  Source,
} from '../../core/collection/collection.ts';
import type { SourceEntry } from '../../core/collection/source-entry.ts';
import {
  importedSources,
  importNumbers,
  isReadableAddition,
} from './addition-files.ts';
import type { Collections } from './collections.ts';

/** Questions that are read at the same time. */
const mostReaders = 16;

/**
 * The sources of a collection in the order of their letters, with what each says in figures. A question that cannot be read
 * counts for nothing.
 * @param additionsFolder the library's `additions`
 * @throws AppError `not-found`, `damaged`
 */
export async function listSources(
  collections: Collections,
  additionsFolder: string,
  id: CollectionId,
): Promise<readonly SourceEntry[]> {
  const { collection, base } = await collections.parts(id);
  const counts = new Counts();
  const questions = collection.questions.map(({ id: question }) => question);
  for (let start = 0; start < questions.length; start += mostReaders)
    await Promise.all(
      questions.slice(start, start + mostReaders).map(async question => {
        const content = await collections
          .question(id, question)
          .catch(() => null);
        if (content) counts.add(content);
      }),
    );
  const own = new Set(base.sources.map(source => source.id));
  return Promise.all(
    collection.sources.map(async (source): Promise<SourceEntry> => {
      const found = await lastAddition(additionsFolder, id, source);
      const renews = own.has(source.id) || (found?.former ?? false);
      const added = found && { at: found.at, renews };
      return { ...source, ...counts.of(source.id), added };
    }),
  );
}

/** How much each source says. */
class Counts {
  readonly #points = new Map<string, number>();
  readonly #questions = new Map<string, number>();

  add({ answers }: QuestionContent): void {
    for (const { source, points } of answers) {
      this.#questions.set(source, (this.#questions.get(source) ?? 0) + 1);
      this.#points.set(source, (this.#points.get(source) ?? 0) + points.length);
    }
  }

  of(source: string): Pick<SourceEntry, 'questions' | 'points'> {
    return {
      questions: this.#questions.get(source) ?? 0,
      points: this.#points.get(source) ?? 0,
    };
  }
}

/** The state of a source that holds, when it was brought by an import into the collection: when that was, and whether there is one before it. */
async function lastAddition(
  folder: string,
  collection: CollectionId,
  { id }: Source,
): Promise<{ readonly at: string; readonly former: boolean } | null> {
  let at: string | null = null;
  for (const number of await importNumbers(folder, collection)) {
    const sources = await importedSources(folder, collection, number);
    if (!sources.includes(id)) continue;
    const path = join(folder, collection, String(number), `${id}.json`);
    if (!(await isReadableAddition(path))) continue;
    if (at !== null) return { at, former: true };
    at = (await stat(path)).mtime.toISOString();
  }
  return at === null ? null : { at, former: false };
}
