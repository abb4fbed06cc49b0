import { expect, test } from 'vitest';
import type { Annotation } from '../annotation/annotation.ts';
import type { Collection, QuestionContent } from '../collection/collection.ts';
import { searchTexts } from './search-texts.ts';
import { emptyStudyRecord, type StudyRecord } from '../study/study-record.ts';

const entry = { id: 'q1', number: 3, topic: 't', prompt: 'Why test?' };
const collection = {
  id: 'c',
  sources: [],
  questions: [entry],
} as unknown as Collection;
const content: QuestionContent = {
  schema: 1,
  id: 'q1',
  answers: [
    {
      source: 'a',
      lead: 'In short.',
      points: [{ id: 'a1', label: 'Trust', text: 'It builds trust.' }],
      closing: ' ',
    },
  ],
  mergedPoints: [
    { id: 'm1', label: '', statement: 'Tests build trust.', members: ['a1'] },
  ],
};

function annotation(id: string, change: Partial<Annotation>): Annotation {
  return {
    id,
    created: '2026-01-01T00:00:00Z',
    modified: '2026-01-01T00:00:00Z',
    target: {
      source: 'a1',
      position: { start: 0, end: 2 },
      quote: { exact: 'It', prefix: '', suffix: '' },
    },
    colour: 'yellow',
    note: '',
    tags: [],
    ...change,
  };
}

function record(
  annotations: readonly Annotation[],
  text?: string,
): StudyRecord {
  const document = {
    type: 'doc' as const,
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: text ?? '' }] },
    ],
  };
  return {
    ...emptyStudyRecord('c', 'q1'),
    annotations,
    answer: text === undefined ? null : { document, revision: 1, modified: '' },
  };
}

test('every text of a question is there, empty ones are not', () => {
  const texts = searchTexts(
    collection,
    entry,
    content,
    record([], 'My words.'),
  );
  expect(
    texts.map(text => [text.id, text.kind, text.label, text.text.trim()]),
  ).toEqual([
    ['c/q1/prompt', 'prompt', null, 'Why test?'],
    ['c/q1/merged-point/m1', 'merged-point', null, 'Tests build trust.'],
    ['c/q1/lead/a', 'point', null, 'In short.'],
    ['c/q1/point/a1', 'point', 'Trust', 'It builds trust.'],
    ['c/q1/my-answer', 'my-answer', null, 'My words.'],
  ]);
  expect(texts.every(text => text.title === '3. Why test?')).toBe(true);
  expect(texts[3]).toMatchObject({ target: 'a1', source: 'a' });
});

test('a note is found by its words, a tagged highlight by its passage, a plain one through its point', () => {
  const texts = searchTexts(
    collection,
    entry,
    content,
    record([
      annotation('n1', { note: 'Ask *why*.' }),
      annotation('n2', { tags: ['exam'] }),
      annotation('n3', {}),
      annotation('n4', {
        target: { ...annotation('x', {}).target, source: 'gone' },
      }),
    ]),
  ).filter(text => text.kind === 'note');
  expect(
    texts.map(text => [text.target, text.text, text.label, text.tags]),
  ).toEqual([
    ['n1', 'Ask *why*.', 'Trust', []],
    ['n2', 'It', 'Trust', ['exam']],
    ['n4', 'It', null, []],
  ]);
});

test('a question whose file cannot be read is still found by its prompt and by what the person wrote', () => {
  const texts = searchTexts(collection, entry, null, record([], 'Mine.'));
  expect(texts.map(text => text.kind)).toEqual(['prompt', 'my-answer']);
});
