import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

// A link must not lead out of the library, and a pipe must not block. Windows knows neither.
const flags =
  constants.O_RDONLY |
  ((constants as Partial<typeof constants>).O_NOFOLLOW ?? 0) |
  ((constants as Partial<typeof constants>).O_NONBLOCK ?? 0);

/** The first `limit` bytes of a plain file, or null for anything that is none or cannot be read. */
export async function readPlainFile(
  path: string,
  limit: number,
): Promise<Buffer | null> {
  const file = await open(path, flags).catch(() => null);
  if (file === null) return null;
  try {
    const status = await file.stat();
    if (!status.isFile()) return null;
    const bytes = Buffer.alloc(Math.min(status.size, limit));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } catch {
    return null;
  } finally {
    await file.close();
  }
}
