import { readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { noRepairs } from '../../core/import/import-preview.ts';
import {
  addTo,
  makeBread,
  ml,
  seen,
  sixthSheet,
} from './add-sheets.fixture.ts';
import {
  beginImport,
  endPrograms,
  startProgram,
} from './import-program.fixture.ts';
import { markdownSheet } from './importing/bread-sheets.fixture.ts';

afterEach(endPrograms);

describe('a collection that is taken out', () => {
  it('takes what was added with it, and leaves nothing to a new one of its name', async () => {
    const program = await startProgram();
    const { call, libraryFolder } = program;
    await makeBread(program, { 'bread.md': markdownSheet });
    const before = await seen(program, 'bread');
    await addTo(program, 'bread', { 'more.md': sixthSheet });
    await call('collection.remove', { collection: 'bread' });
    expect(await readdir(join(libraryFolder, 'additions'))).toEqual([]);
    const [bin = ''] = await readdir(join(libraryFolder, 'removed'));
    expect(await readdir(join(libraryFolder, 'removed', bin))).toContain(
      'additions',
    );
    await makeBread(program, { 'bread.md': markdownSheet });
    expect(await seen(program, 'bread')).toEqual(before);
  });

  it('by hand leaves its additions behind, which are set aside for a new one of its name', async () => {
    const program = await startProgram();
    const { libraryFolder } = program;
    await makeBread(program, { 'bread.md': markdownSheet });
    const before = await seen(program, 'bread');
    await addTo(program, 'bread', { 'more.md': sixthSheet });
    await program.services.close();
    await rename(
      join(libraryFolder, 'collections', 'bread'),
      join(libraryFolder, 'bread'),
    );
    const again = await startProgram(libraryFolder);
    await makeBread(again, { 'bread.md': markdownSheet });
    expect(await seen(again, 'bread')).toEqual(before);
    const [bin = ''] = await readdir(join(libraryFolder, 'removed'));
    expect(await readdir(join(libraryFolder, 'removed', bin))).toEqual([
      'additions',
    ]);
  });
});

describe('what cannot be added', () => {
  it('is refused for a collection that is not there, and for a library that may only be read', async () => {
    const first = await startProgram();
    const nowhere = { into: 'nowhere', repairs: noRepairs };
    const id = await beginImport(first, { 'a.md': sixthSheet });
    for (const reply of [
      await first.reply('import.preview', { import: id, ...nowhere }),
      await first.reply('import.run', { import: id, ...nowhere, title: 'x' }),
    ])
      expect(reply).toMatchObject({ ok: false, code: 'not-found' });
    await addTo(first, ml, { 'a.md': sixthSheet });
    const second = await startProgram(first.libraryFolder);
    expect(
      await second.reply('import.run', {
        import: await beginImport(second, { 'b.md': sixthSheet }),
        into: ml,
        title: 'x',
        repairs: noRepairs,
      }),
    ).toMatchObject({ ok: false, code: 'read-only' });
    expect(
      await second.reply('source.withdraw', { collection: ml, source: 'a' }),
    ).toMatchObject({ ok: false, code: 'read-only' });
  });

  it('says so when no answer belongs to a question of the collection', async () => {
    const program = await startProgram();
    const reply = await program.reply('import.run', {
      import: await beginImport(program, {
        'recipe.txt':
          '1. Whisk four eggs with sugar, fold in flour and melted butter, and bake the sponge until golden.\n\n2. Simmer tomatoes, onions and basil for an hour, season with salt, pepper and a spoon of vinegar.\n',
      }),
      into: ml,
      title: 'x',
      repairs: noRepairs,
    });
    expect(reply).toMatchObject({
      ok: false,
      code: 'invalid-input',
      message: expect.stringContaining(
        'No answer in “recipe.txt” belongs to a question of “Machine-learning lifecycle”',
      ) as string,
    });
    expect(
      await readdir(join(program.libraryFolder, 'additions')).catch(() => []),
    ).toEqual([]);
  });

  it('lists answers that found no question, and those that a person left out', async () => {
    const program = await startProgram();
    const asked = {
      import: await beginImport(program, { 'my notes.md': sixthSheet }),
      into: ml,
      repairs: {
        ...noRepairs,
        assignments: [{ file: 'file-1', line: 9, number: null }],
      },
    };
    const preview = await program.call('import.preview', asked);
    expect(preview.unaligned).toEqual([{ file: 'file-1', question: 2 }]);
    const report = await program.call('import.run', { ...asked, title: 'x' });
    expect(report.unaligned).toEqual([{ file: 'my notes.md', line: 9 }]);
    expect(report.questions).toBe(2);
  });
});

it('opens a collection without an addition that is damaged, and says so', async () => {
  const program = await startProgram();
  const before = await seen(program, ml);
  await addTo(program, ml, { 'my notes.md': sixthSheet });
  await program.services.close();
  const file = join(
    program.libraryFolder,
    'additions',
    ml,
    '1',
    'my-notes.json',
  );
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.slice(0, -20));
  const again = await startProgram(program.libraryFolder);
  expect(await seen(again, ml)).toEqual(before);
  const { problems } = await again.call('library.info', null);
  expect(problems).toMatchObject([
    { kind: 'collection-damaged', subject: 'Machine-learning lifecycle' },
  ]);
  await addTo(again, ml, { 'my notes.md': sixthSheet });
  expect((await again.call('library.info', null)).problems).toEqual([]);
});
