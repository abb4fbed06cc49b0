import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { HostEvent } from '../../core/contract.ts';
import { noRepairs } from '../../core/import/import-preview.ts';
import {
  beginImport,
  endPrograms,
  expectFound,
  fourSheets,
  startProgram,
} from './import-program.fixture.ts';
import { markdownSheet } from './importing/bread-sheets.fixture.ts';

afterEach(endPrograms);

describe('sheets in four formats', () => {
  it('are previewed as one list of questions before anything is written', async () => {
    const program = await startProgram();
    const id = await beginImport(program, fourSheets);
    const before = await readdir(program.libraryFolder);
    const preview = await program.call('import.preview', {
      import: id,
      into: null,
      repairs: noRepairs,
    });
    expect(preview.files.map(({ name, refusal }) => [name, refusal])).toEqual(
      Object.keys(fourSheets).map(name => [name, null]),
    );
    expect(
      preview.questions.map(({ number, prompt, parts }) => [
        number,
        prompt,
        parts.length,
      ]),
    ).toEqual([
      [1, 'What does yeast do in dough?', 4],
      [2, 'Why is dough kneaded?', 4],
    ]);
    expect(await readdir(program.libraryFolder)).toEqual(before);
  });

  it('become a collection that every window hears of and that can be opened, searched and worked with', async () => {
    const program = await startProgram();
    const { services, call } = program;
    // The search has been filled before: what comes must be taken in.
    await call('search.query', {
      query: 'gluten',
      limit: 1,
      collection: null,
      kinds: [],
    });
    const heard: HostEvent[][] = [[], []];
    for (const window of heard) services.subscribe(news => window.push(news));
    const report = await call('import.run', {
      import: await beginImport(program, fourSheets),
      title: 'Bread & butter',
      into: null,
      repairs: noRepairs,
    });
    expect(report).toMatchObject({
      collection: 'bread-butter',
      title: 'Bread & butter',
      questions: 2,
      unaligned: [],
    });
    expect(report.mergedPoints).toBeLessThan(report.points);
    const summary = {
      id: 'bread-butter',
      title: 'Bread & butter',
      questions: 2,
      sources: 4,
      bundled: false,
    };
    expect(await call('collection.list', null)).toContainEqual(summary);
    for (const window of heard) {
      expect(window.some(({ type }) => type === 'import-progress')).toBe(true);
      expect(
        window.find(({ type }) => type === 'collections-changed'),
      ).toMatchObject({
        collections: expect.arrayContaining([summary]) as unknown,
      });
    }
    const collection = await call('collection.open', {
      collection: 'bread-butter',
    });
    expect(collection.sources.map(({ title }) => title)).toEqual([
      'Bread notes',
      'Bread',
      'Torn',
      'Bread (2)',
    ]);
    const { content, problem } = await call('question.open', {
      collection: 'bread-butter',
      question: 'q01',
    });
    expect(problem).toBeNull();
    expect(content?.answers.map(({ source }) => source)).toEqual(
      collection.sources.map(({ id }) => id),
    );
    expect(JSON.stringify(content)).toContain(
      'Yeast turns sugar into carbon dioxide, and the gas makes the dough rise.',
    );
    await expectFound(program, 'gluten', 'bread-butter', true);
  });

  it('stay after a restart', async () => {
    const program = await startProgram();
    await program.call('import.run', {
      import: await beginImport(program, fourSheets),
      title: 'Bread',
      into: null,
      repairs: noRepairs,
    });
    await program.services.close();
    const { call } = await startProgram(program.libraryFolder);
    expect((await call('collection.list', null)).map(({ id }) => id)).toContain(
      'bread',
    );
    expect((await call('library.info', null)).problems).toEqual([]);
  });
});

describe('bad input', () => {
  it('is named in the preview and in the report, and the rest goes on', async () => {
    const program = await startProgram();
    const id = await beginImport(program, {
      ...fourSheets,
      'photo.txt': Buffer.from('89504e470d0a1a0a0000000d', 'hex'),
      'empty.md': '',
      'twice.md': markdownSheet,
      'note.txt': 'Buy flour and salt.\n',
    });
    const report = await program.call('import.run', {
      import: id,
      title: 'Bread',
      into: null,
      repairs: noRepairs,
    });
    const refusals = new Map(
      report.files.map(({ name, refusal }) => [name, refusal]),
    );
    expect(refusals.get('photo.txt')).toContain('“photo.txt”');
    expect(refusals.get('empty.md')).toContain('is empty');
    expect(refusals.get('twice.md')).toContain('same contents');
    expect(refusals.get('note.txt')).toBeNull();
    expect(report.files.find(({ name }) => name === 'note.txt')).toMatchObject({
      questions: 0,
      leftOut: [{ line: 0, text: 'Buy flour and salt.' }],
    });
    expect(report.questions).toBe(2);
  });

  it('without a question changes nothing', async () => {
    const program = await startProgram();
    const id = await beginImport(program, {
      'note.txt': 'Buy flour and salt.\n',
    });
    expect(
      await program.reply('import.run', {
        import: id,
        title: 'Bread',
        into: null,
        repairs: noRepairs,
      }),
    ).toMatchObject({ ok: false, code: 'invalid-input' });
    expect(
      await readdir(join(program.libraryFolder, 'collections')).catch(() => []),
    ).toEqual([]);
  });
});

describe('a library that may only be read', () => {
  it('is not imported into, but previews work', async () => {
    const first = await startProgram();
    const second = await startProgram(first.libraryFolder);
    const id = await beginImport(second, fourSheets);
    const asked = { import: id, into: null, repairs: noRepairs };
    expect((await second.call('import.preview', asked)).questions).toHaveLength(
      2,
    );
    expect(
      await second.reply('import.run', { ...asked, title: 'Bread' }),
    ).toMatchObject({ ok: false, code: 'read-only' });
  });
});

it('forgets a cancelled import, of which nothing stays', async () => {
  const program = await startProgram();
  const id = await beginImport(program, fourSheets);
  await program.call('import.cancel', { import: id });
  await program.call('import.cancel', { import: id });
  expect(
    await program.reply('import.run', {
      import: id,
      title: 'Bread',
      into: null,
      repairs: noRepairs,
    }),
  ).toMatchObject({ ok: false, code: 'not-found' });
  expect(
    await program.reply('import.preview', {
      import: id,
      into: null,
      repairs: noRepairs,
    }),
  ).toMatchObject({ ok: false, code: 'not-found' });
});
