import {
  cp,
  mkdtemp,
  readFile,
  readdir,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './cli.ts';

const bundledFolder = fileURLToPath(new URL('../../data', import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collate-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number;
  readonly printed: string;
  readonly complained: string;
}

async function collate(...args: string[]): Promise<Outcome> {
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

describe('collate', () => {
  it('lists its commands and exit codes when asked, and when it is not told what to do', async () => {
    const asked = await collate('--help');
    expect(asked).toMatchObject({ code: 0, complained: '' });
    for (const word of ['serve', 'show', 'search', 'export', 'check', '70'])
      expect(asked.printed).toContain(word);
    expect(await collate()).toMatchObject({ code: 2, printed: '' });
    expect(await collate('constructor')).toMatchObject({
      code: 2,
      printed: '',
    });
  });

  it.each(['serve', 'show', 'search', 'export', 'check'])(
    'explains %s',
    async command => {
      const { code, printed } = await collate(command, '--help');
      expect(code).toBe(0);
      expect(printed).toContain(`Usage: collate ${command}`);
    },
  );

  it.each([
    ['show'],
    ['show', 'a', 'b'],
    ['show', 'ml-lifecycle', '--nonsense'],
    ['search'],
    ['search', 'drift', '--limit', '0'],
    ['export', 'ml-lifecycle'],
    ['export', 'ml-lifecycle', '--out'],
    ['export', 'ml-lifecycle', '--out', 'x', '--include', 'everything'],
    ['serve', '--port', '99999'],
    ['serve', '--port', '-1'],
    ['serve', 'extra'],
  ])('does not understand %j %j', async (...args) => {
    const { code, complained } = await collate(...args);
    expect(code).toBe(2);
    expect(complained).toContain('--help');
  });
});

describe('collate show', () => {
  it('prints every question with its merged points and where each wording stands', async () => {
    const { code, printed } = await collate('show', 'ml-lifecycle', '--json');
    expect(code).toBe(0);
    const { questions } = JSON.parse(printed) as {
      questions: {
        number: number;
        topic: string;
        prompt: string;
        points: {
          label: string;
          members: { source: string; index: number; text: string }[];
        }[];
      }[];
    };
    expect(questions).toHaveLength(20);
    const file = JSON.parse(
      await readFile(
        join(bundledFolder, 'ml-lifecycle', 'questions', 'q01.json'),
        'utf8',
      ),
    ) as { answers: { source: string; points: { text: string }[] }[] };
    const members = questions[0]!.points.flatMap(point => point.members);
    expect(members).toHaveLength(
      file.answers.flatMap(answer => answer.points).length,
    );
    for (const member of members) {
      const own = file.answers.find(answer => answer.source === member.source);
      expect(own?.points[member.index]?.text).toBe(member.text);
    }
  });

  it('says so when there is no such collection', async () => {
    expect(
      await collate('show', 'nothing', '--data-dir', folder),
    ).toMatchObject({ code: 3, printed: '' });
    expect(
      await collate('show', '../data', '--data-dir', folder),
    ).toMatchObject({ code: 3 });
  });
});

describe('collate check', () => {
  it('finds nothing wrong with the collections that come with Collate', async () => {
    expect(await collate('check')).toMatchObject({ code: 0, complained: '' });
  });

  it('finds a damaged question and a point that is nowhere', async () => {
    const copy = join(folder, 'damaged');
    await cp(bundledFolder, copy, { recursive: true });
    await writeFile(join(copy, 'ml-lifecycle', 'questions', 'q02.json'), '{');
    const path = join(copy, 'ml-lifecycle', 'questions', 'q03.json');
    const question = JSON.parse(await readFile(path, 'utf8')) as {
      mergedPoints: unknown[];
    };
    question.mergedPoints.pop();
    await writeFile(path, JSON.stringify(question));
    const { code, printed } = await collate('check', copy, '--json');
    expect(code).toBe(1);
    const { collections } = JSON.parse(printed) as {
      collections: { problems: string[] }[];
    };
    expect(collections[0]!.problems.join('\n')).toMatch(
      /q02\.json is damaged[\s\S]*q03.*no merged point/,
    );
    expect(
      (await collate('check', join(copy, 'ml-lifecycle'))).printed,
    ).toContain('q02.json');
  });

  it('says so when there is nothing to check', async () => {
    expect(await collate('check', join(folder, 'nothing'))).toMatchObject({
      code: 3,
      printed: '',
    });
  });
});

describe('collate export', () => {
  const library = (): string[] => ['--data-dir', join(folder, 'library')];

  it('writes one file, over an older one', async () => {
    const out = join(folder, 'out.md');
    await writeFile(out, 'old');
    const { code, complained } = await collate(
      'export',
      'ml-lifecycle',
      '--question',
      '1',
      '--out',
      out,
      ...library(),
    );
    expect({ code, complained }).toMatchObject({ code: 0 });
    expect(await readFile(out, 'utf8')).toContain('#');
    expect(await readFile(out, 'utf8')).not.toBe('old');
  });

  it('writes a folder, one file a question', async () => {
    const out = join(folder, 'folder');
    expect(
      await collate(
        'export',
        'ml-lifecycle',
        '--folder',
        '--out',
        out,
        ...library(),
      ),
    ).toMatchObject({ code: 0, printed: '' });
    expect(
      (await readdir(out, { recursive: true })).filter(name =>
        name.endsWith('.md'),
      ).length,
    ).toBeGreaterThanOrEqual(20);
  });

  it('prints a question instead when asked to', async () => {
    const { code, printed } = await collate(
      'export',
      'ml-lifecycle',
      '--question',
      'q01',
      '--out',
      '-',
      ...library(),
    );
    expect(code).toBe(0);
    expect(printed).toContain('#');
  });

  it('ends with 4 and a sentence when it cannot write', async () => {
    await writeFile(join(folder, 'file'), '');
    const { code, complained } = await collate(
      'export',
      'ml-lifecycle',
      '--out',
      join(folder, 'file', 'x.md'),
      ...library(),
    );
    expect(code).toBe(4);
    expect(complained).toMatch(/may not write x\.md .*Choose another place/);
  });

  it.each([
    ['nothing', []],
    ['ml-lifecycle', ['--question', '999']],
    ['ml-lifecycle', ['--topic', 'nothing']],
  ])('ends with 3 when there is no %s %j', async (collection, more) => {
    const out = join(folder, 'never.md');
    expect(
      await collate('export', collection, ...more, '--out', out, ...library()),
    ).toMatchObject({ code: 3 });
    await expect(readFile(out)).rejects.toThrow();
  });
});

describe('collate search', () => {
  it('finds words in the bundled collection', async () => {
    const { code, printed } = await collate(
      'search',
      'drift',
      '--json',
      '--data-dir',
      join(folder, 'library'),
    );
    expect(code).toBe(0);
    const { hits } = JSON.parse(printed) as { hits: unknown[] };
    expect(hits.length).toBeGreaterThan(0);
  });

  it('ends with 1 when nothing was found', async () => {
    expect(
      await collate(
        'search',
        'qqzzxxyy',
        '--data-dir',
        join(folder, 'library'),
      ),
    ).toMatchObject({ code: 1 });
  });
});
