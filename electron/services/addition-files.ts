import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { additionSchema } from '../../core/collection/addition-schema.ts';
import type { Addition } from '../../core/collection/addition.ts';
import {
  applyAdditions,
  inPlace,
} from '../../core/collection/apply-additions.ts';
import { collectionIntegrity } from '../../core/collection/collection-integrity.ts';
import type { Collection } from '../../core/collection/collection.ts';
import { isCollectionId, isItemId } from '../../core/collection/safe-id.ts';
import type { LibraryProblem } from '../../core/library-problem.ts';
import { readJsonFile } from './read-json-file.ts';

/** The additions to a collection that hold. */
export interface HeldAdditions {
  /** One a source, in the order of their places. */
  readonly additions: readonly Addition[];
  /** What cannot be read, and what holds instead. */
  readonly problems: readonly LibraryProblem[];
}

/** The numbers of the imports into a collection that have a folder in the library's `additions`, the last first. */
export async function importNumbers(
  folder: string,
  collection: string,
): Promise<readonly number[]> {
  const names = await namesIn(join(folder, collection));
  return names
    .filter(name => /^[1-9]\d{0,8}$/.test(name))
    .map(Number)
    .sort((one, other) => other - one);
}

/** The sources that an import into a collection brought: `<folder>/<collection>/<number>/<source>.json`. */
export async function importedSources(
  folder: string,
  collection: string,
  number: number,
): Promise<readonly string[]> {
  const names = await namesIn(join(folder, collection, String(number)));
  return names
    .filter(name => name.endsWith('.json'))
    .map(name => name.slice(0, -'.json'.length))
    .filter(isItemId)
    .sort();
}

/**
 * Reads the additions to a collection: of each source the state of the last import that can be read and that fits. What
 * cannot be is a problem, and the collection opens without it.
 * @param folder the library's `additions`; null when there is no library
 */
export async function readAdditions(
  folder: string | null,
  base: Collection,
): Promise<HeldAdditions> {
  if (folder === null || !isCollectionId(base.id))
    return { additions: [], problems: [] };
  const held = new Map<string, Addition>();
  const damaged: DamagedAddition[] = [];
  for (const number of await importNumbers(folder, base.id))
    for (const source of await importedSources(folder, base.id, number)) {
      if (held.has(source)) continue;
      const name = `${base.id}/${String(number)}/${source}.json`;
      const found = await readAddition(folder, name, base, source);
      if (typeof found === 'string')
        damaged.push({ name, source, reason: found });
      else held.set(source, found);
    }
  return {
    additions: inPlace([...held.values()]),
    problems: damaged.map(each => problemOf(base, each, held)),
  };
}

/** True for a file that holds an addition, whether it fits its collection or not. */
export async function isReadableAddition(path: string): Promise<boolean> {
  const file = await readJsonFile(path);
  return 'value' in file && additionSchema.safeParse(file.value).success;
}

interface DamagedAddition {
  /** Path below `additions`. */
  readonly name: string;
  readonly source: string;
  readonly reason: string;
}

/** The addition, or what is wrong with it. */
async function readAddition(
  folder: string,
  name: string,
  base: Collection,
  source: string,
): Promise<Addition | string> {
  const file = await readJsonFile(join(folder, name));
  if ('reason' in file) return file.reason;
  const parsed = additionSchema.safeParse(file.value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return `${issue?.path.join('.') || 'the whole file'}: ${issue?.message ?? 'not understood'}`;
  }
  const addition = parsed.data;
  if (addition.collection !== base.id || addition.source.id !== source)
    return `it belongs to ${addition.source.id} of ${addition.collection}`;
  const [problem] = collectionIntegrity(applyAdditions(base, [addition]));
  return problem ?? addition;
}

function problemOf(
  base: Collection,
  { name, source, reason }: DamagedAddition,
  held: ReadonlyMap<string, Addition>,
): LibraryProblem {
  const because = reason.replace(/\.$/, '');
  const instead = held.has(source)
    ? 'The state of this source before it is shown'
    : base.sources.some(({ id }) => id === source)
      ? 'This source is shown as it was when the collection was made'
      : 'The collection is shown without this source';
  return {
    id: `addition-damaged.${name}`,
    kind: 'collection-damaged',
    subject: base.title,
    message: `The file additions/${name} is damaged: ${because}. ${instead}. Your highlights, notes and answers are stored apart from it and are safe. Import the sheet into the collection again to bring it back.`,
    file: `additions/${name}`,
  };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
