import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  markdownSheet,
  pageSheet,
  textSheet,
  wordSheet,
} from '../services/importing/bread-sheets.fixture.ts';
import { runCli } from './cli.ts';

const bundledFolder = fileURLToPath(new URL('../../data', import.meta.url));
let folder: string;
let sheets: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collate-cli-import-'));
  sheets = join(folder, 'sheets');
  await mkdir(join(sheets, 'more'), { recursive: true });
  await Promise.all([
    writeFile(join(sheets, 'a_bread.md'), markdownSheet),
    writeFile(join(sheets, 'b.html'), pageSheet),
    writeFile(join(sheets, 'c.docx'), wordSheet()),
    writeFile(join(sheets, 'more', 'd.txt'), textSheet),
    writeFile(join(sheets, 'more', 'picture.png'), 'no sheet'),
    writeFile(join(folder, 'binary.md'), Buffer.from([0, 1, 2, 0, 255])),
    writeFile(join(folder, 'empty.txt'), ''),
    writeFile(join(folder, 'note.txt'), 'Buy flour and salt.\n'),
  ]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function collate(...args: string[]) {
  let printed = '';
  let complained = '';
  const code = await runCli(args, {
    print: text => (printed += text),
    complain: text => (complained += text),
    bundledFolder,
    pageFolder: join(folder, 'no-page'),
  });
  return { code, printed, complained };
}

interface Printed {
  readonly questions: readonly {
    readonly number: number;
    readonly prompt: string;
    readonly points: readonly {
      readonly label: string;
      readonly members: readonly {
        readonly source: string;
        readonly index: number;
        readonly label: string | null;
        readonly text: string;
      }[];
    }[];
  }[];
  readonly report: { readonly collection: string; readonly files: unknown[] };
}

describe('collate import', () => {
  it('merges all sheets of a folder and prints nothing but the one JSON value', async () => {
    const { code, printed, complained } = await collate(
      'import',
      sheets,
      '--json',
    );
    expect({ code, complained }).toEqual({ code: 0, complained: '' });
    const result = JSON.parse(printed) as Printed;
    expect(Object.keys(result)).toEqual(['questions', 'report']);
    expect(
      result.questions.map(({ number, prompt }) => [number, prompt]),
    ).toEqual([
      [1, 'What does yeast do in dough?'],
      [2, 'Why is dough kneaded?'],
    ]);
    for (const question of result.questions)
      expect(Object.keys(question)).toEqual([
        'number',
        'topic',
        'prompt',
        'points',
      ]);
    for (const point of result.questions.flatMap(({ points }) => points)) {
      expect(Object.keys(point)).toEqual(['label', 'members']);
      for (const member of point.members)
        expect(Object.keys(member)).toEqual([
          'source',
          'index',
          'label',
          'text',
        ]);
    }
    const first = result.questions[0]?.points.flatMap(point => point.members);
    expect(new Set(first?.map(({ source }) => source))).toEqual(
      new Set(['a_bread.md', 'b.html', 'c.docx', 'd.txt']),
    );
    expect(
      first
        ?.filter(({ source }) => source === 'a_bread.md')
        .sort((one, other) => one.index - other.index)
        .map(({ index, label }) => [index, label]),
    ).toEqual([
      [0, 'Gas'],
      [1, 'Flavour'],
    ]);
  });

  it('says in words what it found, and stores nothing unless told where', async () => {
    const before = await readdir(tmpdir());
    const { code, printed } = await collate('import', sheets);
    expect(code).toBe(0);
    expect(printed).toMatch(/^A bread: 2 questions, \d+ points/);
    expect(printed).toContain('a_bread.md: 2 questions, 3 points');
    expect(printed).toContain('Nothing was stored.');
    const left = (await readdir(tmpdir())).filter(
      name => name.startsWith('collate-import-') && !before.includes(name),
    );
    expect(left).toEqual([]);
  });

  it('stores under a title in a library, where the other commands find it', async () => {
    const library = join(folder, 'library');
    const at = ['--data-dir', library];
    const stored = await collate(
      'import',
      sheets,
      '--title',
      'My bread',
      '--json',
      ...at,
    );
    expect(stored.code).toBe(0);
    const { report, questions } = JSON.parse(stored.printed) as Printed;
    expect(report.collection).toBe('my-bread');
    const shown = await collate('show', 'my-bread', '--json', ...at);
    expect(shown.code).toBe(0);
    expect((JSON.parse(shown.printed) as Printed).questions).toHaveLength(
      questions.length,
    );
    const found = await collate('search', 'gluten', ...at);
    expect(found.printed).toContain('gluten');
    expect((await collate('check', join(library, 'collections'))).code).toBe(0);
    const again = await collate('import', sheets, '--title', 'My bread', ...at);
    expect(again.printed).toContain('Stored as my-bread-2.');
  });

  it('names what was refused, takes the rest, and ends with 1', async () => {
    const { code, printed, complained } = await collate(
      'import',
      join(folder, 'binary.md'),
      join(sheets, 'a_bread.md'),
      join(folder, 'nowhere.md'),
      join(folder, 'empty.txt'),
      join(sheets, 'a_bread.md'),
      '--title',
      'Bread',
    );
    expect(code).toBe(1);
    expect(printed).toMatch(/^Bread: 2 questions/);
    expect(printed).toContain('“binary.md”');
    expect(printed).toContain('“empty.txt” is empty');
    expect(printed).toContain('It counts once.');
    expect(complained).toContain('nowhere.md');
  });

  it('ends with 3 when there is no question in anything, and says why', async () => {
    const refused = await collate('import', join(folder, 'binary.md'));
    expect(refused).toMatchObject({ code: 3, printed: '' });
    expect(refused.complained).toContain('“binary.md”');
    const note = await collate('import', join(folder, 'note.txt'), '--json');
    expect(note).toMatchObject({ code: 3, printed: '' });
    expect(note.complained).toContain('No question was found in “note.txt”');
    const nothing = await collate('import', join(folder, 'nowhere.md'));
    expect(nothing).toMatchObject({ code: 3, printed: '' });
  });

  it('reads the standard input', async () => {
    const input = vi
      .spyOn(process, 'stdin', 'get')
      .mockReturnValue(
        Readable.from([Buffer.from(markdownSheet)]) as typeof process.stdin,
      );
    const { code, printed } = await collate('import', '-', '--json');
    input.mockRestore();
    expect(code).toBe(0);
    const { questions } = JSON.parse(printed) as Printed;
    expect(questions[0]?.points[0]?.members[0]?.source).toBe('standard input');
  });

  it('gives the same bytes for the same sheets', async () => {
    const once = await collate('import', sheets, '--json', '--without-model');
    const twice = await collate('import', sheets, '--json', '--without-model');
    expect(twice.printed).toBe(once.printed);
    expect(once.printed).not.toContain('+vectors');
  });

  it('explains itself, and does not understand an empty title or no file', async () => {
    const help = await collate('import', '--help');
    expect(help.code).toBe(0);
    expect(help.printed).toContain('Usage: collate import');
    expect((await collate('import')).code).toBe(2);
    expect((await collate('import', sheets, '--title', ' ')).code).toBe(2);
  });
});

interface Explained {
  readonly threshold: number;
  readonly points: readonly {
    readonly point: string;
    readonly nearest: string | null;
    readonly score: number | null;
    readonly shared: readonly string[];
    readonly runnerUp: {
      readonly point: string;
      readonly score: number;
    } | null;
  }[];
}

describe('collate merge --explain', () => {
  it('says for every point of a stored question why it is where it is', async () => {
    const at = ['--data-dir', join(folder, 'explained')];
    await collate('import', sheets, '--title', 'Bread', ...at);
    const { code, printed } = await collate(
      ...['merge', '--explain', 'bread', '1', '--json', ...at],
    );
    expect(code).toBe(0);
    const { threshold, points } = JSON.parse(printed) as Explained;
    expect(threshold).toBeGreaterThan(0);
    const gas = points.find(({ point }) => point === 'a-bread.1');
    expect(gas?.shared).toEqual(expect.arrayContaining(['carbon', 'dioxide']));
    expect(points.map(({ point }) => point)).toContain(gas?.nearest);
    const words = await collate('merge', '--explain', 'bread', 'q01', ...at);
    expect(words.printed).toMatch(/^A pair needs \d\.\d{3} here\.\n/);
    expect(words.printed.trimEnd().split('\n')).toHaveLength(points.length + 1);
  });

  it('explains one point of a bundled question', async () => {
    const all = await collate(
      'merge',
      '--explain',
      'ml-lifecycle',
      '1',
      '--json',
    );
    const [first] = (JSON.parse(all.printed) as Explained).points;
    const one = await collate(
      ...['merge', '--explain', 'ml-lifecycle', '1', first?.point ?? ''],
      '--json',
    );
    expect((JSON.parse(one.printed) as Explained).points).toEqual([first]);
  });

  it.each([
    [3, ['merge', '--explain', 'nowhere', '1']],
    [3, ['merge', '--explain', 'ml-lifecycle', '999']],
    [3, ['merge', '--explain', 'ml-lifecycle', '1', 'nowhere']],
    [2, ['merge', 'ml-lifecycle', '1']],
    [2, ['merge', '--explain', 'ml-lifecycle']],
  ])('ends with %i for %j', async (code, args) => {
    const outcome = await collate(...args);
    expect(outcome).toMatchObject({ code, printed: '' });
    expect(outcome.complained).not.toBe('');
  });
});
