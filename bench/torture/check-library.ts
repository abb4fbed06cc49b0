import type { LibraryProblem } from '../../core/library-problem.ts';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openRecordStore } from '../../electron/services/store/open-record-store.ts';
import type {
  RecordKind,
  RecordStore,
} from '../../electron/services/store/record-store.ts';
import {
  brokenFiles,
  footprint,
  setAside,
  temporaryFiles,
} from './library-files.ts';
import type { Breach, Invariant } from './tally.ts';

/** What a record must read as: a payload whose `number` lies between what was confirmed and what was tried. */
export interface Bounds {
  readonly kind: RecordKind;
  readonly id: string;
  /** 0 if nothing was confirmed. */
  readonly least: number;
  readonly most: number;
}

/** What a library that was harmed must still be. */
export interface Expected {
  readonly library: string;
  readonly bounds: readonly Bounds[];
  /** Files of records that nobody saved, with their bytes. */
  readonly untouched?: ReadonlyMap<string, Buffer>;
  /** Files that were not whole before somebody else opened the library and perhaps reported them. */
  readonly brokenBefore?: ReadonlyMap<string, Buffer>;
  /** Kinds of problems that are told at every opening because of what was done: `conflict`, `missing`. */
  readonly mayTell?: readonly LibraryProblem['kind'][];
}

/** Opens a library as the next start of the program does, and compares it with what it must hold. */
export async function checkLibrary(
  expected: Expected,
): Promise<readonly Breach[]> {
  const breaches: Breach[] = [];
  const add = (invariant: Invariant, what: string) =>
    breaches.push({ invariant, what });
  const broken = brokenFiles(expected.library);
  const reported = await openAndRead(expected, add);
  findUndetected(expected.library, broken, reported, add);
  for (const [name, bytes] of expected.brokenBefore ?? [])
    if (!copyOf(expected.library, name, bytes))
      add('undetected', `${name} was not set aside`);
  for (const [name, bytes] of expected.untouched ?? [])
    if (!isSame(join(expected.library, name), bytes)) add('touched', name);
  for (const name of temporaryFiles(expected.library)) add('leftOver', name);
  await openAgain(expected, add);
  return breaches;
}

type Add = (invariant: Invariant, what: string) => unknown;

/** Names in the quarantine that the library reports. */
async function openAndRead(
  { library, bounds, mayTell = [] }: Expected,
  add: Add,
): Promise<ReadonlySet<string>> {
  try {
    const store = await open(library);
    if (store.readOnlyReason !== null) add('unreadable', store.readOnlyReason);
    for (const each of bounds) await readOne(store, each, add);
    await store.verify();
    const problems = store.problems();
    await store.close();
    for (const { kind, message } of problems)
      if (grave.has(kind) && !mayTell.includes(kind))
        add('unreadable', message);
    return new Set(problems.map(({ quarantined = '' }) => quarantined));
  } catch (error) {
    add('unreadable', String(error));
    return new Set();
  }
}

/** Problems that no fault may lead to as long as one whole version is there. */
const grave = new Set(['damaged', 'missing', 'unreadable', 'newer']);

export function open(library: string): Promise<RecordStore> {
  return openRecordStore({
    folder: library,
    workerFile: null,
    verifyAfter: null,
  });
}

async function readOne(
  store: RecordStore,
  { kind, id, least, most }: Bounds,
  add: Add,
): Promise<void> {
  const found = await store.read(kind, id).catch((error: unknown) => {
    add('unreadable', `${id}: ${String(error)}`);
  });
  if (found === undefined) return;
  const { number = 0 } = (found?.payload ?? {}) as { number?: number };
  if (number < least)
    add('lost', `${id} holds ${number}, ${least} was confirmed`);
  if (number > most)
    add('undetected', `${id} holds ${number}, only ${most} was ever tried`);
}

function findUndetected(
  library: string,
  broken: ReadonlyMap<string, Buffer>,
  reported: ReadonlySet<string>,
  add: Add,
): void {
  for (const [name, bytes] of broken) {
    const copy = copyOf(library, name, bytes);
    if (copy === null) add('undetected', `${name} was not set aside`);
    // What says which library this is belongs to no record; it is written anew.
    else if (!reported.has(`quarantine/${copy}`) && name !== 'store.json')
      add('undetected', `${name} was set aside and not reported`);
  }
}

/** Name under which a file lies in the quarantine: the time, its own name, a checksum. */
function copyOf(library: string, name: string, bytes: Buffer): string | null {
  const own = `${basename(name)}-`;
  for (const [kept, other] of setAside(library))
    if (kept.includes(own) && other.equals(bytes)) return kept;
  return null;
}

function isSame(path: string, bytes: Buffer): boolean {
  try {
    return readFileSync(path).equals(bytes);
  } catch {
    return false;
  }
}

async function openAgain(expected: Expected, add: Add): Promise<void> {
  const { library, bounds, mayTell = [] } = expected;
  const before = footprint(library);
  try {
    const store = await open(library);
    for (const { kind, id } of bounds) await store.read(kind, id);
    await store.verify();
    for (const { kind, message } of store.problems())
      if (!mayTell.includes(kind)) add('unsettled', message);
    await store.close();
  } catch (error) {
    add('unreadable', `at the second opening: ${String(error)}`);
  }
  const after = footprint(library);
  for (const name of new Set([...before.keys(), ...after.keys()]))
    if (before.get(name) !== after.get(name)) add('unsettled', name);
}
