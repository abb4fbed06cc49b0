import { afterEach, describe, expect, it } from 'vitest';
import { noRepairs } from '../../core/import/import-preview.ts';
import {
  beginImport,
  endPrograms,
  startProgram,
  type ImportingProgram,
} from './import-program.fixture.ts';

afterEach(endPrograms);

const bread = `# Bread

## 1. Why does dough rest?

- Gluten relaxes, and the dough can be shaped.
- Yeast has time to make gas.

## 2. What does salt do?

- Salt slows the yeast down.
`;

async function importInto(
  program: ImportingProgram,
  into: string | null,
  files: Readonly<Record<string, string>>,
) {
  const id = await beginImport(program, files);
  return program.call('import.run', {
    import: id,
    into,
    title: 'Bread',
    repairs: noRepairs,
  });
}

describe('the sources of a collection', () => {
  it('are told with what each says, and without a day for those it came with', async () => {
    const program = await startProgram();
    const { collection } = await importInto(program, null, {
      'bread.md': bread,
    });
    expect(await program.call('source.list', { collection })).toEqual([
      { id: 'bread', title: 'Bread', questions: 2, points: 3, added: null },
    ]);
  });

  it('say since when one is there that was added or renewed, until it is withdrawn', async () => {
    const program = await startProgram();
    const { collection } = await importInto(program, null, {
      'bread.md': bread,
    });
    await importInto(program, collection, {
      'bread.md': bread.replace('gas.', 'gas, which lifts it.'),
      'oven.md': '# Why does dough rest?\n\n- Rye needs more time.\n',
    });
    const list = await program.call('source.list', { collection });
    expect(list.map(({ id, added }) => [id, added?.renews])).toEqual([
      ['bread', true],
      ['oven', false],
    ]);
    for (const { added } of list)
      expect(Date.parse(added?.at ?? '')).not.toBeNaN();
    await program.call('source.withdraw', { collection, source: 'oven' });
    await program.call('source.withdraw', { collection, source: 'bread' });
    const after = await program.call('source.list', { collection });
    expect(after.map(({ id, added }) => [id, added])).toEqual([
      ['bread', null],
    ]);
  });

  it('of a collection that is not there are an error', async () => {
    const program = await startProgram();
    const reply = await program.reply('source.list', { collection: 'nowhere' });
    expect(reply).toMatchObject({ ok: false, code: 'not-found' });
  });
});

describe('lines like a repaired one', () => {
  it('are found in all files of an import, and nothing is written', async () => {
    const program = await startProgram();
    const more = bread.replace(
      '- Yeast has',
      '- More about yeast\n- Yeast has',
    );
    const id = await beginImport(program, {
      'bread.md': more,
      'oven.md': more.replace('More about yeast', 'More about ovens'),
    });
    const preview = await program.call('import.preview', {
      import: id,
      into: null,
      repairs: noRepairs,
    });
    const [first, second] = preview.files;
    const { lines } = await program.call('import.like', {
      import: id,
      repairs: noRepairs,
      file: first?.id ?? '',
      line: more.split('\n').indexOf('- More about yeast'),
    });
    expect(lines).toEqual([
      expect.objectContaining({ file: second?.id, text: '- More about ovens' }),
    ]);
  });

  it('are none for a file that is not part of the import', async () => {
    const program = await startProgram();
    const id = await beginImport(program, { 'bread.md': bread });
    const found = await program.call('import.like', {
      import: id,
      repairs: noRepairs,
      file: 'file-9',
      line: 0,
    });
    expect(found).toEqual({ form: null, lines: [] });
  });
});
