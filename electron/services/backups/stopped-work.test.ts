import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BackupStage } from '../../../core/backup/backup.ts';
import { bundle } from '../store/bundle.fixture.ts';
import { inTestFolder, snapshot } from '../store/test-library.fixture.ts';
import {
  fillLibrary,
  openBackedUpLibrary,
  writeCollection,
  writeStudy,
  type BackedUpLibrary,
} from './backup-library.fixture.ts';
import { threadedBackupTasks } from './backup-thread.ts';
import type { Watch } from './pace.ts';

let folder = '';
let library: BackedUpLibrary;
inTestFolder(made => {
  folder = made;
});
beforeEach(async () => {
  library = await openBackedUpLibrary(folder);
  await fillLibrary(library);
});

const names = () => readdirSync(join(folder, 'backups')).sort();

/** What the library holds beside the backups and what is told of them. */
function work(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(snapshot(folder)).filter(
      ([path]) => !path.startsWith('backups'),
    ),
  );
}

interface StoppingWatch extends Watch {
  readonly stages: BackupStage[];
}

/** Looks on, and stops the work at the n-th news of a stage; never without one. */
function watching(at?: BackupStage, count = 1): StoppingWatch {
  const controller = new AbortController();
  const stages: BackupStage[] = [];
  return {
    stages,
    stop: controller.signal,
    progress: (stage, done, of) => {
      expect(done).toBeGreaterThanOrEqual(0);
      expect(done).toBeLessThanOrEqual(of);
      stages.push(stage);
      const times = stages.filter(each => each === at).length;
      if (stage === at && times === count) controller.abort();
    },
  };
}

const cancelled = { code: 'cancelled' };

describe('a backup that somebody looks on at', () => {
  it('tells how far it is, from the first file to the last check', async () => {
    const watch = watching();
    await library.backups.create('by-hand', watch);
    expect([...new Set(watch.stages)]).toEqual(['backing-up', 'checking']);
    await library.close();
  });

  it.each([
    ['backing-up', 1],
    ['backing-up', 5],
    ['checking', 1],
    ['checking', 4],
  ] as const)(
    'leaves nothing when it is stopped while %s, file %i',
    async (stage, count) => {
      await library.backups.create('daily');
      const before = names();
      const watch = watching(stage, count);
      await expect(
        library.backups.create('by-hand', watch),
      ).rejects.toMatchObject(cancelled);
      expect(names()).toEqual(before);
      const list = await library.backups.list();
      expect(list.failure).toBeNull();
      expect(list.backups).toHaveLength(1);
      expect((await library.backups.create('by-hand')).verified).not.toBeNull();
      await library.close();
    },
  );

  it('is answered at once when it is stopped before its turn, and is not made', async () => {
    const controller = new AbortController();
    const first = library.backups.create('daily');
    const second = library.backups.create('by-hand', {
      stop: controller.signal,
      progress: () => undefined,
    });
    controller.abort();
    await expect(second).rejects.toMatchObject(cancelled);
    await first;
    expect((await library.backups.list()).backups).toHaveLength(1);
    await library.close();
  });
});

describe('a check of a backup', () => {
  it('is stopped without a word about the backup', async () => {
    const { id, verified } = await library.backups.create('by-hand');
    const watch = watching('checking', 2);
    await expect(library.backups.verify(id, watch)).rejects.toMatchObject(
      cancelled,
    );
    expect(await library.backups.entry(id)).toMatchObject({
      verified,
      problem: null,
    });
    await library.close();
  });
});

describe('a restore that somebody looks on at', () => {
  let id = '';
  beforeEach(async () => {
    id = (await library.backups.create('by-hand')).id;
    await writeStudy(library.store, 'q2', 'Other words.');
    await writeStudy(library.store, 'q9', 'A new question.');
    writeCollection(folder, 'bread', 'Flour, water and yeast.');
    writeCollection(folder, 'cake', 'Sugar.');
  });

  it('tells how far it is through all its stages', async () => {
    const watch = watching();
    await library.restores.restore(id, null, watch);
    expect([...new Set(watch.stages)].sort()).toEqual([
      'backing-up',
      'checking',
      'comparing',
      'restoring',
      'unpacking',
    ]);
    await library.close();
  });

  it.each([
    ['checking', 2],
    ['comparing', 3],
    ['backing-up', 3],
    ['unpacking', 3],
  ] as const)(
    'changes nothing when it is stopped while %s',
    async (stage, count) => {
      const before = work();
      await expect(
        library.restores.restore(id, null, watching(stage, count)),
      ).rejects.toMatchObject(cancelled);
      expect(work()).toEqual(before);
      expect((await library.backups.list()).interrupted).toBeNull();
      expect(existsSync(join(folder, 'backups', 'restoring'))).toBe(false);
      expect(names().join()).not.toContain('.tmp');
      expect(library.told).toEqual([]);
      await library.close();
    },
  );

  it.each([1, 2, 5])(
    'comes to its end when it is stopped after it began to change the library, at step %i',
    async count => {
      const report = await library.restores.restore(
        id,
        null,
        watching('restoring', count),
      );
      expect(report).toMatchObject({ changed: 2, gone: 2 });
      const after = await library.restores.preview(id, null);
      expect(after).toMatchObject({ added: [], changed: [], gone: [] });
      await library.close();
    },
  );

  it('compares only as long as somebody waits for the preview', async () => {
    await expect(
      library.restores.preview(id, null, watching('comparing', 1)),
    ).rejects.toMatchObject(cancelled);
    await library.close();
  });
});

describe('in a thread of its own', () => {
  it('a backup and a restore are told about and are stopped between two files', async () => {
    const worker = '../backups/backup-worker.ts';
    const workerFile = await bundle(worker, join(folder, 'bundle'));
    await library.close();
    for (let index = 0; index < 400; index++)
      writeCollection(folder, `cake-${index}`, 'Sugar.'.repeat(500));
    const run = threadedBackupTasks(workerFile);
    const again = await openBackedUpLibrary(folder, { run });
    const watch = watching();
    const { id } = await again.backups.create('by-hand', watch);
    expect([...new Set(watch.stages)]).toEqual(['backing-up', 'checking']);
    const before = names();
    await expect(
      again.backups.create('by-hand', watching('backing-up', 1)),
    ).rejects.toMatchObject(cancelled);
    expect(names()).toEqual(before);
    const gone = join(folder, 'collections', 'cake-3');
    rmSync(gone, { recursive: true });
    await expect(
      again.restores.restore(id, null, watching('comparing', 1)),
    ).rejects.toMatchObject(cancelled);
    expect(existsSync(gone)).toBe(false);
    await again.close();
  });
});
