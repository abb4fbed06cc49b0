import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkLibrary } from './check-library.ts';
import {
  boundsAfter,
  writeDisorderedLibrary,
  writeOrderlyLibrary,
  type PreparedLibrary,
} from './disordered-library.ts';
import { brokenFiles } from './library-files.ts';
import { SaveLedger } from './save-ledger.ts';
import { callsOf, straceObstacle, trace } from './strace.ts';
import type { Breach, Tally } from './tally.ts';
import { sized, type Rig, type TortureCase } from './torture-case.ts';

/** Every call with which the store changes a disk, and those before which it only looks. */
const kinds = [
  'openat',
  'write',
  'pwrite64',
  'fsync',
  'rename',
  'close',
  'unlink',
  'mkdir',
] as const;

interface Stage {
  readonly name: string;
  readonly library: string;
  readonly prepared: PreparedLibrary;
}

interface Point {
  readonly stage: Stage;
  readonly kind: string;
  readonly when: number;
}

/** The process is killed as it enters the n-th call of a kind: for each n, on an orderly and on a disordered library. */
export const systemCallCase: TortureCase = {
  name: 'system-calls',
  title: 'a process is killed at each system call, recovery included',
  obstacle: straceObstacle,
  run: async (rig, tally) => {
    const made = [
      await stageOf(rig, 'orderly', writeOrderlyLibrary),
      await stageOf(rig, 'disordered', writeDisorderedLibrary),
    ];
    const points = (await Promise.all(made.map(each => pointsOf(rig, each))))
      .flat()
      .filter((_, index) => index % sized(rig.extent, strides) === 0);
    const counts = { killed: 0 };
    const waiting = [...points.entries()];
    await Promise.all(
      [1, 2].map(async lane => {
        for (let next = waiting.shift(); next; next = waiting.shift())
          await killAt(rig, lane, next[1], tally, counts);
      }),
    );
    return `${counts.killed} of them killed in the middle`;
  },
};

const strides = { short: 12, default: 1, nightly: 1 };

async function stageOf(
  rig: Rig,
  name: string,
  prepare: (library: string) => Promise<PreparedLibrary>,
): Promise<Stage> {
  const library = join(rig.folder, name);
  return { name, library, prepared: await prepare(library) };
}

async function pointsOf(rig: Rig, stage: Stage): Promise<readonly Point[]> {
  const points: Point[] = [];
  for (const kind of kinds) {
    const copy = join(rig.folder, `count-${stage.name}`);
    cpSync(stage.library, copy, { recursive: true });
    const calls = await callsOf(kind, `${copy}.log`, childOf(rig), copy);
    rmSync(copy, { recursive: true });
    for (const when of calls) points.push({ stage, kind, when });
  }
  return points;
}

function childOf({ programs }: Rig): string {
  return join(programs, 'session-child.js');
}

async function killAt(
  rig: Rig,
  lane: number,
  { stage, kind, when }: Point,
  tally: Tally,
  counts: { killed: number },
): Promise<void> {
  const library = join(rig.folder, `lane-${lane}`);
  cpSync(stage.library, library, { recursive: true });
  const brokenBefore = brokenFiles(library);
  const inject = `inject=${kind}:signal=KILL:when=${when}`;
  const options = ['-e', `trace=${kind}`, '-e', inject];
  const log = `${library}.log`;
  const { lines, isKilled } = await trace(log, options, childOf(rig), library);
  if (isKilled) counts.killed += 1;
  const ledger = new SaveLedger();
  ledger.enter(lines);
  const said = lines.filter(line => /^(?:failed|refused)/.test(line));
  const breaches: Breach[] = said.map(what => ({
    invariant: 'unreadable',
    what,
  }));
  const checked = await checkLibrary({
    library,
    bounds: boundsAfter(stage.prepared, ledger),
    untouched: stage.prepared.untouched,
    brokenBefore,
  });
  rmSync(library, { recursive: true });
  tally.enter(`${stage.name}, ${kind} ${when}`, [...breaches, ...checked]);
}
