import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { checkLibrary, open } from '../check-library.ts';
import { filesOf, footprint } from '../library-files.ts';
import type { Environment, Journal } from './environment.ts';

const nobody = '65534';

/** Why no other user can be played here, in a sentence; null if one can. */
function userObstacle(): string | null {
  if (process.getuid?.() !== 0) return 'only root can become another user';
  const words = [`--reuid=${nobody}`, '--clear-groups', process.execPath, '-v'];
  return spawnSync('setpriv', words).status === 0
    ? null
    : 'setpriv is not installed, or not permitted on this computer';
}

interface Answer {
  readonly reason: string | null;
  readonly read: string;
  readonly write: string;
}

/** What the library is for somebody else: what opening, reading and writing say. */
function askAsNobody(script: string, library: string): Answer | null {
  const words = [`--reuid=${nobody}`, '--clear-groups', process.execPath];
  const { stdout } = spawnSync('setpriv', [...words, script, library, 'first']);
  try {
    return JSON.parse(String(stdout)) as Answer;
  } catch {
    return null;
  }
}

async function visit(
  folder: string,
  programs: string,
  journal: Journal,
  fileMode: number,
): Promise<Answer | null> {
  const library = join(folder, 'library');
  const store = await open(library);
  await journal.save(store, 'first', 1);
  await journal.save(store, 'first', 2);
  await store.close();
  for (const name of filesOf(library)) chmodSync(join(library, name), fileMode);
  openFolders(folder, library);
  const before = footprint(library);
  const answer = askAsNobody(join(programs, 'asking-child.js'), library);
  for (const [name, print] of footprint(library))
    if (before.get(name) !== print) journal.add('touched', name);
  const bounds = journal.bounds();
  journal.breaches.push(...(await checkLibrary({ library, bounds })));
  return answer;
}

function openFolders(folder: string, library: string): void {
  chmodSync(join(folder, '..'), 0o755);
  spawnSync('find', [folder, '-type', 'd', '-exec', 'chmod', '755', '{}', '+']);
  chmodSync(library, 0o755);
}

/** Libraries of somebody else. */
export const otherUsers: readonly Environment[] = [
  {
    name: 'a library that another user may only read',
    obstacle: userObstacle,
    run: async (folder, journal, { programs }) => {
      const answer = await visit(folder, programs, journal, 0o644);
      journal.expect('unreadable', 'reading', answer?.read, '2');
      journal.expect('undetected', 'writing', answer?.write, 'read-only');
      const hasReason = typeof answer?.reason === 'string';
      journal.expect('undetected', 'a reason at opening', hasReason, true);
    },
  },
  {
    name: 'a library whose files another user may not read',
    obstacle: userObstacle,
    run: async (folder, journal, { programs }) => {
      const answer = await visit(folder, programs, journal, 0o600);
      // Never an empty record: what cannot be read is not what does not exist.
      journal.expect('undetected', 'reading', answer?.read, 'unavailable');
      journal.expect('undetected', 'writing', answer?.write, 'read-only');
    },
  },
];
