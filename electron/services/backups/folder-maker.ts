import { dirname } from 'node:path';
import { errorName, type FileOperations } from '../store/file-operations.ts';

/** Makes folders with their parents, each once, and makes their names durable. */
export class FolderMaker {
  readonly #operations: FileOperations;
  readonly #there = new Set<string>();

  constructor(operations: FileOperations) {
    this.#operations = operations;
  }

  make(folder: string): void {
    if (this.#there.has(folder)) return;
    try {
      this.#operations.makeFolder(folder);
      this.#operations.syncFolder(dirname(folder));
    } catch (error) {
      if (errorName(error) === 'ENOENT' && dirname(folder) !== folder) {
        this.make(dirname(folder));
        this.#operations.makeFolder(folder);
        this.#operations.syncFolder(dirname(folder));
      } else if (errorName(error) !== 'EEXIST') throw error;
    }
    this.#there.add(folder);
  }
}
