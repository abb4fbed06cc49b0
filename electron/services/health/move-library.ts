import { rm, rmdir } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { AppError } from '../../../core/app-error.ts';
import type { MoveReport } from '../../../core/library-health/library-health.ts';
import { errorName, type FileOperations } from '../store/file-operations.ts';
import { acquireLibraryLock, type LibraryLock } from '../store/library-lock.ts';
import { systemFile } from '../store/list-records.ts';
import { reasonOf } from '../store/store-errors.ts';
import { copyLibrary, CopyDiffers, type LibraryCopy } from './copy-library.ts';
import { writeMovedMark } from './moved-mark.ts';

/** A library that nobody has open, and where it is to go. */
export interface LibraryMove {
  readonly from: string;
  /** Absolute; an empty folder, or none in a folder that is there. */
  readonly to: string;
  readonly now: Date;
  readonly operations: FileOperations;
}

/**
 * Copies a library, checks the copy, then says in the old one that it was moved. Up to that last step the old library is the
 * one in use, whatever happens; from then on it is the new one, which is whole.
 * @throws AppError `invalid-input`, `read-only`, `disk-full`, `not-writable`, `damaged`: nothing has changed
 */
export async function moveLibrary(move: LibraryMove): Promise<MoveReport> {
  const from = resolve(move.from);
  const to = resolve(move.to);
  expectApart(move.to, from, to);
  const isNew = await refusing(() => prepareTarget(move.operations, to));
  let held: readonly LibraryLock[] = [];
  try {
    held = await lockBoth(from, to);
    const copy = await refusing(() => copyAndMark({ ...move, from, to }));
    return { folder: to, before: from, ...copy };
  } catch (error) {
    await removeCopy(move.operations, from, to);
    if (isNew) await rmdir(to).catch(() => undefined);
    throw error;
  } finally {
    for (const lock of held) await lock.release();
  }
}

async function copyAndMark(move: LibraryMove): Promise<LibraryCopy> {
  const { operations, from, to, now } = move;
  const copy = await copyLibrary(operations, from, to);
  const moved = now.toISOString();
  writeMovedMark(operations, from, { folder: to, moved });
  return copy;
}

function expectApart(named: string, from: string, to: string): void {
  const isWithin = (inner: string, outer: string) =>
    inner === outer || inner.startsWith(outer + sep);
  if (!isAbsolute(named) || isWithin(to, from) || isWithin(from, to))
    throw new AppError(
      'invalid-input',
      'The library cannot be moved into itself or to a folder that holds it. Nothing was changed. Choose another folder.',
    );
}

/** @returns true if the folder was made */
async function prepareTarget(
  operations: FileOperations,
  to: string,
): Promise<boolean> {
  try {
    const names = operations.list(to).filter(name => !systemFile.test(name));
    if (names.length === 0) return false;
  } catch (error) {
    if (errorName(error) === 'ENOENT') {
      operations.makeFolder(to);
      operations.syncFolder(dirname(to));
      return true;
    }
    if (errorName(error) !== 'ENOTDIR') throw error;
  }
  throw new AppError(
    'invalid-input',
    'That folder is not empty. Nothing was changed, neither there nor in the library. Choose or make an empty folder.',
  );
}

async function lockBoth(
  from: string,
  to: string,
): Promise<readonly LibraryLock[]> {
  const old = await acquireLibraryLock(from);
  const target = old && (await acquireLibraryLock(to));
  if (old && target) return [old, target];
  await old?.release();
  throw new AppError(
    'read-only',
    'Another Collate has the library open, so it was not moved. Nothing was changed. Close the other one and try again.',
  );
}

/** What was copied is of no use without the rest; what others put there meanwhile stays. */
async function removeCopy(
  operations: FileOperations,
  from: string,
  to: string,
): Promise<void> {
  try {
    const copied = new Set(operations.list(from));
    for (const name of operations.list(to))
      if (copied.has(name))
        await rm(join(to, name), { recursive: true, force: true });
  } catch {
    // It takes room and does no harm.
  }
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof AppError ? error : refusal(error);
  }
}

function refusal(cause: unknown): AppError {
  if (cause instanceof CopyDiffers)
    return new AppError(
      'damaged',
      'The copy of the library did not read back as it was written, so the old one stays in use. Nothing was changed in it. Check the disk of the new folder, or choose another one.',
      { cause },
    );
  const name = errorName(cause);
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(name))
    return new AppError(
      'disk-full',
      'There is not enough room for the library in that folder, so the old one stays in use. Nothing was changed in it. Free some space or choose another folder.',
      { cause },
    );
  return new AppError(
    'not-writable',
    `The library was not moved because ${reasonOf(name)}. The old one stays in use, and nothing was changed in it. Choose another folder, or try again.`,
    { cause },
  );
}
