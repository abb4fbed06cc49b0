import {
  copyFileSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../core/app-error.ts';
import { encodeRecord } from '../../electron/services/store/record-codec.ts';
import {
  currentPath,
  previousPath,
  recordPlace,
  temporaryPath,
  type RecordPlace,
} from '../../electron/services/store/record-place.ts';
import type {
  RecordKind,
  RecordStore,
} from '../../electron/services/store/record-store.ts';
import { checkLibrary, open } from './check-library.ts';
import { filesOf } from './library-files.ts';
import type { Breach } from './tally.ts';
import type { TortureCase } from './torture-case.ts';

/** What the other program writes. */
const theirNumber = 90;

type Change = (place: RecordPlace, highest: number) => void;

function theirs(place: RecordPlace, revision: number): Uint8Array {
  const { kind, id } = place;
  const header = { kind, id, revision, schema: 1, writtenAt: '' };
  const text = JSON.stringify({ number: theirNumber, by: 'theirs' });
  return encodeRecord(header, text).bytes;
}

function replace(place: RecordPlace, bytes: Uint8Array): void {
  const between = join(place.folder, '.sync-download');
  writeFileSync(between, bytes);
  renameSync(between, currentPath(place));
}

/** What synchronisation programs, restored copies and second computers do to a file that is open here. */
const changes: Readonly<Record<string, Change>> = {
  'the same number with other content': (place, highest) => {
    replace(place, theirs(place, highest));
  },
  'a later number': (place, highest) => {
    replace(place, theirs(place, highest + 5));
  },
  'an earlier number': (place, highest) => {
    replace(place, theirs(place, highest - 1));
  },
  'written in place instead of renamed': (place, highest) => {
    writeFileSync(currentPath(place), theirs(place, highest));
  },
  'written over a record that was taken away': (place, highest) => {
    rmSync(previousPath(place));
    rmSync(currentPath(place));
    replace(place, theirs(place, highest));
  },
  'with an older version beside it': (place, highest) => {
    copyFileSync(currentPath(place), previousPath(place));
    replace(place, theirs(place, highest));
  },
  'with a save of theirs that was not finished': (place, highest) => {
    replace(place, theirs(place, highest));
    const unfinished = temporaryPath(place, highest + 9, 1);
    writeFileSync(unfinished, theirs(place, highest + 9).subarray(0, 200));
  },
};

/** How much this program knows of the record at that moment. */
const states: Readonly<
  Record<string, (store: RecordStore, kind: RecordKind) => Promise<unknown>>
> = {
  'just saved': () => Promise.resolve(),
  'just read': (store, kind) => store.read(kind, id),
  'no longer in memory': async store => {
    for (let number = 0; number < 70; number++)
      await store.write('study', `other-${number}`, { number });
  },
};

const id = 'record';
const kinds: readonly RecordKind[] = ['study', 'versions', 'settings', 'place'];

/** One change between two saves of ours, then two more saves and a new start. */
async function collide(
  library: string,
  kind: RecordKind,
  prepare: (store: RecordStore, kind: RecordKind) => Promise<unknown>,
  change: Change,
): Promise<readonly Breach[]> {
  const breaches: Breach[] = [];
  const store = await open(library);
  for (const number of [1, 2]) await store.write(kind, id, { number });
  await prepare(store, kind);
  change(recordPlace(library, kind, id), 2);
  const save = async (number: number) => {
    const failure = await store.write(kind, id, { number, by: 'mine' }).then(
      () => null,
      (error: unknown) => error,
    );
    const code = failure instanceof AppError ? failure.code : null;
    if (code !== 'conflict')
      breaches.push({
        invariant: 'undetected',
        what: `save ${number} met their version and said ${String(failure)}`,
      });
  };
  await save(3);
  await save(4);
  const isTold = store.problems().some(each => each.kind === 'conflict');
  if (!isTold) breaches.push({ invariant: 'undetected', what: 'not listed' });
  await store.close();
  for (const words of ['"theirs"', '"number":4,"by":"mine"'])
    if (!holds(library, words))
      breaches.push({ invariant: 'lost', what: `${words} is nowhere` });
  const bounds = [{ kind, id, least: 1, most: theirNumber }];
  const checked = await checkLibrary({
    library,
    bounds,
    mayTell: ['conflict'],
  });
  return [...breaches, ...checked];
}

function holds(library: string, words: string): boolean {
  return filesOf(library).some(name =>
    readFileSync(join(library, name), 'utf8').includes(words),
  );
}

/** Another program replaces a record between two saves of this one. */
export const outsideChangeCase: TortureCase = {
  name: 'outside-changes',
  title: 'another program replaces a record that is open here',
  run: async ({ fastFolder }, tally) => {
    for (const kind of kinds)
      for (const [state, prepare] of Object.entries(states))
        for (const [what, change] of Object.entries(changes)) {
          const library = join(fastFolder, 'library');
          const breaches = await collide(library, kind, prepare, change);
          tally.enter(`${kind}, ${state}, ${what}`, breaches);
          rmSync(library, { recursive: true });
        }
    return `${Object.keys(changes).length} ways, ${kinds.length} kinds`;
  },
};
