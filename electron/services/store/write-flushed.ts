import type { FileOperations } from './file-operations.ts';
import { writeWhole } from './write-whole.ts';

/** Writes a new file that is on the disk, whatever happens to the machine, when this returns; its name may not be yet. */
export function writeFlushed(
  operations: FileOperations,
  path: string,
  bytes: Uint8Array,
): void {
  const file = operations.create(path);
  try {
    writeWhole(operations, file, bytes);
    operations.sync(file);
  } finally {
    operations.close(file);
  }
}
