import { hash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { MoveReport } from '../../../core/library-health/library-health.ts';
import { errorName, type FileOperations } from '../store/file-operations.ts';
import { writeFlushed } from '../store/write-flushed.ts';

/** No file of a library comes near this: bytes. */
const largestFile = 2 ** 31 - 1;

/** What belongs to the program that runs, or to a save of it that was never finished. */
const notCopied = /^(?:owner\.json|\.collate|index\.json\.tmp|\.moved\.tmp)$/;

/** A file of a copy that is not what was to be copied. */
export class CopyDiffers extends Error {
  override readonly name = 'CopyDiffers';
}

/** What was copied. */
export type LibraryCopy = Pick<MoveReport, 'files' | 'bytes' | 'skipped'>;

/**
 * Copies every plain file of a library to an empty folder, flushes it, reads it back and compares checksums. Gives way after
 * each file. Links and other odd things are listed, not followed.
 * @throws CopyDiffers, or what the disk says
 */
export async function copyLibrary(
  operations: FileOperations,
  from: string,
  to: string,
): Promise<LibraryCopy> {
  const skipped: { file: string; reason: string }[] = [];
  const folders = [''];
  let files = 0;
  let bytes = 0;
  // Folders that are found on the way are appended, and so are gone through as well.
  for (const folder of folders)
    for (const name of [...operations.list(join(from, folder))].sort()) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (folder === '' && notCopied.test(name)) continue;
      const content = readThing(operations, join(from, path));
      if (typeof content === 'string')
        skipped.push({ file: path, reason: content });
      else if (content === null) {
        operations.makeFolder(join(to, path));
        folders.push(path);
      } else {
        copyFile(operations, content, join(to, path));
        files += 1;
        bytes += content.length;
        await nextTurn();
      }
    }
  // A folder's own name is durable only with the folder that it lies in.
  for (const folder of folders.reverse())
    operations.syncFolder(join(to, folder));
  operations.syncFolder(dirname(to));
  return { files, bytes, skipped };
}

/** The bytes of a file, null for a folder, or why it is neither. */
function readThing(
  operations: FileOperations,
  path: string,
): Uint8Array | string | null {
  try {
    const bytes = operations.read(path, largestFile);
    if (bytes.length < largestFile) return bytes;
    throw Object.assign(new Error('too large'), { code: 'EFBIG' });
  } catch (error) {
    const code = errorName(error);
    if (code === 'ELOOP')
      return 'It leads to another place and was not followed.';
    if (code !== 'EISDIR') throw error;
  }
  try {
    operations.list(path);
    return null;
  } catch (error) {
    if (errorName(error) !== 'ENOTDIR') throw error;
    return 'It is no plain file.';
  }
}

function copyFile(
  operations: FileOperations,
  content: Uint8Array,
  target: string,
): void {
  writeFlushed(operations, target, content);
  const copy = operations.read(target, largestFile);
  if (hash('sha256', copy, 'hex') !== hash('sha256', content, 'hex'))
    throw new CopyDiffers(target);
}
