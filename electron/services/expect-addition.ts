import { join } from 'node:path';
import { AppError } from '../../core/app-error.ts';
import {
  importedSources,
  importNumbers,
  isReadableAddition,
} from './addition-files.ts';

/**
 * Makes sure that there is something of a source to take back, before anything is backed up or moved for it.
 * @param folder the library's `additions`
 * @throws AppError `not-found` unless the source was added to the collection afterwards
 */
export async function expectAddition(
  folder: string,
  collection: string,
  source: string,
): Promise<void> {
  for (const number of await importNumbers(folder, collection)) {
    const sources = await importedSources(folder, collection, number);
    if (!sources.includes(source)) continue;
    const path = join(folder, collection, String(number), `${source}.json`);
    if (await isReadableAddition(path)) return;
  }
  throw new AppError(
    'not-found',
    'This source was not added to the collection after it was made, or that was taken back already. Nothing was changed.',
  );
}
