import {
  closeSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRecordStore } from '../electron/services/store/open-record-store.ts';
import type { RecordStore } from '../electron/services/store/record-store.ts';
import { interleave, report, timed } from './measure.ts';

const payload = {
  schema: 1,
  text: 'Words of an answer that somebody is writing. '.repeat(116),
};
/** The one record that is saved again and again, as the open answer is. */
const opened = 'record-7';

/** So many other records lie in the library. */
const sizes = [20, 100, 10_000];

/** Repeated saves of one open record of about 5 KB among few and many others, against the same bytes written by hand. */
export async function run(root: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'collate-bench-save-'));
  const workerFile = join(root, 'dist', 'write-worker.js');
  const stores = await Promise.all(
    sizes.map(size =>
      openRecordStore({
        folder: join(folder, String(size)),
        workerFile,
        verifyAfter: null,
      }),
    ),
  );
  try {
    for (const [at, store] of stores.entries())
      await fill(store, sizes[at] ?? 0);
    mkdirSync(join(folder, 'bare'));
    const bytes = savedBytes(stores[0]?.folder ?? '');
    const results = await interleave(
      [
        {
          name: 'bare write, fsync, rename, fsync of folder',
          once: () => timed(() => writeDurably(join(folder, 'bare'), bytes)),
        },
        ...stores.map((store, at) => ({
          name: `save among ${(sizes[at] ?? 0).toLocaleString('en')} records`,
          once: () => timed(() => store.write('study', opened, payload)),
        })),
      ],
      300,
    );
    report(
      `A save of ${(bytes.length / 1024).toFixed(1)} KB, until it is durable`,
      results,
      'bare write, fsync, rename, fsync of folder',
    );
  } finally {
    await Promise.all(stores.map(store => store.close()));
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(store: RecordStore, records: number): Promise<void> {
  for (let start = 0; start < records; start += 50)
    await Promise.all(
      Array.from({ length: Math.min(50, records - start) }, (_, index) =>
        store.write('study', `record-${start + index}`, payload),
      ),
    );
}

/** The very bytes that a save puts on the disk. */
function savedBytes(folder: string): Buffer {
  const [file] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(`${opened}.json`))
    .map(name => join(folder, name));
  if (file === undefined) throw new Error('The saved record was not found.');
  return readFileSync(file);
}

function writeDurably(folder: string, bytes: Buffer): void {
  const temporary = join(folder, 'record.tmp');
  const file = openSync(temporary, 'w');
  writeSync(file, bytes);
  fsyncSync(file);
  closeSync(file);
  renameSync(temporary, join(folder, 'record.json'));
  const directory = openSync(folder, 'r');
  fsyncSync(directory);
  closeSync(directory);
}
