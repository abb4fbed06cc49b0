import { openRecordStore } from './open-record-store.ts';
import { sayLine } from './say-line.fixture.ts';

/**
 * A program that saves until it is killed. Arguments: folder, the thread's script or nothing, first number. Says `try`
 * before and `done` after each save, or `failed` and ends, in calls that cannot be lost with the process.
 */
async function saveUntilKilled(): Promise<void> {
  const [folder = '', workerFile = '', first = '1'] = process.argv.slice(2);
  const say = (...words: readonly unknown[]) => sayLine(words.join(' '));
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
    const payload = { number, text: 'x'.repeat(number % 5000) };
    try {
      await store.write('study', id, payload);
    } catch (error) {
      say('failed', id, number, error);
      break;
    }
    say('done', id, number);
  }
  await store.close();
}

await saveUntilKilled();
