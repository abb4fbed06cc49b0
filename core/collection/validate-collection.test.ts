import { expect, test } from 'vitest';
import type { Collection, QuestionContent } from './collection.ts';
import { validateCollection } from './validate-collection.ts';

const collection: Collection = {
  schema: 1,
  id: 'sample',
  title: 'Sample',
  description: '',
  language: 'en',
  licence: 'CC0-1.0',
  engine: 'editorial',
  sources: [
    { id: 'a', title: 'A' },
    { id: 'b', title: 'B' },
  ],
  topics: [{ id: 't', title: 'T' }],
  questions: [{ id: 'q1', number: 1, topic: 't', prompt: 'P?' }],
};
const content: QuestionContent = {
  schema: 1,
  id: 'q1',
  answers: [
    {
      source: 'a',
      lead: '',
      points: [
        { id: 'a1', text: 'x' },
        { id: 'a2', text: 'y' },
      ],
      closing: '',
    },
  ],
  mergedPoints: [
    { id: 'm1', label: 'One', statement: 'x', members: ['a1'] },
    { id: 'm2', label: 'Two', statement: 'y', members: ['a2'] },
  ],
};

function problemsOf(
  change: Partial<Collection>,
  contentChange: Partial<QuestionContent> = {},
): readonly string[] {
  return validateCollection(
    { ...collection, ...change },
    new Map([['q1', { ...content, ...contentChange }]]),
  ).problems;
}

test('a sound collection has no problems and is counted', () => {
  expect(validateCollection(collection, new Map([['q1', content]]))).toEqual({
    problems: [],
    counts: {
      questions: 1,
      sources: 2,
      answers: 1,
      points: 2,
      mergedPoints: 2,
      pointsPerSource: { a: 2, b: 0 },
    },
  });
});

test.each<[string, Partial<Collection>]>([
  ['The id CON cannot name a folder.', { id: 'CON' }],
  [
    'The source id a is used twice.',
    { sources: [...collection.sources, { id: 'a', title: 'again' }] },
  ],
  [
    'The topic id t is used twice.',
    { topics: [...collection.topics, { id: 't', title: 'again' }] },
  ],
  ['Question q1 belongs to the topic t, which does not exist.', { topics: [] }],
  [
    'The id ../x cannot name a file.',
    { topics: [...collection.topics, { id: '../x', title: 'x' }] },
  ],
])('says of the index: %s', (problem, change) => {
  expect(problemsOf(change)).toEqual([problem]);
});

test('question ids and numbers are unique', () => {
  const twin = { id: 'q1', number: 1, topic: 't', prompt: 'Again?' };
  expect(problemsOf({ questions: [...collection.questions, twin] })).toEqual([
    'The question id q1 is used twice.',
    'Questions q1 and q1 both have the number 1.',
  ]);
});

const [answer] = content.answers;
test.each<[string, Partial<QuestionContent>]>([
  [
    'Question q1: an answer is of source z, which does not exist.',
    { answers: [{ ...answer!, source: 'z' }] },
  ],
  [
    'Question q1: source a has two answers.',
    { answers: [answer!, { ...answer!, points: [] }] },
  ],
  [
    'Question q1: the id m1 stands for two texts.',
    {
      mergedPoints: [
        ...content.mergedPoints.slice(0, 1),
        { ...content.mergedPoints[1]!, id: 'm1' },
      ],
    },
  ],
  [
    'Question q1: merged point m3 has the member a9, which does not exist.',
    {
      mergedPoints: [
        ...content.mergedPoints,
        { id: 'm3', label: 'Three', statement: 'z', members: ['a9'] },
      ],
    },
  ],
  [
    'Question q1: point a2 is in no merged point.',
    { mergedPoints: content.mergedPoints.slice(0, 1) },
  ],
  [
    'Question q1: point a1 is in more than one merged point.',
    {
      mergedPoints: [
        ...content.mergedPoints,
        { id: 'm3', label: '', statement: 'z', members: ['a1'] },
      ],
    },
  ],
  [
    'Question q1: two merged points have the label “one”.',
    {
      mergedPoints: [
        content.mergedPoints[0]!,
        { ...content.mergedPoints[1]!, label: ' ONE' },
      ],
    },
  ],
])('says of a question: %s', (problem, change) => {
  expect(problemsOf({}, change)).toEqual([problem]);
});

test('every question has its content, and no content is left over', () => {
  const other = new Map([['q2', content]]);
  expect(validateCollection(collection, other).problems).toEqual([
    'Question q1 has no content.',
    'There is content for question q2, which the collection does not list.',
    'The content of question q2 says that it belongs to q1.',
  ]);
});
