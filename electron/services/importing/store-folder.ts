import { randomBytes } from 'node:crypto';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../core/app-error.ts';
import { syncFolder, writeFileDurably } from '../write-file-durably.ts';

/** A file of a folder that is stored as a whole. */
export interface FileToStore {
  /** Names of the folders on the way and of the file, all of them safe. */
  readonly path: readonly string[];
  readonly bytes: Uint8Array;
}

/** What an import that was interrupted by the end of the program leaves: `.<name>.<8 digits>`. */
const unfinished = /^\.[a-z0-9-]+\.[0-9a-f]{8}$/;

/**
 * Writes a folder beside others, all of it or nothing: it is made under a name that nobody looks at and takes its own only
 * when every file is on the disk. Only one may be written at a time.
 * @param name safe, and not in use
 * @throws AppError `disk-full`, `not-writable`, `cancelled`
 */
export async function storeFolder(
  parent: string,
  name: string,
  files: readonly FileToStore[],
  signal: AbortSignal,
  onProgress: (done: number, of: number) => void,
): Promise<void> {
  const temporary = join(parent, `.${name}.${randomBytes(4).toString('hex')}`);
  try {
    await removeUnfinished(parent);
    for (const [index, { path, bytes }] of files.entries()) {
      stopIfAsked(signal);
      onProgress(index, files.length);
      await writeFileDurably(join(temporary, ...path), bytes);
    }
    stopIfAsked(signal);
    await rename(temporary, join(parent, name));
    await syncFolder(parent);
    onProgress(files.length, files.length);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(
      () => undefined,
    );
    throw notStored(error);
  }
}

async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names)
    if (unfinished.test(name))
      await rm(join(folder, name), { recursive: true, force: true });
}

/** @throws AppError `cancelled` */
export function stopIfAsked(signal: AbortSignal): void {
  if (signal.aborted) throw cancelledImport();
}

/** What a person hears who cancelled an import. */
export function cancelledImport(): AppError {
  return new AppError(
    'cancelled',
    'The import was cancelled. Nothing of it was kept.',
  );
}

/** A value as the text of a file. */
export function jsonOf(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
}

/** What a failure of the system means for what was to be stored or moved. */
export function notStored(error: unknown): unknown {
  if (error instanceof AppError && error.code === 'cancelled') return error;
  if (error instanceof AppError && error.code === 'disk-full')
    return new AppError(
      'disk-full',
      'There is no room for what was to be imported on the disk of the library. Nothing of it was kept, and nothing else has changed. Free some space and try again.',
      { cause: error },
    );
  const code = systemCode(error);
  if (code === null) return error;
  return new AppError(
    'not-writable',
    `Collate may not write to the library’s folder (${code}). Nothing has changed in it. Make the folder writable and try again.`,
    { cause: error },
  );
}

/** The system's name for what went wrong, or null when it was not the system that failed. */
function systemCode(error: unknown): string | null {
  const { code, cause } = error as NodeJS.ErrnoException & { cause?: unknown };
  if (error instanceof AppError) return systemCode(cause ?? {});
  return typeof code === 'string' && /^E[A-Z]/.test(code) ? code : null;
}
