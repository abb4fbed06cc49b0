import type { Annotation } from '../annotation/annotation.ts';
import type { Collection, QuestionContent } from '../collection/collection.ts';
import { defaultMeanings } from '../annotation/highlight-colour.ts';
import type { RichText } from '../rich-text/rich-text.ts';
import { emptyStudyRecord, type StudyRecord } from '../study/study-record.ts';
import type { ExportInput } from './export-input.ts';

const image = `${'a'.repeat(64)}.png`;

const collection: Collection = {
  schema: 1,
  id: 'sample',
  title: 'Machine learning: a sample',
  description: 'Two questions.',
  language: 'en',
  licence: 'CC-BY-4.0',
  engine: 'editorial',
  sources: [
    { id: 'sheet-1', title: 'Sheet 1' },
    { id: 'sheet-2', title: 'Sheet 2' },
  ],
  topics: [
    { id: 'data', title: 'Data' },
    { id: 'care', title: 'Care' },
  ],
  questions: [
    {
      id: 'q1',
      number: 1,
      topic: 'data',
      prompt: 'Why does data_quality matter?',
    },
    { id: 'q2', number: 2, topic: 'care', prompt: 'What is drift?' },
  ],
};

const content: QuestionContent = {
  schema: 1,
  id: 'q1',
  answers: [
    {
      source: 'sheet-1',
      lead: 'In short:',
      points: [
        {
          id: 'q1-a1',
          label: 'Trust',
          text: 'Models repeat <b>what</b> they see.',
        },
        { id: 'q1-a2', text: 'Bad rows cost $5 each.' },
      ],
      closing: '',
    },
    {
      source: 'sheet-2',
      lead: '',
      points: [
        { id: 'q1-b1', label: 'Garbage', text: 'Garbage in, garbage out.' },
      ],
      closing: 'So check it.',
    },
  ],
  mergedPoints: [
    {
      id: 'q1-m1',
      label: 'Models repeat their data',
      statement: 'A model repeats what it sees.',
      members: ['q1-a1', 'q1-b1'],
    },
    {
      id: 'q1-m2',
      label: 'Cost',
      statement: 'Bad rows cost money.',
      members: ['q1-a2'],
    },
  ],
};

function annotation(
  id: string,
  source: string,
  exact: string,
  change: Partial<Annotation>,
): Annotation {
  return {
    id,
    created: '2026-01-01T10:00:00.000Z',
    modified: '2026-01-02T10:00:00.000Z',
    target: {
      source,
      position: { start: 0, end: exact.length },
      quote: { exact, prefix: '', suffix: '' },
    },
    colour: 'yellow',
    note: '',
    tags: [],
    ...change,
  };
}

const document: RichText = {
  type: 'doc',
  content: [
    {
      type: 'heading',
      attrs: { level: 1 },
      content: [{ type: 'text', text: 'Mine' }],
    },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Data decides' },
        {
          type: 'citation',
          attrs: {
            collection: 'sample',
            question: 'q1',
            point: 'q1-m1',
            source: 'sheet-2',
            quote: 'Garbage in, garbage out.',
          },
        },
        { type: 'text', text: ', and it costs' },
        {
          type: 'citation',
          attrs: {
            collection: 'sample',
            question: 'q1',
            point: 'q1-m2',
            source: null,
            quote: 'Bad rows cost money.',
          },
        },
        { type: 'text', text: '.' },
      ],
    },
    { type: 'image', attrs: { image, alt: 'A chart' } },
  ],
};

const record: StudyRecord = {
  ...emptyStudyRecord('sample', 'q1'),
  status: 'done',
  annotations: [
    annotation('n2', 'q1-b1', 'Garbage in', {
      colour: 'red',
      note: 'Ask **why** <i>really</i>.',
      tags: ['exam facts', 'ml'],
    }),
    annotation('n1', 'q1-m1', 'A model', {}),
    annotation('n3', 'gone', 'Old words', { colour: 'grey' }),
  ],
  answer: { document, revision: 1, modified: '2026-01-03T10:00:00.000Z' },
};

/** A small collection with one worked question and one that nobody has touched and whose file cannot be read. */
export const exportInput: ExportInput = {
  choices: {
    collection: 'sample',
    scope: { kind: 'question', question: 'q1' },
    layout: 'one-file',
    include: {
      mergedAnswers: true,
      wordings: true,
      highlights: true,
      notes: true,
      myAnswer: true,
    },
  },
  collection,
  contents: new Map([['q1', content]]),
  records: new Map([['q1', record]]),
  coverage: new Map([['q1', { covered: 1, points: 2 }]]),
  meanings: defaultMeanings,
  images: new Map([[image, 'iVBORw0KGgo=']]),
};
