import { expect, test } from 'vitest';
import { AppError } from '../app-error.ts';
import type { ExportChoices, ExportResult } from './export-choices.ts';
import { exportMarkdown } from './export-markdown.ts';
import { exportInput } from './export-input.fixture.ts';
import type { ExportInput } from './export-input.ts';
import { head, nodesOf, words } from './read-export.fixture.ts';
import { emptyStudyRecord } from '../study/study-record.ts';

function chosen(change: Partial<ExportChoices>): ExportInput {
  return { ...exportInput, choices: { ...exportInput.choices, ...change } };
}
const everything = { scope: { kind: 'collection' }, layout: 'folder' } as const;
const named = (result: ExportResult) => result.files.map(file => file.name);
test('a worked question is written like this', async () => {
  const { files } = exportMarkdown(exportInput);
  await expect(files[0]?.content).toMatchFileSnapshot(
    'export/question.golden.txt',
  );
});

test('a whole collection in one file is written like this', async () => {
  const { files } = exportMarkdown(chosen({ scope: { kind: 'collection' } }));
  await expect(files[0]?.content).toMatchFileSnapshot(
    'export/collection.golden.txt',
  );
});

test('the index of a folder is written like this', async () => {
  const { files } = exportMarkdown(chosen(everything));
  await expect(files[0]?.content).toMatchFileSnapshot(
    'export/index.golden.txt',
  );
});

test('a folder has an index, a file a question and the images, under safe names', () => {
  const result = exportMarkdown(chosen(everything));
  expect(result).toMatchObject({
    suggestedName: 'Machine learning - a sample',
    layout: 'folder',
    questions: 2,
  });
  expect(named(result)).toEqual([
    'Index.md',
    '01 Why does data_quality matter.md',
    '02 What is drift.md',
    `_images/${'a'.repeat(64)}.png`,
  ]);
  expect(result.files.at(-1)).toMatchObject({
    encoding: 'base64',
    content: 'iVBORw0KGgo=',
  });
});

test('one file stays one file unless it has images', () => {
  const include = { ...exportInput.choices.include, myAnswer: false };
  expect(exportMarkdown(chosen({ include }))).toMatchObject({
    suggestedName: '01 Why does data_quality matter.md',
    layout: 'one-file',
    questions: 1,
  });
  expect(exportMarkdown(chosen({}))).toMatchObject({
    suggestedName: '01 Why does data_quality matter',
    layout: 'folder',
  });
});

test('a topic is exported alone', () => {
  const result = exportMarkdown(
    chosen({ scope: { kind: 'topic', topic: 'care' }, layout: 'folder' }),
  );
  expect(result.questions).toBe(1);
  expect(named(result)).toEqual(['Index.md', '02 What is drift.md']);
});

test.each([
  [{ kind: 'question', question: 'q9' }],
  [{ kind: 'topic', topic: 'none' }],
] as const)('a scope that does not exist is refused: %j', scope => {
  expect(() => exportMarkdown(chosen({ scope }))).toThrow(AppError);
});

test.each([
  'mergedAnswers',
  'wordings',
  'highlights',
  'notes',
  'myAnswer',
] as const)('leaving out %s leaves out its words and nothing else', section => {
  const telling = {
    mergedAnswers: 'A model repeats what it sees.',
    wordings: 'Models repeat \\<b>what\\</b> they see.',
    highlights: 'Old words',
    notes: 'exam facts',
    myAnswer: 'Data decides',
  };
  const include = { ...exportInput.choices.include, [section]: false };
  const text = exportMarkdown(chosen({ include })).files[0]?.content ?? '';
  for (const [name, sentence] of Object.entries(telling))
    expect([name, text.includes(sentence)]).toEqual([name, name !== section]);
});

test('a missing image is named, not linked', () => {
  const { files, layout } = exportMarkdown({
    ...exportInput,
    images: new Map(),
  });
  expect(layout).toBe('one-file');
  expect(files[0]?.content).toContain('\\[image: A chart]');
});

