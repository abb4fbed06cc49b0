import { describe, expect, it } from 'vitest';
import { CheckedFile, unknownStanding } from './checked-file.ts';
import {
  crashModels,
  crashStates,
  type CrashModel,
} from './crash-states.fixture.ts';
import type { FileOperations } from './file-operations.ts';
import {
  MemoryDisk,
  type DiskState,
} from './memory-file-operations.fixture.ts';
import { directDisk } from './record-disk.ts';
import { currentPath, recordPlace } from './record-place.ts';
import { encodeRecord } from './record-codec.ts';

const place = recordPlace('/library', 'study', 'question-1');
const newLibrary: DiskState = {
  folders: new Set(['/library', '/library/q', '/library/quarantine']),
  files: new Map(),
};
const textOf = (revision: number) =>
  JSON.stringify({ answer: `revision ${revision}`.repeat(5) });

function versionFile(suffix: string, revision: number): [string, Buffer] {
  const { kind, id } = place;
  const header = { kind, id, revision, schema: 1, writtenAt: '' };
  const { bytes } = encodeRecord(header, textOf(revision));
  return [currentPath(place) + suffix, Buffer.from(bytes)];
}

const rubbish: [string, Buffer] = [currentPath(place), Buffer.from('rubbish')];
/** Files that ordinary saves do not leave, as copying tools and several crashes do; the newest revision is 4. */
const disorders: readonly (readonly [string, Buffer][])[] = [
  [versionFile('', 3), versionFile('.prev', 4)],
  [versionFile('', 2), versionFile('.prev', 3), versionFile('.4.1.1.tmp', 4)],
  [
    versionFile('', 3),
    versionFile('.4.1.1.tmp', 4),
    versionFile('.2.1.1.tmp', 2),
  ],
  [rubbish, versionFile('.prev', 4)],
  [rubbish, versionFile('.prev', 3), versionFile('.4.1.1.tmp', 4)],
  [versionFile('.4.1.1.tmp', 4), versionFile('.4.1.2.tmp', 4)],
];

function fileOn(operations: FileOperations): CheckedFile {
  return new CheckedFile({
    disk: directDisk(operations),
    place,
    schema: 1,
    quarantine: '/library/quarantine',
    now: () => new Date(0),
    standing: unknownStanding(),
    report: () => undefined,
  });
}

async function threeSaves(disk: MemoryDisk): Promise<void> {
  const file = fileOn(disk);
  for (let revision = 1; revision <= 3; revision++) {
    const text = textOf(revision);
    await file.write({ text, revision: 0, writtenAt: '', readOnly: false });
    disk.trace.push({ does: 'acknowledge', revision });
  }
}

/** What recovery finds: the revision, or 0. Checks that the text is the one written with that revision. */
async function recover(disk: MemoryDisk): Promise<number> {
  const content = await fileOn(disk).read();
  if (content) expect(content.text).toBe(textOf(content.revision));
  return content?.revision ?? 0;
}

function leftovers(disk: MemoryDisk): string[] {
  return [...disk.state().files.keys()].filter(
    path => path.endsWith('.tmp') && !path.includes('/quarantine/'),
  );
}

async function countLosses(model: CrashModel): Promise<[number, number]> {
  const disk = new MemoryDisk(newLibrary);
  await threeSaves(disk);
  let states = 0;
  let losses = 0;
  for (const crash of crashStates(newLibrary, new Map(), disk.trace, model)) {
    states += 1;
    const restarted = new MemoryDisk(crash.disk);
    const inodes = restarted.inodes();
    const found = await recover(restarted);
    if (found < crash.acknowledged) losses += 1;
    expect(leftovers(restarted)).toEqual([]);
    const settled = restarted.trace.length;
    expect(await recover(restarted)).toBe(found);
    expect(restarted.trace).toHaveLength(settled);
    // Recovery itself may be cut short, at any moment and again in every way.
    const second = crashStates(crash.disk, inodes, restarted.trace, model);
    for (const again of second) {
      states += 1;
      if ((await recover(new MemoryDisk(again.disk))) < crash.acknowledged)
        losses += 1;
    }
  }
  return [states, losses];
}

describe('every state in which a crash may leave the disk', () => {
  it.each(crashModels)(
    'recovers each acknowledged save or a later one ($name)',
    async model => {
      const [states, losses] = await countLosses(model);
      expect(states).toBeGreaterThan(40);
      expect(losses).toBe(0);
    },
    60_000,
  );

  it.each(crashModels)(
    'never loses the newest version while disorder is being settled ($name)',
    async model => {
      for (const files of disorders) {
        const start = { ...newLibrary, files: new Map(files) };
        const folders = new Set([...start.folders, place.folder]);
        const disorder: DiskState = { ...start, folders };
        const disk = new MemoryDisk(disorder);
        const inodes = disk.inodes();
        expect(await recover(disk)).toBe(4);
        expect(leftovers(disk)).toEqual([]);
        for (const crash of crashStates(disorder, inodes, disk.trace, model))
          expect(await recover(new MemoryDisk(crash.disk))).toBe(4);
      }
    },
  );

  it('is found wanting when names are not flushed, so the models can tell', async () => {
    const disk = new MemoryDisk(newLibrary);
    const careless: FileOperations = {
      ...bound(disk),
      sync: () => undefined,
      syncFolder: () => undefined,
    };
    const file = fileOn(careless);
    for (const revision of [1, 2]) {
      const text = textOf(revision);
      await file.write({ text, revision: 0, writtenAt: '', readOnly: false });
      disk.trace.push({ does: 'acknowledge', revision });
    }
    for (const model of crashModels) {
      let losses = 0;
      const states = crashStates(newLibrary, new Map(), disk.trace, model);
      for (const { disk: left, acknowledged } of states)
        if ((await recover(new MemoryDisk(left))) < acknowledged) losses += 1;
      expect(losses).toBeGreaterThan(0);
    }
  });
});

function bound(disk: MemoryDisk): FileOperations {
  return {
    list: folder => disk.list(folder),
    read: (path, limit) => disk.read(path, limit),
    create: path => disk.create(path),
    write: (file, bytes, from) => disk.write(file, bytes, from),
    sync: file => {
      disk.sync(file);
    },
    close: () => undefined,
    rename: (from, to) => {
      disk.rename(from, to);
    },
    remove: path => {
      disk.remove(path);
    },
    makeFolder: path => {
      disk.makeFolder(path);
    },
    syncFolder: path => {
      disk.syncFolder(path);
    },
    pause: () => undefined,
  };
}
