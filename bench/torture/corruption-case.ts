import {
  MemoryDisk,
  type DiskState,
} from '../../electron/services/store/memory-file-operations.fixture.ts';
import {
  currentPath,
  previousPath,
  recordPlace,
  temporaryPath,
  type RecordPlace,
} from '../../electron/services/store/record-place.ts';
import { checkRecord, quarantine, saveNumbers } from './check-record.ts';
import {
  changedBytes,
  rewritings,
  shifts,
  truncations,
  zeroRuns,
  type Damage,
} from './damages.ts';
import { generatedPayloads, samplePayloads } from './sample-payloads.ts';
import type { Tally } from './tally.ts';
import { sized, type TortureCase } from './torture-case.ts';

/** Saves numbers 1 to 3 of a record; gives the disk. */
async function savedThrice(
  place: RecordPlace,
  payload: Readonly<Record<string, unknown>>,
): Promise<DiskState> {
  const top = '/library';
  const folders = ['q', 'v', 'meta', 'place'].map(name => `${top}/${name}`);
  const all = new Set([top, quarantine, ...folders]);
  const disk = new MemoryDisk({ folders: all, files: new Map() });
  await saveNumbers(disk, place, payload, 3);
  return disk.state();
}

/** Which file of a record is harmed, and what has to be read afterwards. */
interface Target {
  readonly path: string;
  readonly whole: Buffer;
  readonly start: DiskState;
  readonly place: RecordPlace;
  readonly least: number;
}

function targets(
  place: RecordPlace,
  saved: DiskState,
): Readonly<Record<'current' | 'previous' | 'temporary', Target>> {
  const [current, previous] = [currentPath(place), previousPath(place)];
  const waiting = temporaryPath(place, 3, 1);
  const newest = saved.files.get(current) ?? Buffer.alloc(0);
  const older = saved.files.get(previous) ?? Buffer.alloc(0);
  const unfinished: DiskState = {
    folders: saved.folders,
    files: new Map([
      [current, older],
      [waiting, newest],
    ]),
  };
  const common = { place, start: saved };
  return {
    current: { ...common, path: current, whole: newest, least: 2 },
    previous: { ...common, path: previous, whole: older, least: 3 },
    temporary: {
      place,
      start: unfinished,
      path: waiting,
      whole: newest,
      least: 2,
    },
  };
}

async function damageAll(
  name: string,
  target: Target,
  damages: Iterable<Damage>,
  tally: Tally,
): Promise<void> {
  const { place, least, path, start } = target;
  for (const { what, bytes } of damages) {
    const files = new Map([...start.files, [path, bytes]]);
    const disk = { ...start, files };
    const { breaches } = await checkRecord(disk, { place, least, most: 3 });
    tally.enter(`${name}, ${what}`, breaches);
  }
}

function* everyDamage(whole: Buffer, step: number): Generator<Damage> {
  yield* changedBytes(whole, step);
  yield* truncations(whole, step);
  yield* zeroRuns(whole, step);
  yield* shifts(whole, step);
  yield* rewritings(whole);
}

/** A record of each kind is damaged at every place in every way, once as each of its files. */
export const corruptionCase: TortureCase = {
  name: 'corruption',
  title: 'a file is changed at every offset, cut at every length, and more',
  run: async ({ extent, seed }, tally) => {
    const sizes: string[] = [];
    const more = sized(extent, { short: 0, default: 0, nightly: 50 });
    const generated = generatedPayloads(seed, more);
    for (const { kind, id, payload } of [...samplePayloads, ...generated]) {
      const place = recordPlace('/library', kind, id);
      const files = targets(place, await savedThrice(place, payload));
      const step = sized(extent, { short: 5, default: 1, nightly: 1 });
      for (const [name, target] of Object.entries(files)) {
        const damages = everyDamage(target.whole, step);
        await damageAll(`${name} ${kind}`, target, damages, tally);
      }
      sizes.push(`${kind} ${files.current.whole.length} bytes`);
    }
    return sizes.slice(0, samplePayloads.length).join(', ');
  },
};
