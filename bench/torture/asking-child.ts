import { writeSync } from 'node:fs';
import { AppError } from '../../core/app-error.ts';
import { openRecordStore } from '../../electron/services/store/open-record-store.ts';

/** Opens a library as whoever it is started by and says as JSON what opening, reading and writing a record came to. */
async function ask(): Promise<void> {
  const [folder = '', id = ''] = process.argv.slice(2);
  const store = await openRecordStore({
    folder,
    workerFile: null,
    verifyAfter: null,
  });
  const codeOf = (error: unknown) =>
    error instanceof AppError ? error.code : String(error);
  const read = await store
    .read('study', id)
    .then(
      found => String((found?.payload as { number?: number }).number),
      codeOf,
    );
  const write = await store
    .write('study', id, { number: 9 })
    .then(() => 'saved', codeOf);
  const reason = store.readOnlyReason;
  writeSync(1, `${JSON.stringify({ reason, read, write })}\n`);
  await store.close();
}

await ask();
