import { storeAdditions } from './store-additions.ts';
import { threeAdditions } from './three-additions.fixture.ts';

/** Stores an import and is killed before the file of the given number, as by a power cut. Arguments: folder, number. */
async function storeUntilKilled(): Promise<void> {
  const [folder = '', step = ''] = process.argv.slice(2);
  await storeAdditions(
    folder,
    'bread',
    { additions: threeAdditions, texts: new Map([['a', 'Text of A.']]) },
    new AbortController().signal,
    done => {
      if (done === Number(step)) process.kill(process.pid, 'SIGKILL');
    },
  );
}

await storeUntilKilled();
