import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Journal, type Environment } from './environments/environment.ts';
import { fullDisks } from './environments/full-disks.ts';
import { oddFiles } from './environments/odd-files.ts';
import { oddPlaces } from './environments/odd-places.ts';
import { otherUsers } from './environments/other-users.ts';
import type { TortureCase } from './torture-case.ts';

const environments: readonly Environment[] = [
  ...fullDisks,
  ...otherUsers,
  ...oddFiles,
  ...oddPlaces,
];

/** Full and read-only disks, other users, files that are folders, clocks that jump, and what else a computer has in store. */
export const environmentCase: TortureCase = {
  name: 'environments',
  title: 'disks, users, files, places and clocks that are not as expected',
  run: async (rig, tally) => {
    const skipped: string[] = [];
    for (const [index, environment] of environments.entries()) {
      const { name, obstacle, run } = environment;
      const reason = obstacle?.() ?? null;
      if (reason !== null) {
        skipped.push(`${name} (${reason})`);
        continue;
      }
      const folder = join(rig.folder, String(index));
      mkdirSync(folder);
      const journal = new Journal();
      try {
        await run(folder, journal, rig);
      } catch (error) {
        journal.add('unreadable', String((error as Error).stack));
      }
      rmSync(folder, { recursive: true });
      tally.enter(name, journal.breaches);
    }
    return skipped.length > 0
      ? `left out: ${skipped.join(', ')}`
      : 'nothing left out';
  },
};
