import { writeSync } from 'node:fs';
import { openRecordStore } from './open-record-store.ts';

/**
 * A program that saves until it is killed. Arguments: folder, the thread's script or nothing, first number. Says `try`
 * before and `done` after each save, in calls that cannot be lost with the process.
 */
async function saveUntilKilled(): Promise<void> {
  const [folder = '', workerFile = '', first = '1'] = process.argv.slice(2);
  const say = (...words: readonly unknown[]) =>
    writeSync(1, `${words.join(' ')}\n`);
  say('start');
  const store = await openRecordStore({
    folder,
    workerFile: workerFile || null,
    verifyAfter: null,
  });
  say(store.readOnlyReason === null ? 'ready' : 'refused');
  for (let number = Number(first); store.readOnlyReason === null; number++) {
    const id = `question-${number % 4}`;
    say('try', id, number);
    await store.write('study', id, { number, text: 'x'.repeat(number % 5000) });
    say('done', id, number);
  }
  await store.close();
}

await saveUntilKilled();
