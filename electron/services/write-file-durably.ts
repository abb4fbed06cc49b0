import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../core/app-error.ts';

const diskFull = new Set(['ENOSPC', 'EDQUOT']);

function asAppError(error: unknown, path: string): AppError {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const name = basename(path);
  if (diskFull.has(code))
    return new AppError(
      'disk-full',
      `There is no room for ${name} on that disk. Nothing that was there before has changed. Free some space or choose another place.`,
      { cause: error },
    );
  return new AppError(
    'not-writable',
    `Collate may not write ${name} in ${dirname(path)}${code ? ` (${code})` : ''}. Nothing that was there before has changed. Choose another place.`,
    { cause: error },
  );
}

/** Makes new names in a folder survive a power cut. Windows has no such call; there the rename itself is all there is. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes a file that the person asked for: the whole of it is on the disk before it takes the name, so a file of that name
 * is either the old one or the new one. Folders on the way are made.
 * @param mode of the file, before the person's own mask
 * @throws AppError `disk-full`, `not-writable`
 */
export async function writeFileDurably(
  path: string,
  bytes: Uint8Array,
  mode = 0o666,
): Promise<void> {
  const temporary = join(
    dirname(path),
    `.${basename(path).slice(0, 60)}.${randomBytes(6).toString('hex')}.tmp`,
  );
  try {
    await mkdir(dirname(path), { recursive: true });
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw asAppError(error, path);
  }
}
