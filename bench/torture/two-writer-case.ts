import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  startChild,
  type TalkingChild,
} from '../../electron/services/store/child-process.fixture.ts';
import { writeBystanders } from './bystanders.ts';
import { checkLibrary } from './check-library.ts';
import { SaveLedger } from './save-ledger.ts';
import type { Breach } from './tally.ts';
import { sized, type Rig, type TortureCase } from './torture-case.ts';

/** Numbers of two programs that save at once must not meet. */
const apart = 1_000_000;

/** Several programs ask for one library at the same moment; the one that has it is frozen and killed. */
export const twoWriterCase: TortureCase = {
  name: 'two-writers',
  title: 'two and four programs at one library, holders frozen and killed',
  run: async (rig, tally) => {
    const figures = { short: 4, default: 20, nightly: 1000 };
    const rounds = rig.rounds ?? sized(rig.extent, figures);
    const library = join(rig.folder, 'library');
    const untouched = await writeBystanders(library);
    const ledger = new SaveLedger();
    for (let round = 0; round < rounds; round++) {
      const breaches = await race(rig, library, ledger, round);
      const bounds = ledger.bounds();
      const checked = await checkLibrary({ library, bounds, untouched });
      tally.enter(`round ${round}`, [...breaches, ...checked]);
    }
    for (let round = 0; round < rounds; round++)
      tally.enter(`stale sockets ${round}`, await raceForSocketFile(rig));
    return `${ledger.confirmed} saves confirmed`;
  },
};

/** The holder of the round before was killed: nobody has let go of anything. */
async function race(
  { programs }: Rig,
  library: string,
  ledger: SaveLedger,
  round: number,
): Promise<readonly Breach[]> {
  const breaches: Breach[] = [];
  const start = (number: number) =>
    startChild(
      join(programs, 'saving-child.js'),
      library,
      number % 2 === 0 ? join(programs, 'write-worker.js') : '',
      String(ledger.last + 1 + number * apart),
    );
  const count = round % 2 === 0 ? 2 : 4;
  const all = Array.from({ length: count }, (_, number) => start(number));
  const holders = await decide(all, 'ready', 'refused');
  if (holders.length !== 1) breaches.push(notOne(holders.length));
  await wait(30);
  const [holder] = holders;
  if (holder) {
    const late = start(count);
    all.push(late);
    const isFrozen = round % 3 === 0 && process.platform !== 'win32';
    const intruders = await arriveLate(late, holder, isFrozen);
    if (intruders > 0) breaches.push(notOne(2));
  }
  for (const each of all) await each.kill();
  for (const each of all) ledger.enter(each.lines());
  for (const what of all.flatMap(each => each.lines()))
    if (what.startsWith('failed'))
      breaches.push({ invariant: 'unreadable', what });
  return breaches;
}

/** One more program asks, while the holder works or is frozen. @returns how many got in */
async function arriveLate(
  late: TalkingChild,
  holder: TalkingChild,
  isFrozen: boolean,
): Promise<number> {
  if (isFrozen) holder.process.kill('SIGSTOP');
  const intruders = await decide([late], 'ready', 'refused');
  if (isFrozen) holder.process.kill('SIGCONT');
  return intruders.length;
}

function notOne(holders: number): Breach {
  return holders === 0
    ? { invariant: 'unreadable', what: 'nobody could open the library' }
    : { invariant: 'undetected', what: `${holders} wrote at once` };
}

/** Waits until every program knows where it stands; gives those that hold the library. */
async function decide(
  children: readonly TalkingChild[],
  held: string,
  refused: string,
): Promise<readonly TalkingChild[]> {
  const isHolder = await Promise.all(
    children.map(child =>
      Promise.race([
        child.says(held),
        child.says(refused).then(isSaid => (isSaid ? false : child.says(held))),
      ]),
    ),
  );
  return children.filter((_, index) => isHolder[index]);
}

/** Where the system leaves a dead program's socket file behind, it must neither shut out nor let in two. */
async function raceForSocketFile(rig: Rig): Promise<readonly Breach[]> {
  const start = () =>
    startChild(
      join(rig.programs, 'locking-child.js'),
      rig.folder,
      'socket-file',
    );
  const dead = start();
  await dead.says('held');
  await dead.kill();
  const all = [start(), start(), start(), start()];
  const holders = await decide(all, 'held', 'refused');
  for (const each of all) await each.kill();
  return holders.length === 1 ? [] : [notOne(holders.length)];
}
