import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docx, paragraph } from './docx.fixture.ts';
import { readSheetInWorker } from './read-sheet-in-worker.ts';

const folder = mkdtempSync(join(tmpdir(), 'collate-sheets-'));
const workerFile = join(folder, 'sheet-worker.mjs');

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('sheet-worker.ts', import.meta.url))],
    outfile: workerFile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    minify: true,
    logLevel: 'error',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Takes far longer to parse than any test may wait, and more memory than any limit. */
const endless = bytesOf(
  Array.from({ length: 240_000 }, (_, at) => `<x${at}>`).join(''),
);

describe('a file is read in a thread', () => {
  it('as in this one', async () => {
    const bytes = docx(paragraph('One?', { list: 1 }));
    for (const file of [workerFile, null])
      expect(
        await readSheetInWorker(
          { name: 'a.docx', bytes },
          { workerFile: file },
        ),
      ).toMatchObject({ outcome: 'text', text: '1. One?\n', kind: 'docx' });
  });

  it('that is given up after its time', async () => {
    const result = await readSheetInWorker(
      { name: 'a.html', bytes: endless },
      { workerFile, timeLimit: 500 },
    );
    expect(result).toMatchObject({ outcome: 'refused' });
    expect(JSON.stringify(result)).toMatch(/“a.html” took longer than/);
  });

  it('that is given up when it takes too much memory', async () => {
    const result = await readSheetInWorker(
      { name: 'a.html', bytes: bytesOf('<p>a<br>'.repeat(120_000)) },
      { workerFile, memoryLimit: 40 },
    );
    expect(JSON.stringify(result)).toMatch(/“a.html” took more memory/);
  });

  it('until it is cancelled', async () => {
    const cancel = new AbortController();
    const reading = readSheetInWorker(
      { name: 'a.html', bytes: endless },
      { workerFile, signal: cancel.signal },
    );
    setTimeout(() => cancel.abort(), 100);
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    await expect(
      readSheetInWorker(
        { name: 'a.md', bytes: bytesOf('x') },
        { workerFile: null, signal: cancel.signal },
      ),
    ).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('a file on the disk', () => {
  const read = (name: string) =>
    readSheetInWorker({ name, path: join(folder, name) }, { workerFile: null });

  it('is read', async () => {
    writeFileSync(join(folder, 'a.md'), '# A\n');
    expect(await read('a.md')).toMatchObject({ text: '# A\n' });
  });

  it('of 200 MB is refused by its size', async () => {
    writeFileSync(join(folder, 'large.txt'), '');
    truncateSync(join(folder, 'large.txt'), 200 * 1024 * 1024);
    expect(JSON.stringify(await read('large.txt'))).toMatch(
      /“large.txt” has 200 MB/,
    );
  });

  it('that is none, or gone, is refused', async () => {
    expect(JSON.stringify(await read('gone.txt'))).toMatch(
      /not there any more/,
    );
    expect(JSON.stringify(await read('.'))).toMatch(/is no file|is a folder/);
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    expect(JSON.stringify(await read('pipe.txt'))).toMatch(/is no file/);
  });
});
