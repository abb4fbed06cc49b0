import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { QuestionRef } from '../../core/contract.ts';
import type { Correction } from '../../core/merge/correction.ts';
import type { Collections } from '../services/collections.ts';
import { openRecordStore } from '../services/store/open-record-store.ts';
import { StudyRecords } from '../services/study-records.ts';
import type { CliContext, CliInput } from './command.ts';
import { collectionsOf, libraryNamed } from './open-collection.ts';

/** What a command that only reads needs of a library. */
export interface ReadLibrary {
  readonly collections: Collections;
  /** What the person corrected in a question; nothing where there is no library, or no record that can be read. */
  readonly correctionsOf: (ref: QuestionRef) => Promise<readonly Correction[]>;
}

/** Reads collections and corrections of the library that the command line names, and makes none where there is none. */
export async function withReadLibrary<T>(
  input: CliInput,
  context: CliContext,
  run: (library: ReadLibrary) => Promise<T>,
): Promise<T> {
  const collections = await collectionsOf(input, context);
  const folder = await libraryNamed(input);
  if (!(await isLibrary(folder)))
    return run({ collections, correctionsOf: () => Promise.resolve([]) });
  const store = await openRecordStore({
    folder,
    workerFile: null,
    verifyAfter: null,
  });
  const records = new StudyRecords(store, () => new Date());
  try {
    return await run({
      collections,
      correctionsOf: ref =>
        records.open(ref).then(
          ({ record }) => record.corrections,
          () => [],
        ),
    });
  } finally {
    await store.close();
  }
}

function isLibrary(folder: string): Promise<boolean> {
  return access(join(folder, 'store.json')).then(
    () => true,
    () => false,
  );
}
