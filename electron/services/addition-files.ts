import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Addition } from '../../core/collection/addition.ts';
import {
  applyAdditions,
  inPlace,
} from '../../core/collection/apply-additions.ts';
import { collectionIntegrity } from '../../core/collection/collection-integrity.ts';
import type { Collection } from '../../core/collection/collection.ts';
import { isCollectionId, isItemId } from '../../core/collection/safe-id.ts';
import type { LibraryProblem } from '../../core/library-problem.ts';
import { readAdditionFile, sheetDamage } from './addition-file.ts';
import { additionProblem, type DamagedAddition } from './addition-problem.ts';

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
  return sourcesWith(/\.json$/, join(folder, collection, String(number)));
}

async function sourcesWith(
  extension: RegExp,
  folder: string,
): Promise<readonly string[]> {
  const sources = (await namesIn(folder))
    .filter(name => extension.test(name))
    .map(name => name.replace(extension, ''))
    .filter(isItemId);
  return [...new Set(sources)].sort();
}

/**
 * Reads the additions to a collection: of each source the state of the last import that can be read and that fits. What
 * cannot be is a problem, and the collection opens without it. A sheet that lies alone had an addition beside it.
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
  for (const number of await importNumbers(folder, base.id)) {
    const place = `${base.id}/${String(number)}`;
    for (const source of await sourcesWith(
      /\.(?:json|txt)$/,
      join(folder, place),
    )) {
      if (held.has(source)) continue;
      const found = await readAddition(folder, base, place, source);
      if (found.addition) held.set(source, found.addition);
      if (found.damage) damaged.push(found.damage);
    }
  }
  return {
    additions: inPlace([...held.values()]),
    problems: damaged.map(each => additionProblem(base, each, held)),
  };
}

/** True for a file that holds a whole addition, whether it fits its collection or not. */
export async function isReadableAddition(path: string): Promise<boolean> {
  return 'addition' in (await readAdditionFile(path));
}

/** The addition, unless it cannot be used, and what is wrong with it or with the sheet beside it. */
async function readAddition(
  folder: string,
  base: Collection,
  place: string,
  source: string,
): Promise<{
  readonly addition?: Addition;
  readonly damage?: DamagedAddition;
}> {
  const stem = `${place}/${source}`;
  const damage = (extension: '.json' | '.txt', reason: string) => ({
    damage: { stem, extension, source, reason },
  });
  const file = await readAdditionFile(join(folder, `${stem}.json`));
  if ('reason' in file) return damage('.json', file.reason);
  const { addition, sheet } = file;
  const problem = misfit(base, addition, source);
  if (problem !== null) return damage('.json', problem);
  const reason = await sheetDamage(join(folder, `${stem}.txt`), sheet);
  return { addition, ...(reason !== null && damage('.txt', reason)) };
}

/** Why an addition is not one of this source to this collection, or null. */
function misfit(
  base: Collection,
  addition: Addition,
  source: string,
): string | null {
  if (addition.collection !== base.id || addition.source.id !== source)
    return `it belongs to ${addition.source.id} of ${addition.collection}`;
  const [problem] = collectionIntegrity(applyAdditions(base, [addition]));
  return problem ?? null;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
