import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportReport } from '../../core/import/import-preview.ts';
import { markdownSheet } from '../services/importing/bread-sheets.fixture.ts';
import { runCli } from './cli.ts';

const bundledFolder = fileURLToPath(new URL('../../data', import.meta.url));
let folder: string;
let bread: string;
let notes: string;
let library: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collate-cli-into-'));
  bread = join(folder, 'bread.md');
  notes = join(folder, 'my notes.md');
  library = join(folder, 'library');
  await writeFile(bread, markdownSheet);
  await writeFile(
    notes,
    '## 1. What does yeast do in dough?\n\n- **Gas:** Yeast turns sugar into carbon dioxide, which makes the dough rise.\n- **Warmth:** It works fastest when the dough is warm.\n',
  );
  await collate('import', bread, '--title', 'Bread', '--data-dir', library);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function collate(...args: string[]) {
  let printed = '';
  let complained = '';
  const code = await runCli([...args], {
    print: text => (printed += text),
    complain: text => (complained += text),
    bundledFolder,
    pageFolder: join(folder, 'no-page'),
  });
  return { code, printed, complained };
}

describe('collate import --into', () => {
  it('adds sheets to a stored collection and tells what changed, as JSON', async () => {
    const { code, printed, complained } = await collate(
      ...['import', notes, '--into', 'bread', '--json'],
      ...['--data-dir', library],
    );
    expect({ code, complained }).toEqual({ code: 0, complained: '' });
    const { questions, report } = JSON.parse(printed) as {
      readonly questions: readonly {
        readonly number: number;
        readonly points: readonly {
          readonly label: string;
          readonly members: readonly { readonly source: string }[];
        }[];
      }[];
      readonly report: ImportReport;
    };
    expect(
      questions.map(({ number, points }) => [
        number,
        points.map(({ label, members }) => [
          label,
          members.map(({ source }) => source),
        ]),
      ]),
    ).toEqual([
      [
        1,
        [
          ['Gas', ['bread', 'my notes.md']],
          ['Flavour', ['bread']],
          ['Warmth', ['my notes.md']],
        ],
      ],
      [2, [['Gluten', ['bread']]]],
    ]);
    expect(report.files).toMatchObject([
      { name: 'my notes.md', source: 'my-notes' },
    ]);
    expect(report.delta).toMatchObject([
      {
        number: 1,
        newPoints: [{ label: 'Warmth' }],
        strengthened: [{ id: 'm1', label: 'Gas' }],
        weakened: [],
        disputes: [],
      },
    ]);
    const shown = await collate('show', 'bread', '--data-dir', library);
    expect(shown.printed).toContain('Warmth');
  });

  it('tells it in words, and that nothing has changed when nothing has', async () => {
    const first = await collate(
      ...['import', notes, '--into', 'ml-lifecycle'],
      ...['--data-dir', join(folder, 'other')],
    );
    expect(first.code).toBe(0);
    expect(first.printed).toMatch(/^Machine-learning lifecycle: 1 questions/);
    expect(first.printed).toMatch(
      /What has changed:\n {2}21\. What does yeast do in dough\?\n {5}new: Gas\n {5}new: Warmth\nAdded to ml-lifecycle\.\n$/,
    );
    const again = await collate(
      ...['import', notes, '--into', 'ml-lifecycle'],
      ...['--data-dir', join(folder, 'other')],
    );
    expect(again.printed).toMatch(
      /Nothing has changed in what is said\.\nAdded to ml-lifecycle\.\n$/,
    );
  });

  it('without a library shows what would change and stores nothing', async () => {
    const before = await readdir(folder);
    const { code, printed } = await collate(
      ...['import', notes, '--into', 'ml-lifecycle'],
    );
    expect(code).toBe(0);
    expect(printed).toMatch(/new: Warmth\nNothing was stored\. Add --data-dir/);
    expect(await readdir(folder)).toEqual(before);
  });

  it('ends with 3 for a collection that is not there or has no question for the answers, and with 2 for a title', async () => {
    const nowhere = await collate(
      ...['import', notes, '--into', 'nowhere', '--data-dir', library],
    );
    expect(nowhere.code).toBe(3);
    expect(nowhere.complained).toContain('no such collection');
    const recipe = join(folder, 'recipe.txt');
    await writeFile(
      recipe,
      '1. Whisk four eggs with sugar, fold in flour and melted butter, and bake the sponge until golden.\n\n2. Simmer tomatoes, onions and basil for an hour, season with salt, pepper and a spoon of vinegar.\n',
    );
    const unfit = await collate(
      ...['import', recipe, '--into', 'ml-lifecycle', '--data-dir', library],
    );
    expect(unfit.code).toBe(3);
    expect(unfit.complained).toContain('“recipe.txt”');
    const titled = await collate(
      ...['import', notes, '--into', 'bread', '--title', 'Bread'],
    );
    expect(titled.code).toBe(2);
    expect(titled.complained).toContain('--title names a new collection');
  });
});
