import { renameSync, truncateSync, writeFileSync } from 'node:fs';
import {
  currentPath,
  previousPath,
  recordPlace,
  temporaryPath,
} from '../../electron/services/store/record-place.ts';
import { writeBystanders } from './bystanders.ts';
import { open, type Bounds } from './check-library.ts';
import type { SaveLedger } from './save-ledger.ts';
import { sessionRecords } from './torture-session.ts';

/** A library for a session. */
export interface PreparedLibrary {
  readonly bounds: readonly Bounds[];
  readonly untouched: ReadonlyMap<string, Buffer>;
}

/** Saves each record of the session three times: what a library looks like when nothing has gone wrong. */
export async function writeOrderlyLibrary(
  library: string,
): Promise<PreparedLibrary> {
  const untouched = await writeBystanders(library);
  const store = await open(library);
  for (const id of sessionRecords)
    for (const number of [1, 2, 3])
      await store.write('study', id, { number, words: 'y'.repeat(600) });
  await store.close();
  const bounds = sessionRecords.map(id => boundsOf(id, 3));
  return { bounds, untouched };
}

function boundsOf(id: string, least: number): Bounds {
  return { kind: 'study', id, least, most: 3 };
}

/** The same with what crashes, bad disks and copying programs leave: opening it means to recover and to settle. */
export async function writeDisorderedLibrary(
  library: string,
): Promise<PreparedLibrary> {
  const { untouched } = await writeOrderlyLibrary(library);
  const files = (id: string) => {
    const place = recordPlace(library, 'study', id);
    const temporary = temporaryPath(place, 3, 1);
    return [currentPath(place), previousPath(place), temporary] as const;
  };
  const [unrenamed, before, waiting] = files('unrenamed');
  renameSync(unrenamed, waiting);
  renameSync(before, unrenamed);
  const [between, , whole] = files('between-renames');
  renameSync(between, whole);
  truncateSync(files('damaged')[0], 300);
  const [, , torn] = files('cut-short');
  writeFileSync(torn, '{"collate":1,"kind":"study","id":"cut-sh');
  const [newer, older, aside] = files('changed-places');
  renameSync(newer, aside);
  renameSync(older, newer);
  renameSync(aside, older);
  const bounds = sessionRecords.map(id =>
    boundsOf(id, id === 'damaged' ? 2 : 3),
  );
  return { bounds, untouched };
}

/** What the records lie between after a session that said so many lines. */
export function boundsAfter(
  { bounds }: PreparedLibrary,
  ledger: SaveLedger,
): readonly Bounds[] {
  const changed = new Map(ledger.bounds().map(each => [each.id, each]));
  const known = bounds.map(each => {
    const { least = 0, most = 0 } = changed.get(each.id) ?? {};
    changed.delete(each.id);
    const isMore = Math.max(each.most, most);
    return { ...each, least: Math.max(each.least, least), most: isMore };
  });
  return [...known, ...changed.values()];
}
