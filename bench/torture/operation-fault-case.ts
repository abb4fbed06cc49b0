import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../core/app-error.ts';
import {
  errorKinds,
  faultKinds,
  FaultyOperations,
  type Fault,
  type FaultKind,
} from '../../electron/services/store/faulty-operations.fixture.ts';
import { openRecordStore } from '../../electron/services/store/open-record-store.ts';
import { checkLibrary } from './check-library.ts';
import {
  boundsAfter,
  writeDisorderedLibrary,
  writeOrderlyLibrary,
  type PreparedLibrary,
} from './disordered-library.ts';
import { brokenFiles } from './library-files.ts';
import { SaveLedger } from './save-ledger.ts';
import type { Breach, Tally } from './tally.ts';
import type { Rig, TortureCase } from './torture-case.ts';
import { runSession } from './torture-session.ts';

interface Stage {
  readonly name: string;
  readonly library: string;
  readonly prepared: PreparedLibrary;
  /** Operations of a session on it in which nothing fails. */
  readonly operations: number;
}

async function stages({ fastFolder }: Rig): Promise<readonly Stage[]> {
  const made: Stage[] = [];
  for (const [name, prepare] of [
    ['orderly', writeOrderlyLibrary],
    ['disordered', writeDisorderedLibrary],
  ] as const) {
    const library = join(fastFolder, name);
    const stage = { name, library, prepared: await prepare(library) };
    const undisturbed = await runOn({ ...stage, operations: 0 }, fastFolder);
    made.push({ ...stage, operations: undisturbed.operations });
  }
  return made;
}

/** One session on a copy of the library, with faults; then what the next start finds. */
async function runOn(
  stage: Stage,
  folder: string,
  ...faults: readonly Fault[]
): Promise<{ readonly operations: number; readonly breaches: Breach[] }> {
  const library = join(folder, 'copy');
  cpSync(stage.library, library, { recursive: true });
  const brokenBefore = brokenFiles(library);
  const faulty = new FaultyOperations(...faults);
  const ledger = new SaveLedger();
  const breaches: Breach[] = [];
  const tolerate = (error: unknown) => {
    if (!(error instanceof AppError))
      breaches.push({ invariant: 'unreadable', what: String(error) });
  };
  try {
    const { operations } = faulty;
    const store = await openRecordStore({
      folder: library,
      workerFile: null,
      verifyAfter: null,
      operations,
    });
    await runSession(store, line => ledger.enter([line]), tolerate);
    await store.close();
  } catch (error) {
    breaches.push({ invariant: 'unreadable', what: String(error) });
  }
  const checked = await checkLibrary({
    library,
    bounds: boundsAfter(stage.prepared, ledger),
    untouched: stage.prepared.untouched,
    brokenBefore,
    // A disk that denies a file exists makes it a stranger's when it comes back: then both versions are kept.
    mayTell: faults.some(({ kind }) => kind === 'ENOENT') ? ['conflict'] : [],
  });
  rmSync(library, { recursive: true });
  return { operations: faulty.count, breaches: [...breaches, ...checked] };
}

/** More operations may follow a failure than usual, so the end is found by running. */
async function sweep(
  stage: Stage,
  rig: Rig,
  tally: Tally,
  faultsAt: (at: number) => readonly Fault[],
): Promise<void> {
  for (let at = 0, end = stage.operations; at < end; at++) {
    const faults = faultsAt(at);
    const run = await runOn(stage, rig.fastFolder, ...faults);
    tally.enter(`${stage.name}, ${JSON.stringify(faults)}`, run.breaches);
    end = Math.max(stage.operations, run.operations);
  }
}

/** The kinds that lead to different ends; all others take the same way as the first. */
const tellingKinds: readonly FaultKind[] = [
  'EIO',
  'ENOENT',
  'die-after',
  'torn',
];

/** Every operation on the disk goes wrong once, in every way; the operations of recovering included. */
export const operationFaultCase: TortureCase = {
  name: 'faults',
  title: 'every operation fails in every way, once and from then on',
  run: async (rig, tally) => {
    const counts: string[] = [];
    const isShort = rig.extent === 'short';
    const once = isShort ? tellingKinds : faultKinds;
    const lasting = isShort ? tellingKinds.slice(0, 1) : errorKinds;
    for (const stage of await stages(rig)) {
      for (const kind of once)
        await sweep(stage, rig, tally, at => [{ kind, at, lasts: false }]);
      for (const kind of lasting)
        await sweep(stage, rig, tally, at => [{ kind, at, lasts: true }]);
      counts.push(`${stage.operations} operations ${stage.name}`);
    }
    return `${once.length} kinds of fault; ${counts.join(', ')}`;
  },
};

/** Pairs that differ in what the first fault leaves behind and in how the second one ends the session. */
const pairs: readonly (readonly [FaultKind, FaultKind])[] = [
  ['EIO', 'die-before'],
  ['ENOSPC', 'torn'],
  ['EACCES', 'EIO'],
  ['short', 'die-after'],
  ['ENOENT', 'EBUSY'],
  ['EROFS', 'ENOSPC'],
];

/** Two faults in one session: the second one hits what the program does about the first. */
export const faultPairCase: TortureCase = {
  name: 'fault-pairs',
  title: 'two operations fail in one session',
  run: async (rig, tally) => {
    const gaps = { short: [2], default: [1, 2, 5], nightly: null }[rig.extent];
    const used = rig.extent === 'nightly' ? pairs : pairs.slice(0, 2);
    for (const stage of await stages(rig))
      for (const [first, second] of used)
        for (const gap of gaps ?? upTo(stage.operations))
          await sweep(stage, rig, tally, at => [
            { kind: first, at, lasts: false },
            { kind: second, at: at + gap, lasts: false },
          ]);
    return gaps ? `${gaps.join(', ')} operations apart` : 'all pairs';
  },
};

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
