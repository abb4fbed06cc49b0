import { dirname } from 'node:path';
import type {
  DiskState,
  TraceEvent,
} from './memory-file-operations.fixture.ts';

/** What a file system promises about operations that were not flushed. */
export interface CrashModel {
  readonly name: string;
  /** True if names reach the disk in the order of the calls; else any subset of them may. */
  readonly isOrdered: boolean;
  /** True if flushing a folder makes its names durable; else only flushing a new file makes its own name durable. */
  readonly hasFolderSync: boolean;
}

/** The four models of the storage campaign, from ordinary to hostile. */
export const crashModels: readonly CrashModel[] = [
  { name: 'weakest POSIX', isOrdered: false, hasFolderSync: true },
  { name: 'like ext4 and xfs', isOrdered: true, hasFolderSync: true },
  { name: 'like NTFS', isOrdered: true, hasFolderSync: false },
  { name: 'weakest, no folder sync', isOrdered: false, hasFolderSync: false },
];

/** A disk as a crash may leave it, with the last revision that had been acknowledged by then. */
export interface CrashState {
  readonly disk: DiskState;
  readonly acknowledged: number;
}

type NameEvent = Extract<
  TraceEvent,
  { does: 'create' | 'rename' | 'remove' | 'make-folder' }
>;

function isNameEvent(event: TraceEvent): event is NameEvent {
  return ['create', 'rename', 'remove', 'make-folder'].includes(event.does);
}

/** Whether a later flush made an operation on names durable. */
function isDurable(
  event: NameEvent,
  later: readonly TraceEvent[],
  model: CrashModel,
): boolean {
  return later.some(flush => {
    if (model.hasFolderSync)
      return flush.does === 'sync-folder' && flush.path === dirname(event.path);
    if (flush.does !== 'sync')
      return flush.does === 'sync-folder' && event.does === 'make-folder';
    return event.does === 'create' && event.inode === flush.inode;
  });
}

/** Every choice of operations on names that may have reached the disk. */
function* survivingNames(
  past: readonly TraceEvent[],
  model: CrashModel,
): Generator<readonly NameEvent[]> {
  const names = past.flatMap((event, index) =>
    isNameEvent(event)
      ? [{ event, durable: isDurable(event, past.slice(index + 1), model) }]
      : [],
  );
  if (model.isOrdered) {
    const firm = names.findLastIndex(({ durable }) => durable) + 1;
    for (let length = firm; length <= names.length; length++)
      yield names.slice(0, length).map(({ event }) => event);
    return;
  }
  const loose = names.filter(({ durable }) => !durable).length;
  for (let choice = 0; choice < 2 ** loose; choice++) {
    let bit = 0;
    yield names
      .filter(({ durable }) => durable || (choice >> bit++) & 1)
      .map(({ event }) => event);
  }
}

/** Contents that un-flushed writes may have left: as before, torn, zeroes of the full length, complete. */
function survivingBytes(past: readonly TraceEvent[], inode: number): Buffer[] {
  let flushed = Buffer.alloc(0);
  let whole = Buffer.alloc(0);
  for (const event of past) {
    if (event.does === 'write' && event.inode === inode)
      whole = Buffer.concat([whole, event.bytes]);
    if (event.does === 'sync' && event.inode === inode) flushed = whole;
  }
  if (flushed.length === whole.length) return [whole];
  const torn = whole.subarray(0, (flushed.length + whole.length) >> 1);
  return [flushed, torn, Buffer.alloc(whole.length), whole];
}

function apply(
  start: DiskState,
  inodes: ReadonlyMap<string, number>,
  names: readonly NameEvent[],
): { folders: Set<string>; names: Map<string, number> } {
  const folders = new Set(start.folders);
  const map = new Map(inodes);
  for (const event of names) {
    if (event.does === 'make-folder') folders.add(event.path);
    else map.delete(event.path);
    if (event.does === 'create') map.set(event.path, event.inode);
    if (event.does === 'rename') map.set(event.to, event.inode);
  }
  for (const path of map.keys())
    if (!folders.has(dirname(path))) map.delete(path);
  return { folders, names: map };
}

function* contents(
  start: DiskState,
  inodes: ReadonlyMap<string, number>,
  past: readonly TraceEvent[],
  model: CrashModel,
): Generator<DiskState> {
  const old = new Map(
    [...inodes].map(([path, inode]) => [inode, start.files.get(path)!]),
  );
  for (const choice of survivingNames(past, model)) {
    const { folders, names } = apply(start, inodes, choice);
    let disks: Map<string, Buffer>[] = [new Map()];
    for (const [path, inode] of names) {
      const known = old.get(inode);
      const variants = known ? [known] : survivingBytes(past, inode);
      disks = disks.flatMap(disk =>
        variants.map(bytes => new Map([...disk, [path, bytes]])),
      );
    }
    for (const files of disks) yield { folders, files };
  }
}

function fingerprint(disk: DiskState, acknowledged: number): string {
  const files = [...disk.files].map(([path, bytes]) => [
    path,
    bytes.toString('latin1'),
  ]);
  return JSON.stringify([acknowledged, [...disk.folders].sort(), files.sort()]);
}

/** Every different state in which a crash at any moment of a trace may leave the disk. */
export function* crashStates(
  start: DiskState,
  inodes: ReadonlyMap<string, number>,
  trace: readonly TraceEvent[],
  model: CrashModel,
): Generator<CrashState> {
  const seen = new Set<string>();
  let acknowledged = 0;
  for (let length = 0; length <= trace.length; length++) {
    const last = trace[length - 1];
    if (last?.does === 'acknowledge') acknowledged = last.revision;
    for (const disk of contents(start, inodes, trace.slice(0, length), model)) {
      const key = fingerprint(disk, acknowledged);
      if (seen.has(key)) continue;
      seen.add(key);
      yield { disk, acknowledged };
    }
  }
}
