import { zipSync } from 'fflate';

/**
 * Packs files into one zip. Loaded only when someone exports a folder, because few do. In this thread, because the content
 * policy refuses a worker that is made from a text.
 */
export function zipFiles(
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(files), { level: 6 });
}
