import { openRecordStore } from '../../electron/services/store/open-record-store.ts';
import { sayLine } from '../../electron/services/store/say-line.fixture.ts';
import { runSession } from './torture-session.ts';

/** A program that does one session on the library that is its argument, all of it in one thread. */
async function doSession(): Promise<void> {
  const [folder = ''] = process.argv.slice(2);
  sayLine('start');
  const store = await openRecordStore({
    folder,
    workerFile: null,
    verifyAfter: null,
  });
  if (store.readOnlyReason !== null) sayLine('refused');
  await runSession(store, sayLine, error => {
    sayLine(`failed ${String(error)}`);
  });
  await store.close();
  sayLine('end');
}

await doSession();
