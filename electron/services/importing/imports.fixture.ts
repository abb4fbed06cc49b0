import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createCollections } from '../collections.ts';
import type { Embeddings } from '../embeddings/embeddings.ts';
import { readSheetFile } from '../import/read-sheet-file.ts';
import { markdownSheet, textSheet } from './bread-sheets.fixture.ts';
import { fewAtATime } from './few-at-a-time.ts';
import type { ImportPorts } from './import-ports.ts';
import { Imports } from './imports.ts';

/** Without a model. */
export const noModel: Embeddings = {
  vectorsOf: () => Promise.resolve(null),
  close: () => Promise.resolve(),
};

/** A new collection. */
export const bread = { into: null, title: 'Bread' };

/** Progress as it was told: stage, done, of. */
export type Told = [string, number, number];

/** Imports into a folder of collections, with the real parts around them. */
export function importsInto(
  library: string,
  workerFile: string,
  ports: Partial<ImportPorts> = {},
) {
  const told: Told[] = [];
  const additionsFolder = `${library} additions`;
  const collections = createCollections({
    bundledFolder: join(library, 'none'),
    storedFolder: library,
    additionsFolder,
  });
  const imports = new Imports({
    takenIds: async () => new Set(await readdir(library).catch(() => [])),
    collections,
    folder: library,
    additionsFolder,
    takeOutLeftovers: () => Promise.resolve(),
    inTurn: fewAtATime(1),
    readOnlyReason: null,
    read: (name, bytes) => readSheetFile(name, bytes),
    embeddings: noModel,
    workerFile,
    progress: (_, ...step) => told.push(step),
    ...ports,
  });
  return { imports, told, collections, additionsFolder };
}

/** Begins an import with two sheets. @returns its id */
export function withSheets(imports: Imports): string {
  const id = imports.begin();
  imports.add(id, 'bread.md', Buffer.from(markdownSheet), true);
  imports.add(id, 'torn.txt', Buffer.from(textSheet), true);
  return id;
}
