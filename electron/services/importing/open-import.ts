import type { ImportReport } from '../../../core/import/import-preview.ts';
import type { OpenedTarget } from './addition-target.ts';
import { ImportFiles, type ReadSheet } from './import-files.ts';

/** An import that is being prepared or run. */
export interface OpenImport {
  readonly files: ImportFiles;
  /** Ids of files that cannot be taken apart. */
  readonly tooMuch: Set<string>;
  /** The collection that it was last looked at for; null for a new one. */
  target: OpenedTarget | null;
  /** Set while it runs. */
  running: Promise<ImportReport> | null;
}

/** An import without files. */
export function openImport(read: ReadSheet): OpenImport {
  return {
    files: new ImportFiles(read),
    tooMuch: new Set(),
    target: null,
    running: null,
  };
}
