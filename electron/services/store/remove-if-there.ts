import { errorName, type FileOperations } from './file-operations.ts';

/** Removes a file that an earlier attempt may have left. */
export function removeIfThere(operations: FileOperations, path: string): void {
  try {
    operations.remove(path);
  } catch (error) {
    if (errorName(error) !== 'ENOENT') throw error;
  }
}
