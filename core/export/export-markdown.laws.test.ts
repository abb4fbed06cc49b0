import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Collection, QuestionContent } from '../collection/collection.ts';
import { exportMarkdown } from './export-markdown.ts';
import { exportInput } from './export-input.fixture.ts';
import type { ExportInput } from './export-input.ts';
import { head, nodesOf, words } from './read-export.fixture.ts';
import { highlightColours } from '../annotation/highlight-colour.ts';
import { carriableText } from '../rich-text/rich-text-inline.ts';
import {
  hostileText,
  richTextDocument,
} from '../rich-text/rich-text.fixture.ts';
import { emptyStudyRecord, type StudyRecord } from '../study/study-record.ts';

const line = hostileText.filter(text => /[a-z0-9]/i.test(text));
const instant = fc.constantFrom(
  '2026-01-01T10:00:00.000Z',
  '2026-05-05T05:05:05Z',
);
const arbitraryInput: fc.Arbitrary<ExportInput> = fc
  .record({
    prompts: fc.array(line, { minLength: 1, maxLength: 3 }),
    title: line,
    label: line,
    statement: line,
    text: line,
    note: line,
    tag: line,
    exact: line,
    colour: fc.constantFrom(...highlightColours),
    meaning: line,
    document: richTextDocument,
    created: instant,
    layout: fc.constantFrom('one-file' as const, 'folder' as const),
  })
  .map(made => {
    const collection: Collection = {
      ...exportInput.collection,
      id: 'c',
      title: made.title,
      sources: [{ id: 'a', title: made.label }],
      questions: made.prompts.map((prompt, index) => ({
        id: `q${index + 1}`,
        number: 1,
        topic: 'data',
        prompt,
      })),
    };
    const content: QuestionContent = {
      schema: 1,
      id: 'q1',
      answers: [
        {
          source: 'a',
          lead: made.statement,
          points: [{ id: 'p1', label: made.label, text: made.text }],
          closing: made.text,
        },
      ],
      mergedPoints: [
        {
          id: 'm1',
          label: made.label,
          statement: made.statement,
          members: ['p1'],
        },
      ],
    };
    const record: StudyRecord = {
      ...emptyStudyRecord('c', 'q1'),
      annotations: [
        {
          id: 'n',
          created: made.created,
          modified: made.created,
          target: {
            source: 'm1',
            position: { start: 0, end: 1 },
            quote: { exact: made.exact, prefix: '', suffix: '' },
          },
          colour: made.colour,
          note: made.note,
          tags: [made.tag],
        },
      ],
      answer: { document: made.document, revision: 1, modified: made.created },
    };
    return {
      ...exportInput,
      choices: {
        ...exportInput.choices,
        collection: 'c',
        scope: { kind: 'collection' },
        layout: made.layout,
      },
      collection,
      contents: new Map([['q1', content]]),
      records: new Map([['q1', record]]),
      meanings: { ...exportInput.meanings, [made.colour]: made.meaning },
      images: new Map([[`${'a'.repeat(64)}.png`, 'AAAA']]),
    };
  });

test(
  'whatever the words are, names are safe, front matter is flat and read back, footnotes resolve, no HTML appears',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(arbitraryInput, input => {
        const result = exportMarkdown(input);
        const names = result.files.map(file => file.name);
        expect(new Set(names.map(name => name.toLowerCase())).size).toBe(
          names.length,
        );
        for (const name of names) {
          expect(name).not.toMatch(
            /^[/\\]|(?:^|\/)\.\.?(?:\/|$)|[\\:?*|<>"\u0000-\u001f]/,
          );
          expect(name).toMatch(/^(?:_images\/[0-9a-f]{64}\.png|[^/]+\.md)$/);
        }
        for (const { content } of result.files.filter(
          file => file.encoding === 'utf8',
        )) {
          expect(content).toMatch(/^---\n/);
          expect(content).toMatch(/[^\n]\n$/);
          expect(content).not.toMatch(/\r|\p{Cs}/u);
          const fields = head(content);
          expect(fields['collate-schema']).toBe(1);
          for (const value of Object.values(fields).flat())
            expect(typeof value).toMatch(/string|number/);
          const nodes = nodesOf(content);
          const defined = nodes.flatMap(node =>
            node.type === 'footnoteDefinition' ? [node.identifier] : [],
          );
          const used = nodes.flatMap(node =>
            node.type === 'footnoteReference' ? [node.identifier] : [],
          );
          expect(new Set(defined).size).toBe(defined.length);
          expect([...new Set(used)].sort()).toEqual([...defined].sort());
          const html = nodes.flatMap(node =>
            node.type === 'html' ? [node.value] : [],
          );
          expect(html.filter(value => value !== '<br>')).toEqual([]);
          for (const node of nodes) {
            const address =
              node.type === 'link' || node.type === 'image'
                ? node.url
                : 'https:';
            expect(address).toMatch(
              /^(?:https?:|mailto:|_images\/|[^:/\\]+\.md$)/,
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  },
);

/** Every text of the input, as the person sees it in Collate. */
function wantedWords(input: ExportInput): readonly string[] {
  const content = input.contents.get('q1')!;
  const annotation = input.records.get('q1')!.annotations[0]!;
  return [
    ...input.collection.questions.map(question => question.prompt),
    ...input.collection.sources.map(source => source.title),
    ...content.mergedPoints.flatMap(point => [point.label, point.statement]),
    ...content.answers.flatMap(answer => [
      answer.lead,
      answer.closing,
      ...answer.points.map(point => point.text),
    ]),
    annotation.target.quote.exact,
    ...annotation.tags,
    input.meanings[annotation.colour],
    annotation.colour,
  ];
}

test(
  'every word that the person chose to export is in the export',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(arbitraryInput, input => {
        const { files } = exportMarkdown(input);
        const shown = files
          .map(file => (file.encoding === 'utf8' ? words(file.content) : ''))
          .join('');
        const plain = (text: string) => carriableText(text).replace(/\s/g, '');
        const wanted = wantedWords(input);
        for (const text of wanted)
          expect(shown.toLowerCase()).toContain(plain(text).toLowerCase());
      }),
      { numRuns: 60 },
    );
  },
);

test('the same input gives the same files', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(arbitraryInput, input => {
      expect(exportMarkdown(input)).toEqual(
        exportMarkdown(structuredClone(input)),
      );
    }),
    { numRuns: 20 },
  );
});
