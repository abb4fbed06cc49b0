import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type {
  Collection,
  QuestionContent,
} from '../../core/collection/collection.ts';
import { createCollections } from './collections.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'collate-collections-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function collectionOf(id: string, questions: readonly string[]): Collection {
  return {
    schema: 1,
    id,
    title: `Title of ${id}`,
    description: '',
    language: 'en',
    licence: 'CC0-1.0',
    engine: 'editorial',
    sources: [{ id: 'a', title: 'A' }],
    topics: [{ id: 't', title: 'Topic' }],
    questions: questions.map((question, index) => ({
      id: question,
      number: index + 1,
      topic: 't',
      prompt: `Prompt ${question}`,
    })),
  };
}

function contentOf(id: string): QuestionContent {
  return {
    schema: 1,
    id,
    answers: [
      {
        source: 'a',
        lead: '',
        points: [{ id: 'a1', text: 'Text.' }],
        closing: '',
      },
    ],
    mergedPoints: [
      { id: 'm1', label: 'Label', statement: 'Text.', members: ['a1'] },
    ],
  };
}

function put(root: 'bundled' | 'stored', id: string, questions = ['q1', 'q2']) {
  const place = join(folder, root, id);
  mkdirSync(join(place, 'questions'), { recursive: true });
  writeFileSync(
    join(place, 'collection.json'),
    JSON.stringify(collectionOf(id, questions)),
  );
  for (const question of questions)
    writeFileSync(
      join(place, 'questions', `${question}.json`),
      JSON.stringify(contentOf(question)),
    );
  return place;
}

function collections() {
  return createCollections({
    bundledFolder: join(folder, 'bundled'),
    storedFolder: join(folder, 'stored'),
  });
}

test('lists bundled collections first and says what each holds', async () => {
  put('bundled', 'zoo');
  put('stored', 'own');
  expect(await collections().list()).toEqual({
    collections: [
      {
        id: 'zoo',
        title: 'Title of zoo',
        questions: 2,
        sources: 1,
        bundled: true,
      },
      {
        id: 'own',
        title: 'Title of own',
        questions: 2,
        sources: 1,
        bundled: false,
      },
    ],
    problems: [],
  });
});

test('missing folders hold no collections', async () => {
  expect(await collections().list()).toEqual({ collections: [], problems: [] });
  const alone = createCollections({
    bundledFolder: folder,
    storedFolder: null,
  });
  expect((await alone.list()).collections).toEqual([]);
});

test('opens a collection and its questions', async () => {
  put('stored', 'own');
  expect((await collections().open('own')).title).toBe('Title of own');
  expect(await collections().question('own', 'q2')).toEqual(contentOf('q2'));
});

test('reads a file that begins with a byte order mark', async () => {
  const place = put('stored', 'own');
  writeFileSync(
    join(place, 'questions', 'q1.json'),
    `\uFEFF${JSON.stringify(contentOf('q1'))}`,
  );
  expect((await collections().question('own', 'q1')).id).toBe('q1');
});

test.each([
  [
    'it is missing',
    (place: string) => rmSync(join(place, 'questions', 'q1.json')),
  ],
  [
    'it is not valid JSON',
    (place: string) =>
      writeFileSync(join(place, 'questions', 'q1.json'), '{"schema":1,'),
  ],
  [
    'it is not valid JSON',
    (place: string) => writeFileSync(join(place, 'questions', 'q1.json'), ''),
  ],
  [
    'it calls itself q2',
    (place: string) =>
      writeFileSync(
        join(place, 'questions', 'q1.json'),
        JSON.stringify(contentOf('q2')),
      ),
  ],
  [
    'answers',
    (place: string) =>
      writeFileSync(
        join(place, 'questions', 'q1.json'),
        JSON.stringify({ ...contentOf('q1'), answers: 7 }),
      ),
  ],
  [
    'member nowhere, which does not exist',
    (place: string) =>
      writeFileSync(
        join(place, 'questions', 'q1.json'),
        JSON.stringify({
          ...contentOf('q1'),
          mergedPoints: [
            { id: 'm1', label: '', statement: 'S', members: ['nowhere'] },
          ],
        }),
      ),
  ],
])(
  'a damaged question file is named with the reason “%s”, and the others open',
  async (reason, harm) => {
    harm(put('bundled', 'zoo'));
    const all = collections();
    await expect(all.question('zoo', 'q1')).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringMatching(
        new RegExp(
          `^The file zoo/questions/q1\\.json is damaged: .*${reason}.* are safe\\. Install Collate again`,
        ),
      ),
    });
    expect((await all.question('zoo', 'q2')).id).toBe('q2');
  },
);

test('a damaged collection is a problem of the list and hides no other', async () => {
  writeFileSync(join(put('stored', 'broken'), 'collection.json'), 'null');
  put('stored', 'own');
  mkdirSync(join(folder, 'stored', 'empty'));
  const { collections: listed, problems } = await collections().list();
  expect(listed.map(entry => entry.id)).toEqual(['own']);
  expect(problems.map(problem => [problem.kind, problem.subject])).toEqual([
    ['collection-damaged', 'broken'],
    ['collection-damaged', 'empty'],
  ]);
  expect(problems[1]?.message).toMatch(
    /empty\/collection\.json is damaged: it is missing/,
  );
  await expect(collections().open('broken')).rejects.toMatchObject({
    code: 'damaged',
  });
});

test('a collection that was repaired opens without a restart', async () => {
  const place = put('stored', 'own');
  const all = collections();
  writeFileSync(join(place, 'collection.json'), '{');
  await expect(all.open('own')).rejects.toMatchObject({ code: 'damaged' });
  put('stored', 'own');
  expect((await all.open('own')).questions).toHaveLength(2);
});

test('a replaced collection is read anew once it is forgotten', async () => {
  put('stored', 'own', ['q1']);
  const all = collections();
  await all.open('own');
  put('stored', 'own', ['q1', 'q2', 'q3']);
  all.forget('own');
  expect((await all.open('own')).questions).toHaveLength(3);
});

test.each([
  '../bundled/zoo',
  '..',
  '.',
  '',
  'zoo/../zoo',
  'zoo\\q',
  '/etc',
  'con',
  'ZOO',
  'zoo\0',
  '__proto__',
])('the id %j never becomes a path', async id => {
  put('bundled', 'zoo');
  await expect(collections().open(id)).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(collections().question('zoo', id)).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a question that is not in the index is not found, even if a file has its name', async () => {
  const place = put('stored', 'own');
  writeFileSync(
    join(place, 'questions', 'q9.json'),
    JSON.stringify(contentOf('q9')),
  );
  await expect(collections().question('own', 'q9')).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a stored collection cannot take the place of a bundled one', async () => {
  put('bundled', 'zoo', ['q1']);
  put('stored', 'zoo', ['q1', 'q2']);
  const { collections: listed, problems } = await collections().list();
  expect(listed).toHaveLength(1);
  expect(listed[0]).toMatchObject({ bundled: true, questions: 1 });
  expect(problems[0]?.message).toContain('untouched in the library');
});

test('a link to a folder elsewhere is not listed as a collection', async () => {
  const place = put('bundled', 'zoo');
  mkdirSync(join(folder, 'stored'));
  symlinkSync(place, join(folder, 'stored', 'link'));
  expect(
    (await collections().list()).collections.map(entry => entry.id),
  ).toEqual(['zoo']);
});
