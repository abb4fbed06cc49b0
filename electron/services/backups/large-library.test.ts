import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundle } from '../store/bundle.fixture.ts';
import { openTestStore, snapshot } from '../store/test-library.fixture.ts';
import { openBackedUpLibrary, writeStudy } from './backup-library.fixture.ts';
import { threadedBackupTasks } from './backup-thread.ts';

const count = 2000;
let folder = '';
let workerFile = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'collate-large-'));
  workerFile = await bundle(
    '../backups/backup-worker.ts',
    join(folder, 'bundle'),
  );
  const store = await openTestStore(join(folder, 'library'));
  const words = 'A sentence of an answer that somebody wrote. '.repeat(60);
  for (let number = 0; number < count; number++)
    await writeStudy(store, `q${number}`, `${number} ${words}`);
  await store.close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function records(): readonly [string, string][] {
  const files = snapshot(join(folder, 'library'));
  return Object.entries(files).filter(([path]) => path.startsWith('q'));
}

it('backs two thousand records up in a thread of its own while saves go on, and brings them back', async () => {
  const library = await openBackedUpLibrary(join(folder, 'library'), {
    run: threadedBackupTasks(workerFile),
  });
  const before = records();
  expect(before).toHaveLength(count);
  let isMade = false;
  const making = library.backups.create('by-hand').finally(() => {
    isMade = true;
  });
  let saves = 0;
  while (!isMade) {
    await library.store.write('settings', 'settings', { saves });
    saves += 1;
    await nextTurn();
  }
  const { id, leftOut } = await making;
  expect(leftOut).toBe(0);
  expect(saves).toBeGreaterThan(1);
  await library.close();
  rmSync(join(folder, 'library', 'q'), { recursive: true });
  rmSync(join(folder, 'library', 'index.json'), { force: true });
  const again = await openBackedUpLibrary(join(folder, 'library'), {
    run: threadedBackupTasks(workerFile),
  });
  const report = await again.restores.restore(id, null);
  expect(report).toMatchObject({ added: count, gone: 0, skipped: [] });
  await again.close();
  expect(records()).toEqual(before);
}, 60_000);
