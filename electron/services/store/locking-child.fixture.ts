import { acquireLibraryLock, type LockMeans } from './library-lock.ts';
import { sayLine } from './say-line.fixture.ts';

/** A program that asks for the lock of a folder and keeps it until it is killed. */
async function holdLock(): Promise<void> {
  const [folder = '', means] = process.argv.slice(2);
  const lock = await acquireLibraryLock(folder, means as LockMeans);
  sayLine(lock ? 'held' : 'refused');
  setInterval(() => lock, 60_000);
}

await holdLock();
