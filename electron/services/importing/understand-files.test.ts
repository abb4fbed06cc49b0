import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { noRepairs } from '../../../core/import/import-preview.ts';
import { bundle } from '../store/bundle.fixture.ts';
import { markdownSheet, textSheet } from './bread-sheets.fixture.ts';
import type { ReadFile } from './import-files.ts';
import { understandFiles } from './understand-files.ts';

let folder: string;
let workerFile: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collate understand '));
  workerFile = await bundle('../importing/import-worker.ts', folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function file(name: string, text: string): ReadFile {
  return {
    id: name,
    name,
    text: {
      outcome: 'text',
      text,
      kind: 'text',
      encoding: 'utf-8',
      remarks: [],
    },
  };
}

const small = file('bread.md', markdownSheet);
const large = file('line.txt', `1. Why?\n\n- ${'word '.repeat(300_000)}`);
const { signal } = new AbortController();
/** All the time that a test has for little, none for much. */
function noTimeFrom(many: number): (characters: number) => number {
  return characters => (characters >= many ? 0 : 60_000);
}

it('refuses a file that is too much by itself, remembers that, and understands the others', async () => {
  const tooMuch = new Set<string>();
  const timeLimit = noTimeFrom(1_000_000);
  const options = { workerFile, signal, tooMuch, timeLimit };
  for (let round = 1; round <= 2; round++) {
    const { files, understanding } = await understandFiles(
      [large, small],
      noRepairs,
      options,
    );
    expect(files.map(({ text }) => text.outcome)).toEqual(['refused', 'text']);
    expect(files[0]?.text).toMatchObject({
      message: expect.stringContaining('“line.txt” holds more') as string,
    });
    expect(understanding.questions).toHaveLength(2);
    expect([...tooMuch]).toEqual(['line.txt']);
  }
});

it('says that all together are too much when each by itself is not', async () => {
  const tooMuch = new Set<string>();
  const understanding = understandFiles(
    [small, file('torn.txt', textSheet)],
    noRepairs,
    {
      workerFile,
      signal,
      tooMuch,
      timeLimit: noTimeFrom(markdownSheet.length + textSheet.length),
    },
  );
  await expect(understanding).rejects.toMatchObject({
    code: 'too-large',
    message: expect.stringContaining('smaller parts') as string,
  });
  expect(tooMuch.size).toBe(0);
});

it('stops when it is cancelled', async () => {
  const cancel = new AbortController();
  const understanding = understandFiles([large], noRepairs, {
    workerFile,
    signal: cancel.signal,
    tooMuch: new Set(),
  });
  cancel.abort();
  await expect(understanding).rejects.toMatchObject({ code: 'cancelled' });
});
