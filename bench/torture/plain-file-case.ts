import {
  copyFileSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import {
  changedBytes,
  rewritings,
  shifts,
  truncations,
  zeroRuns,
  type Damage,
} from './damages.ts';
import { plainFiles, type PlainFile } from './plain-files.ts';
import { storePlainLibrary } from './plain-library.ts';
import type { Breach, Tally } from './tally.ts';
import { sized, type TortureCase } from './torture-case.ts';

/** Every kind of harm to the bytes of one file. */
function* damages(whole: Buffer, step: number): Generator<Damage> {
  yield* truncations(whole, step);
  yield* zeroRuns(whole, step);
  yield* changedBytes(whole, step);
  yield* shifts(whole, step);
  yield* rewritings(whole);
}

/** Enters one run: what is read now has to be what was read before, or to be called damaged. */
async function enter(
  tally: Tally,
  { name, read }: PlainFile,
  intact: string,
  what: string,
): Promise<void> {
  const breaches: Breach[] = [];
  try {
    const found = await read();
    if (found !== 'damaged' && found !== intact)
      breaches.push({ invariant: 'undetected', what: found.slice(0, 200) });
  } catch (error) {
    breaches.push({ invariant: 'unreadable', what: String(error) });
  }
  tally.enter(`${name}, ${what}`, breaches);
}

/** Undoes the harm and looks whether all is as before. */
async function restore(
  tally: Tally,
  file: PlainFile,
  intact: string,
  undo: () => void,
): Promise<void> {
  undo();
  if ((await file.read()) !== intact)
    tally.enter(file.name, [{ invariant: 'unsettled', what: 'not as before' }]);
}

async function harmBytes(
  tally: Tally,
  file: PlainFile,
  step: number,
): Promise<void> {
  const whole = readFileSync(file.path);
  const intact = await file.read();
  for (const { what, bytes } of damages(whole, step)) {
    writeFileSync(file.path, bytes);
    await enter(tally, file, intact, what);
  }
  await restore(tally, file, intact, () => writeFileSync(file.path, whole));
}

/**
 * The file is gone, or is the one that another library of the same names has in its place. That one may be shown, if it is
 * whole by itself, as long as a person is told that it does not fit.
 */
async function harmNames(
  tally: Tally,
  file: PlainFile,
  [folder, former]: readonly [string, string],
): Promise<void> {
  const intact = await file.read();
  const aside = `${file.path}.aside`;
  renameSync(file.path, aside);
  await enter(tally, file, intact, 'missing');
  copyFileSync(file.path.replace(folder, former), file.path);
  const read = async () => ((await file.isTold()) ? 'damaged' : file.read());
  await enter(tally, { ...file, read }, intact, 'of another state');
  rmSync(file.path);
  await restore(tally, file, intact, () => renameSync(aside, file.path));
}

/** Two files that have each other’s names. */
async function swap(
  tally: Tally,
  file: PlainFile,
  other: string,
): Promise<void> {
  const intact = await file.read();
  const exchange = () => {
    renameSync(file.path, `${file.path}.aside`);
    renameSync(other, file.path);
    renameSync(`${file.path}.aside`, other);
  };
  exchange();
  await enter(tally, file, intact, `exchanged with ${other}`);
  await restore(tally, file, intact, exchange);
}

/** The file of the same form beside it, or of the import before. */
function likeOf({ name, path }: PlainFile): string | null {
  if (name === 'question') return join(dirname(path), 'q02.json');
  if (!name.startsWith('add')) return null;
  return join(dirname(path), '..', '1', basename(path));
}

/** Collections, additions and pictures: files that are written once, as a whole. */
export const plainFileCase: TortureCase = {
  name: 'plain-files',
  title: 'files of collections, additions and pictures are cut and changed',
  run: async ({ extent, fastFolder }, tally) => {
    const step = sized(extent, { short: 11, default: 1, nightly: 1 });
    const [now, former] = [join(fastFolder, 'now'), join(fastFolder, 'former')];
    await storePlainLibrary(former, 'as it was');
    const library = await storePlainLibrary(now, 'à coup');
    const remarks: string[] = [];
    for (const file of plainFiles(library)) {
      const runs = tally.runs;
      await harmBytes(tally, file, step);
      if (file.name !== 'picture') await harmNames(tally, file, [now, former]);
      const like = likeOf(file);
      if (like !== null) await swap(tally, file, like);
      remarks.push(`${file.name} ${String(tally.runs - runs)}`);
    }
    return `harmed, and said so or read as before: ${remarks.join(', ')}`;
  },
};