test('citations of points that are gone, and of other collections, keep their words', () => {
  const citation = (attrs: Record<string, unknown>) => ({
    type: 'citation',
    attrs: {
      collection: 'sample',
      question: 'q1',
      point: 'q1-m1',
      source: null,
      quote: 'Words.',
      ...attrs,
    },
  });
  const document = {
    type: 'doc' as const,
    content: [
      {
        type: 'paragraph',
        content: [
          citation({}),
          citation({}),
          citation({ quote: 'Other words.' }),
          citation({ point: 'q1-gone' }),
          citation({ collection: 'other', question: 'x y]:', point: '^' }),
        ],
      },
    ],
  };
  const record = {
    ...emptyStudyRecord('sample', 'q1'),
    answer: { document, revision: 1, modified: '' },
  };
  const include = {
    ...exportInput.choices.include,
    mergedAnswers: false,
    wordings: false,
  };
  const { files } = exportMarkdown({
    ...chosen({ include }),
    records: new Map([['q1', record]]),
  });
  expect(files[0]?.content).toContain(
    '\n[^q1-m1][^q1-m1][^q1-m1-2][^q1-gone][^x-y]\n',
  );
  expect(files[0]?.content).toContain(
    '[^q1-m1-2]: Models repeat their data (point 1 of question 1), merged answer: “Other words.”\n',
  );
  expect(files[0]?.content).toContain(
    '[^q1-gone]: A point of question 1 that is no longer there, merged answer: “Words.”\n',
  );
  expect(files[0]?.content).toContain(
    'of the collection other, merged answer: “Words.”\n',
  );
});

test('what a note holds cannot reach out of it', () => {
  const [annotation] = exportInput.records.get('q1')?.annotations ?? [];
  const note =
    '# Head\n\n<script>x</script>\n\n[ref]: https://a.example\n\n[^f]: foot\n\n[a](javascript:alert) ![i](https://a.example/i.png) [^f] [b](https://b.example)\n\n- <b>li</b>\n\n> ---';
  const record = {
    ...emptyStudyRecord('sample', 'q1'),
    annotations: [{ ...annotation!, note }],
  };
  const include = {
    mergedAnswers: false,
    wordings: false,
    highlights: false,
    notes: true,
    myAnswer: false,
  };
  const { files } = exportMarkdown({
    ...chosen({ include }),
    records: new Map([['q1', record]]),
  });
  const nodes = nodesOf(files[0]?.content ?? '');
  const types = nodes.map(node => node.type);
  for (const type of [
    'html',
    'image',
    'definition',
    'footnoteDefinition',
    'footnoteReference',
  ] as const)
    expect(types).not.toContain(type);
  expect(
    nodes.flatMap(node => (node.type === 'link' ? [node.url] : [])),
  ).not.toContain('javascript:alert');
  expect(nodes.filter(node => node.type === 'heading')).toHaveLength(2);
  const shown = words(files[0]?.content ?? '');
  for (const part of [
    'Head',
    '<script>x</script>',
    '[ref]:https://a.example',
    '[^f]:foot',
    '[a](javascript:alert)',
    '![i](https://a.example/i.png)',
    '<b>li</b>',
  ])
    expect(shown).toContain(part);
});

test.each([
  ['yes', 'yes'],
  ['--- x: 1\ny: 2', '--- x: 1 y: 2'],
  ['a: b # c', 'a: b # c'],
  ["=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"],
  [
    '"quoted" \\ and {curly} [square] *star &and !bang %per @at `tick`',
    '"quoted" \\ and {curly} [square] *star &and !bang %per @at `tick`',
  ],
  ['2026-01-01', '2026-01-01'],
  ['0x10', '0x10'],
  ['\u202Eabc', '\u202Eabc'],
])('the title %j cannot break out of the front matter', (prompt, title) => {
  const questions = [{ ...exportInput.collection.questions[0]!, prompt }];
  const { files } = exportMarkdown({
    ...exportInput,
    collection: { ...exportInput.collection, questions },
  });
  expect(head(files[0]?.content ?? '')).toMatchObject({
    title,
    'collate-id': 'sample/q1',
  });
});
