import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { HostEvent } from '../../core/contract.ts';
import { addTo, makeBread, seen, sixthSheet } from './add-sheets.fixture.ts';
import {
  endPrograms,
  startProgram,
  type ImportingProgram,
} from './import-program.fixture.ts';
import { markdownSheet } from './importing/bread-sheets.fixture.ts';

afterEach(endPrograms);

async function withBread(): Promise<ImportingProgram> {
  const program = await startProgram();
  await makeBread(program, { 'bread.md': markdownSheet });
  await addTo(program, 'bread', { 'more.md': sixthSheet });
  return program;
}

const problemsOf = async ({ call }: ImportingProgram) =>
  (await call('library.info', null)).problems;

async function changeOneByte(path: string): Promise<void> {
  const bytes = await readFile(path);
  const at = bytes.lastIndexOf('a');
  bytes[at] = 'e'.charCodeAt(0);
  await writeFile(path, bytes);
}

it('a changed question is told to every window after the first screen, and the others are there', async () => {
  const first = await withBread();
  await first.services.close();
  const folder = join(first.libraryFolder, 'collections', 'bread');
  const [file = ''] = await readdir(join(folder, 'questions'));
  await changeOneByte(join(folder, 'questions', file));
  const program = await startProgram(first.libraryFolder);
  const heard: HostEvent[] = [];
  program.services.subscribe(event => heard.push(event));
  const opening = await program.call('app.open', null);
  expect(opening.library.problems).toEqual([]);
  await expect
    .poll(() => heard.filter(({ type }) => type === 'problem'), {
      timeout: 5000,
    })
    .toMatchObject([{ problem: { subject: 'Bread' } }]);
  expect(await problemsOf(program)).toMatchObject([
    {
      kind: 'collection-damaged',
      file: `collections/bread/questions/${file}`,
      message: expect.stringContaining(
        'Everything else of it is shown',
      ) as string,
    },
  ]);
  const { questions } = await program.call('collection.open', {
    collection: 'bread',
  });
  for (const { id } of questions) {
    const { content, problem } = await program.call('question.open', {
      collection: 'bread',
      question: id,
    });
    expect(content === null).toBe(`${id}.json` === file);
    expect(problem === null).toBe(content !== null);
  }
  const health = await program.call('health.report', null);
  expect(JSON.stringify(health)).toContain(`${file} of the collection “Bread”`);
});

it('files that are damaged or gone come back byte for byte from a backup, and nothing is told any more', async () => {
  const program = await withBread();
  const before = await seen(program, 'bread');
  const { id } = await program.call('backup.create', null);
  const bread = join(program.libraryFolder, 'collections', 'bread');
  const added = join(program.libraryFolder, 'additions', 'bread', '1');
  const paths = [
    join(bread, 'collection.json'),
    join(bread, 'questions', 'q01.json'),
    join(bread, 'sheets', 'bread.txt'),
    join(added, 'more.json'),
    join(added, 'more.txt'),
  ];
  const stored = await Promise.all(paths.map(path => readFile(path)));
  for (const path of paths.slice(1, 3)) await changeOneByte(path);
  await changeOneByte(paths[4]!);
  await rm(paths[3]!);
  expect((await problemsOf(program)).length).toBeGreaterThan(0);
  await program.call('backup.restore', { backup: id, question: null });
  expect(await Promise.all(paths.map(path => readFile(path)))).toEqual(stored);
  expect(await problemsOf(program)).toEqual([]);
  expect(await seen(program, 'bread')).toEqual(before);
});

it('what was taken out and brought back is whole', async () => {
  const program = await withBread();
  const { call } = program;
  const before = await seen(program, 'bread');
  const bringBack = async () => {
    const { entries } = await call('health.report', null);
    const entry = entries.find(({ group }) => group === 'trash');
    await call('health.restoreDeleted', { entry: entry?.id ?? '' });
  };
  await call('source.withdraw', { collection: 'bread', source: 'more' });
  expect(await problemsOf(program)).toEqual([]);
  await bringBack();
  await call('collection.remove', { collection: 'bread' });
  expect(await problemsOf(program)).toEqual([]);
  await bringBack();
  expect(await problemsOf(program)).toEqual([]);
  expect(await seen(program, 'bread')).toEqual(before);
});
