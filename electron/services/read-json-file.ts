import { readFile, stat } from 'node:fs/promises';

/** The largest file that is read: far above any real question, far below what would stop the program. */
const maximumBytes = 64 * 1024 * 1024;

/** What a file of JSON holds, or why it cannot be read: as the end of a sentence. */
export type JsonFile =
  | { readonly value: unknown; readonly bytes: Uint8Array }
  | { readonly reason: string; readonly cause?: unknown };

/** Reads a file of JSON that may be anything. */
export async function readJsonFile(path: string): Promise<JsonFile> {
  let bytes: Buffer;
  try {
    const { size } = await stat(path);
    if (size > maximumBytes) return { reason: 'it is larger than 64 MB' };
    bytes = await readFile(path);
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    return { reason: missing ? 'it is missing' : 'it cannot be read', cause };
  }
  try {
    const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
    return { value: JSON.parse(text) as unknown, bytes };
  } catch (cause) {
    return { reason: 'it is not valid JSON', cause };
  }
}
