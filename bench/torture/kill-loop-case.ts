import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startChild } from '../../electron/services/store/child-process.fixture.ts';
import { writeBystanders } from './bystanders.ts';
import { checkLibrary } from './check-library.ts';
import { randomNumbers } from './random-numbers.ts';
import { SaveLedger } from './save-ledger.ts';
import type { Breach, Tally } from './tally.ts';
import { sized, type Rig, type TortureCase } from './torture-case.ts';

/** As many as a small computer has cores. */
const lanes = 2;
/** A library of its own for so many kills: what is set aside adds up, and looking at it takes longer each time. */
const killsPerLibrary = 250;

interface Lane {
  readonly library: string;
  readonly ledger: SaveLedger;
  readonly untouched: ReadonlyMap<string, Buffer>;
}

/** Kills the process that saves at a random moment and opens the library as the next start would, again and again. */
export const killLoopCase: TortureCase = {
  name: 'kills',
  title: 'a process that saves is killed at random moments',
  run: async (rig, tally) => {
    const figures = { short: 60, default: 500, nightly: 10_000 };
    const kills = rig.rounds ?? sized(rig.extent, figures);
    const confirmed = await Promise.all(
      Array.from({ length: lanes }, (_, lane) =>
        runLane(rig, tally, lane, Math.ceil((kills - lane) / lanes)),
      ),
    );
    return `${confirmed.reduce((sum, each) => sum + each, 0)} saves confirmed`;
  },
};

async function runLane(
  rig: Rig,
  tally: Tally,
  number: number,
  kills: number,
): Promise<number> {
  const random = randomNumbers(rig.seed + number);
  let confirmed = 0;
  let lane: Lane | null = null;
  for (let kill = 0; kill < kills; kill++) {
    if (kill % killsPerLibrary === 0) {
      confirmed += lane?.ledger.confirmed ?? 0;
      lane = await newLane(rig, `${number}-${kill}`, lane);
    }
    if (!lane) continue;
    const refused = await killOnce(rig, lane, random);
    const breaches = await checkLibrary({
      library: lane.library,
      bounds: lane.ledger.bounds(),
      untouched: lane.untouched,
    });
    tally.enter(`lane ${number}, kill ${kill}`, [...refused, ...breaches]);
  }
  return confirmed + (lane?.ledger.confirmed ?? 0);
}

async function newLane(
  rig: Rig,
  name: string,
  old: Lane | null,
): Promise<Lane> {
  if (old) rmSync(old.library, { recursive: true });
  const library = join(rig.folder, name);
  const untouched = await writeBystanders(library);
  return { library, ledger: new SaveLedger(), untouched };
}

/** Most die in the middle of saving, some while opening and recovering. */
async function killOnce(
  { programs }: Rig,
  { library, ledger }: Lane,
  random: () => number,
): Promise<readonly Breach[]> {
  const first = ledger.last + 1;
  const child = startChild(
    join(programs, 'saving-child.js'),
    library,
    join(programs, 'write-worker.js'),
    String(first),
  );
  const isEarly = random() < 0.2;
  await child.says(isEarly ? 'start' : `done question-${first % 4} ${first}`);
  await wait(random() * (isEarly ? 60 : 12));
  await child.kill();
  ledger.enter(child.lines());
  return child
    .lines()
    .filter(line => /^(?:refused|failed)/.test(line))
    .map(what => ({ invariant: 'unreadable', what }));
}
