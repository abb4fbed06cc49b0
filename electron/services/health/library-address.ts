import { readFile } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { AppError } from '../../../core/app-error.ts';
import {
  realFileOperations,
  type FileOperations,
} from '../store/file-operations.ts';
import { listFolder } from '../store/record-family.ts';
import { writeFileDurably } from '../write-file-durably.ts';
import { DamagedMark, readMovedMark } from './moved-mark.ts';

/** More moves than anybody makes; what goes in a circle ends here. */
const furthest = 20;
const note = 'library-folder.json';

/**
 * Where the library of a folder is now: a library that was moved says where. Where the old folder is gone too, the note that
 * was taken in the folder of the program's state says it.
 * @param stateFolder null if there is none
 * @throws AppError `unavailable` if it was moved to where nothing is
 */
export async function libraryAddress(
  folder: string,
  stateFolder: string | null,
  operations: FileOperations = realFileOperations,
): Promise<string> {
  const named = resolve(folder);
  const noted = await notedMove(stateFolder, named);
  let present = noted !== null && !isLibrary(operations, named) ? noted : named;
  for (let steps = 0; steps < furthest; steps++) {
    const next = markIn(operations, present);
    if (next === null) {
      if (present === named || isLibrary(operations, present)) return present;
      throw notThere(present);
    }
    present = next;
  }
  throw notThere(present);
}

/** Takes a note of a move in the folder of the program's state, for when the old library is gone. */
export async function noteMove(
  stateFolder: string,
  from: string,
  to: string,
): Promise<void> {
  const moves = await notedMoves(stateFolder);
  const text = JSON.stringify({ ...moves, [resolve(from)]: resolve(to) });
  await writeFileDurably(
    join(stateFolder, note),
    Buffer.from(`${text}\n`),
    0o600,
  );
}

function markIn(operations: FileOperations, folder: string): string | null {
  try {
    return readMovedMark(operations, folder)?.folder ?? null;
  } catch (error) {
    if (error instanceof DamagedMark) throw unreadableMark(folder);
    // What cannot be read at all is for the store to say.
    return null;
  }
}

function isLibrary(operations: FileOperations, folder: string): boolean {
  try {
    return listFolder(operations, folder).includes('store.json');
  } catch {
    return false;
  }
}

async function notedMove(
  stateFolder: string | null,
  folder: string,
): Promise<string | null> {
  if (stateFolder === null) return null;
  const to = (await notedMoves(stateFolder))[folder];
  return typeof to === 'string' && isAbsolute(to) ? to : null;
}

async function notedMoves(
  stateFolder: string,
): Promise<Readonly<Record<string, unknown>>> {
  try {
    const text = await readFile(join(stateFolder, note), 'utf8');
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null;
    return isObject ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function notThere(folder: string): AppError {
  return new AppError(
    'unavailable',
    `The library was moved to ${folder}, and it is not there now. Nothing has been changed, and nothing was begun anew. Connect the disk that it is on, or name its folder with --data-dir, and start Collate again. The old folder is as it was at that time; to use it again, remove the file “moved.json” from it.`,
  );
}

function unreadableMark(folder: string): AppError {
  return new AppError(
    'unavailable',
    `The library in ${folder} was moved, and the file “moved.json” that says where is damaged. Nothing has been changed. Name the folder of the library with --data-dir, or remove that file to use the old library again.`,
  );
}
