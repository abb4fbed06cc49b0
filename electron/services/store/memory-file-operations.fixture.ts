import { basename, dirname } from 'node:path';
import type { FileOperations } from './file-operations.ts';

/** One operation that changed the disk, in terms of inodes, as a crash model needs it. */
export type TraceEvent =
  | { readonly does: 'create'; readonly path: string; readonly inode: number }
  | { readonly does: 'write'; readonly inode: number; readonly bytes: Buffer }
  | { readonly does: 'sync'; readonly inode: number }
  | {
      readonly does: 'rename';
      readonly path: string;
      readonly to: string;
      readonly inode: number;
    }
  | { readonly does: 'remove'; readonly path: string }
  | { readonly does: 'make-folder'; readonly path: string }
  | { readonly does: 'sync-folder'; readonly path: string }
  | { readonly does: 'acknowledge'; readonly revision: number };

/** What lies on a disk. */
export interface DiskState {
  readonly folders: ReadonlySet<string>;
  readonly files: ReadonlyMap<string, Buffer>;
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** A disk in memory that writes down what is done to it. */
export class MemoryDisk implements FileOperations {
  readonly trace: TraceEvent[] = [];
  readonly #folders: Set<string>;
  readonly #names = new Map<string, number>();
  readonly #inodes = new Map<number, Buffer>();
  #next = 1;

  constructor(state: DiskState) {
    this.#folders = new Set(state.folders);
    for (const [path, bytes] of state.files) {
      this.#names.set(path, this.#next);
      this.#inodes.set(this.#next++, bytes);
    }
  }

  state(): DiskState {
    const files = new Map<string, Buffer>();
    for (const [path, inode] of this.#names)
      files.set(path, this.#inodes.get(inode)!);
    return { folders: new Set(this.#folders), files };
  }

  /** Numbers of the files that were there at the beginning. */
  inodes(): ReadonlyMap<string, number> {
    return new Map(this.#names);
  }

  list(folder: string): string[] {
    if (!this.#folders.has(folder)) throw failure('ENOENT');
    return [...this.#names.keys(), ...this.#folders]
      .filter(path => dirname(path) === folder)
      .map(path => basename(path));
  }

  read(path: string, limit: number): Uint8Array {
    return this.#inodes.get(this.#inodeOf(path))!.subarray(0, limit);
  }

  create(path: string): number {
    if (!this.#folders.has(dirname(path))) throw failure('ENOENT');
    if (this.#names.has(path)) throw failure('EEXIST');
    const inode = this.#next++;
    this.#names.set(path, inode);
    this.#inodes.set(inode, Buffer.alloc(0));
    this.trace.push({ does: 'create', path, inode });
    return inode;
  }

  write(inode: number, bytes: Uint8Array, from: number): number {
    const added = Buffer.from(bytes.subarray(from));
    const before = this.#inodes.get(inode)!;
    this.#inodes.set(inode, Buffer.concat([before, added]));
    this.trace.push({ does: 'write', inode, bytes: added });
    return added.length;
  }

  sync(inode: number): void {
    this.trace.push({ does: 'sync', inode });
  }

  close(): void {
    // Descriptors are inodes.
  }

  rename(path: string, to: string): void {
    const inode = this.#inodeOf(path);
    if (!this.#folders.has(dirname(to))) throw failure('ENOENT');
    this.#names.delete(path);
    this.#names.set(to, inode);
    this.trace.push({ does: 'rename', path, to, inode });
  }

  remove(path: string): void {
    this.#inodeOf(path);
    this.#names.delete(path);
    this.trace.push({ does: 'remove', path });
  }

  makeFolder(path: string): void {
    if (this.#folders.has(path)) throw failure('EEXIST');
    if (!this.#folders.has(dirname(path))) throw failure('ENOENT');
    this.#folders.add(path);
    this.trace.push({ does: 'make-folder', path });
  }

  syncFolder(path: string): void {
    this.trace.push({ does: 'sync-folder', path });
  }

  pause(): void {
    // Nobody waits here.
  }

  #inodeOf(path: string): number {
    const inode = this.#names.get(path);
    if (inode === undefined) throw failure('ENOENT');
    return inode;
  }
}
