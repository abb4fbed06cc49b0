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

/** Repeated saves of one open record of about 5 KB among 100 and 10,000 others, against the same bytes written by hand. */
export async function run(root: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'collate-bench-save-'));
  const workerFile = join(root, 'dist', 'write-worker.js');
  const open = (name: string) =>
    openRecordStore({
      folder: join(folder, name),
      workerFile,
      verifyAfter: null,
    });
  const small = await open('small');
  const large = await open('large');
  try {
    await fill(small, 100);
    await fill(large, 10_000);
    mkdirSync(join(folder, 'bare'));
    const bytes = savedBytes(small.folder);
    const save = (store: RecordStore) => () =>
      timed(() => store.write('study', opened, payload));
    const results = await interleave(
      [
        {
          name: 'bare write, fsync, rename, fsync of folder',
          once: () => timed(() => writeDurably(join(folder, 'bare'), bytes)),
        },
        { name: 'save among 100 records', once: save(small) },
        { name: 'save among 10,000 records', once: save(large) },
      ],
      300,
    );
    report(
      `A save of ${(bytes.length / 1024).toFixed(1)} KB, until it is durable`,
      results,
      'bare write, fsync, rename, fsync of folder',
    );
  } finally {
    await small.close();
    await large.close();
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
