import {
  crashModels,
  crashStates,
  type CrashModel,
} from '../../electron/services/store/crash-states.fixture.ts';
import {
  MemoryDisk,
  type DiskState,
} from '../../electron/services/store/memory-file-operations.fixture.ts';
import { recordPlace } from '../../electron/services/store/record-place.ts';
import { checkRecord, quarantine, saveNumbers } from './check-record.ts';
import type { Tally } from './tally.ts';
import { sized, type TortureCase } from './torture-case.ts';

const place = recordPlace('/library', 'study', 'question-1');
const newLibrary: DiskState = {
  folders: new Set(['/library', '/library/q', quarantine]),
  files: new Map(),
};

/** Every state after a crash at any moment of some saves, and after another crash at any moment of the recovery. */
async function enumerate(
  model: CrashModel,
  saves: number,
  tally: Tally,
): Promise<void> {
  const disk = new MemoryDisk(newLibrary);
  const payload = { words: 'more words '.repeat(9) };
  await saveNumbers(disk, place, payload, saves, revision => {
    disk.trace.push({ does: 'acknowledge', revision });
  });
  let number = 0;
  for (const crash of crashStates(newLibrary, new Map(), disk.trace, model)) {
    const expected = { place, least: crash.acknowledged, most: saves };
    const inodes = new MemoryDisk(crash.disk).inodes();
    const first = await checkRecord(crash.disk, expected);
    tally.enter(`${model.name}, state ${++number}`, first.breaches);
    const recovery = first.disk.trace;
    for (const again of crashStates(crash.disk, inodes, recovery, model)) {
      const { breaches } = await checkRecord(again.disk, expected);
      tally.enter(`${model.name}, state ${number}, recovery`, breaches);
    }
  }
}

/** The trace of the real adapter over four models of what a file system keeps. */
export const crashStateCase: TortureCase = {
  name: 'crash-states',
  title: 'every state a crash may leave, four file systems',
  run: async ({ extent }, tally) => {
    const saves = sized(extent, { short: 3, default: 3, nightly: 5 });
    const counts: string[] = [];
    for (const model of crashModels) {
      const before = tally.runs;
      await enumerate(model, saves, tally);
      counts.push(`${tally.runs - before} ${model.name}`);
    }
    return `${saves} saves; ${counts.join(', ')}`;
  },
};
