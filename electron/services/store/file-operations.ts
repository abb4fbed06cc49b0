import * as fs from 'node:fs';

/**
 * Everything that the store does to a disk, one method a system call that can fail. Injected, so that tests can make each
 * call fail, tear or be the last one before a crash.
 */
export interface FileOperations {
  /** Names in a folder, in no particular order. */
  list(folder: string): readonly string[];
  /** The first `limit` bytes of a plain file; links are not followed. */
  read(path: string, limit: number): Uint8Array;
  /** Creates a file that must not exist, for its owner alone; returns a descriptor to be closed. */
  create(path: string): number;
  /** Writes bytes from an offset of `bytes` on; returns how many, which may be fewer than asked. */
  write(file: number, bytes: Uint8Array, from: number): number;
  sync(file: number): void;
  close(file: number): void;
  /** Replaces `to` if it exists. */
  rename(from: string, to: string): void;
  remove(path: string): void;
  /** Makes one folder whose parent exists. */
  makeFolder(path: string): void;
  /** Makes the names in a folder durable. */
  syncFolder(path: string): void;
  /** Blocks the calling thread. */
  pause(milliseconds: number): void;
}

/** The error name of a failed call: `ENOSPC`, `EACCES`, …; `UNKNOWN` for anything else. */
export function errorName(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : 'UNKNOWN';
}

const createFlags =
  fs.constants.O_WRONLY | fs.constants.O_CREAT | fs.constants.O_EXCL;
// Windows knows neither; a pipe under a record's name must not block, and a link must not lead out of the library.
const readFlags =
  fs.constants.O_RDONLY |
  ((fs.constants as Partial<typeof fs.constants>).O_NOFOLLOW ?? 0) |
  ((fs.constants as Partial<typeof fs.constants>).O_NONBLOCK ?? 0);

function readStart(path: string, limit: number): Uint8Array {
  const file = fs.openSync(path, readFlags);
  try {
    const status = fs.fstatSync(file);
    if (!status.isFile())
      throw Object.assign(new Error('not a plain file'), { code: 'EISDIR' });
    const bytes = Buffer.allocUnsafe(Math.min(status.size, limit));
    let length = 0;
    while (length < bytes.length) {
      const count = fs.readSync(
        file,
        bytes,
        length,
        bytes.length - length,
        null,
      );
      if (count === 0) break;
      length += count;
    }
    return bytes.subarray(0, length);
  } finally {
    fs.closeSync(file);
  }
}

/** Folders cannot be opened for this on Windows; there recovery rests on the fsynced file's own name. */
const unsupportedOnWindows = new Set(['EPERM', 'EISDIR', 'EINVAL', 'EACCES']);

function syncFolder(path: string): void {
  try {
    const folder = fs.openSync(path, fs.constants.O_RDONLY);
    try {
      fs.fsyncSync(folder);
    } finally {
      fs.closeSync(folder);
    }
  } catch (error) {
    const ignored =
      process.platform === 'win32' &&
      unsupportedOnWindows.has(errorName(error));
    if (!ignored) throw error;
  }
}

/** The disk itself. */
export const realFileOperations: FileOperations = {
  list: folder => fs.readdirSync(folder),
  read: readStart,
  create: path => fs.openSync(path, createFlags, 0o600),
  write: (file, bytes, from) =>
    fs.writeSync(file, bytes, from, bytes.length - from, null),
  sync: file => {
    fs.fsyncSync(file);
  },
  close: file => {
    fs.closeSync(file);
  },
  rename: (from, to) => {
    fs.renameSync(from, to);
  },
  remove: path => {
    fs.unlinkSync(path);
  },
  makeFolder: path => {
    fs.mkdirSync(path, { mode: 0o700 });
  },
  syncFolder,
  pause: milliseconds => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  },
};
