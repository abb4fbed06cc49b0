import type { FileOperations } from './file-operations.ts';

/** Writes all bytes, however few of them each call takes. */
export function writeWhole(
  operations: FileOperations,
  file: number,
  bytes: Uint8Array,
): void {
  for (let from = 0; from < bytes.length;) {
    const count = operations.write(file, bytes, from);
    if (count <= 0) throw Object.assign(new Error('no room'), { code: 'EIO' });
    from += count;
  }
}
