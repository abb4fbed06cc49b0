import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noRepairs } from '../../../core/import/import-preview.ts';
import {
  exhaustingMarkup,
  hostileMarkup,
} from '../../../core/hostile-input/hostile-markup.fixture.ts';
import { docx, paragraph } from '../import/docx.fixture.ts';
import { readSheetFile } from '../import/read-sheet-file.ts';
import { expectHarmlessExport } from './expect-harmless-export.fixture.ts';
import {
  startHostileProgram,
  type HostileProgram,
} from './hostile-program.fixture.ts';

const inputs = hostileMarkup.flatMap(group => group.inputs);
const prompt = (index: number) =>
  `${String(index + 1)}. What happens to loaf ${String(index + 1)} in the oven?`;

function asText(): string {
  return inputs
    .map(
      (markup, index) =>
        `## ${prompt(index)}\n\n- Seen before ${String(index + 1)}.\n\n${markup}\n\n- Seen after ${String(index + 1)}.\n`,
    )
    .join('\n');
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function asWord(): Uint8Array {
  return docx(
    inputs
      .flatMap((markup, index) => [
        paragraph(prompt(index), { style: 'Heading2' }),
        paragraph(escaped(markup).replaceAll('\n', ' ')),
        paragraph(`Seen after ${String(index + 1)}.`),
      ])
      .join(''),
  );
}

function pages(): readonly (readonly [string, string])[] {
  return inputs.map((markup, index) => [
    `page ${String(index + 1)}.html`,
    `<h2>${prompt(index)}</h2><p>Seen before ${String(index + 1)}.</p>${markup}`,
  ]);
}

const formats: readonly (readonly [
  string,
  readonly (readonly [string, string | Uint8Array])[],
  RegExp,
])[] = [
  ['Markdown', [['sheet.md', asText()]], /Seen (?:before|after)/],
  ['plain text', [['sheet.txt', asText()]], /Seen (?:before|after)/],
  ['pages', pages(), /Seen before/],
  ['a Word document', [['sheet.docx', asWord()]], /Seen after/],
];

let program: HostileProgram;
beforeAll(async () => {
  program = await startHostileProgram();
});
afterAll(() => program.end());

async function importFiles(
  title: string,
  files: readonly (readonly [string, string | Uint8Array])[],
): Promise<string> {
  const { import: id } = await program.call('import.begin', null);
  for (const [name, content] of files)
    await program.call('import.add', {
      import: id,
      name,
      base64: Buffer.from(content).toString('base64'),
      last: true,
    });
  const report = await program.call('import.run', {
    import: id,
    into: null,
    title,
    repairs: noRepairs,
  });
  return report.collection;
}

describe.each(formats)('markup in %s', (format, files, seen) => {
  it('comes in as words: those around it are kept, and what leaves again does nothing', async () => {
    const collection = await importFiles(`Markup in ${format}`, files);
    const { questions } = await program.call('collection.open', { collection });
    const texts = new Map<string, string>();
    for (const { id, prompt: asked } of questions) {
      const opened = await program.call('question.open', {
        collection,
        question: id,
      });
      texts.set(asked, JSON.stringify(opened.content));
    }
    const whole = [...texts].flat().join('\n');
    for (const index of inputs.keys())
      expect(whole).toMatch(
        new RegExp(`${seen.source} ${String(index + 1)}\\.`),
      );
    for (const layout of ['one-file', 'folder'] as const)
      expectHarmlessExport(
        await program.call('export.markdown', {
          collection,
          scope: { kind: 'collection' },
          layout,
          include: {
            mergedAnswers: true,
            wordings: true,
            highlights: true,
            notes: true,
            myAnswer: true,
          },
        }),
      );
    program.expectContained();
  });
});

describe('text that would take a careless reader hours', () => {
  it.each(exhaustingMarkup.inputs.map((make, index) => [index + 1, make]))(
    '20.%i is read or refused in every format',
    async (_index, make) => {
      const text = (make as () => string)();
      const files: readonly (readonly [string, string | Uint8Array])[] = [
        ['a.md', text],
        ['a.txt', `1. What is it?\n${text}\n`],
        ['a.html', `<h2>1. What?</h2><p>${text}</p>`],
        ['a.docx', docx(paragraph(escaped(text)))],
      ];
      for (const [name, content] of files) {
        const bytes = new Uint8Array(Buffer.from(content));
        const read = await readSheetFile(name, bytes);
        expect(['text', 'refused']).toContain(read.outcome);
      }
      const { import: id } = await program.call('import.begin', null);
      for (const [name, content] of files)
        await program.call('import.add', {
          import: id,
          name,
          base64: Buffer.from(content).toString('base64'),
          last: true,
        });
      const preview = await program.call('import.preview', {
        import: id,
        into: null,
        repairs: noRepairs,
      });
      expect(preview.files).toHaveLength(files.length);
      await program.call('import.cancel', { import: id });
    },
  );
});
