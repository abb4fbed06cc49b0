import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  collectionIntegrity,
  questionIntegrity,
} from '../collection/collection-integrity.ts';
import {
  collectionSchema,
  questionContentSchema,
} from '../collection/collection-schema.ts';
import type { MergeResult } from '../merge/merge-input.ts';
import {
  draftCollection,
  finishCollection,
  mergeQuestionsOf,
  type CollectionDraft,
  type ImportedSheet,
} from './build-collection.ts';
import type { ImportQuestion } from './import-preview.ts';
import type { ParsedQuestion, ParsedSheet } from './parsed-sheet.ts';

function question(points: ParsedQuestion['points'], more = {}): ParsedQuestion {
  return {
    number: 1,
    topic: null,
    prompt: 'What is salt?',
    recognition: 'number',
    line: 0,
    lead: '',
    points,
    closing: '',
    ...more,
  };
}

function sheetOf(...questions: readonly ParsedQuestion[]): ParsedSheet {
  return { title: null, questions, lines: [], doubts: [] };
}

function asked(
  number: number,
  ...parts: readonly (readonly [string, number])[]
): ImportQuestion {
  return {
    number,
    topic: null,
    prompt: 'What is salt?',
    parts: parts.map(([file, at]) => ({
      file,
      question: at,
      by: 'number',
      confidence: 1,
    })),
  };
}

/** Two points to a group, the last of them first, so that groups cross answers. */
function pairs(draft: CollectionDraft): readonly MergeResult[] {
  return mergeQuestionsOf(draft).map(({ points }) => {
    const ids = points.map(({ id }) => id);
    const groups = [];
    while (ids.length > 0)
      groups.push({ members: [ids.pop() ?? '', ...ids.splice(0, 1)] });
    return { engine: 'pairs-1', groups, maybe: [] };
  });
}

describe('a collection made of sheets', () => {
  it('has a source for each sheet and an answer for each that answers', () => {
    const sheets: ImportedSheet[] = [
      {
        file: 'file-1',
        title: 'Bread and salt',
        sheet: sheetOf(
          question([
            { label: ' Kind: ', text: ' A mineral. ', line: 1 },
            { label: 'From the sea', text: '', line: 2 },
            { text: '  ', line: 3 },
          ]),
        ),
      },
      {
        file: 'file-2',
        title: 'Bread and salt',
        sheet: sheetOf(question([{ text: 'It keeps food.', line: 0 }])),
      },
    ];
    const draft = draftCollection('salt', 'Salt', sheets, [
      asked(1, ['file-1', 0]),
      asked(12, ['file-2', 0], ['file-1', 0]),
    ]);
    expect(draft.collection.sources.map(({ id }) => id)).toEqual([
      'bread-and-salt',
      'bread-and-salt-2',
    ]);
    expect(draft.collection.questions.map(({ id }) => id)).toEqual([
      'q01',
      'q12',
    ]);
    expect(draft.questions[0]?.answers).toEqual([
      {
        source: 'bread-and-salt',
        lead: '',
        points: [
          { id: 'bread-and-salt.1', label: 'Kind', text: 'A mineral.' },
          { id: 'bread-and-salt.2', text: 'From the sea' },
        ],
        closing: '',
      },
    ]);
    expect(draft.questions[1]?.answers.map(({ source }) => source)).toEqual([
      'bread-and-salt',
      'bread-and-salt-2',
    ]);
  });

  it('joins the answers of a sheet that answers a question twice', () => {
    const sheet = sheetOf(
      question([{ text: 'A mineral.', line: 1 }], { lead: 'In short:' }),
      question([{ text: 'It keeps food.', line: 9 }], { lead: 'Again:' }),
    );
    const draft = draftCollection(
      'salt',
      'Salt',
      [{ file: 'f', title: 'Salt', sheet }],
      [asked(1, ['f', 0], ['f', 1])],
    );
    expect(draft.questions[0]?.answers).toMatchObject([
      {
        lead: 'In short: Again:',
        points: [{ text: 'A mineral.' }, { text: 'It keeps food.' }],
      },
    ]);
  });

  it('keeps every word of texts that are too long to be one', () => {
    const words = 'salt '.repeat(50_000).trim();
    const sheet = sheetOf(
      question([{ label: 'Words', text: words, line: 1 }], {
        lead: words,
        closing: 'x'.repeat(250_000),
        prompt: words,
      }),
    );
    const draft = draftCollection(
      'salt',
      'Salt',
      [{ file: 'f', title: 'Salt', sheet }],
      [{ ...asked(1, ['f', 0]), prompt: words }],
    );
    const { collection, contents } = finishCollection(draft, pairs(draft));
    expectSound(collection, contents);
    const {
      lead = '',
      points = [],
      closing = '',
    } = contents[0]?.answers[0] ?? {};
    const all = [lead, ...points.map(({ text }) => text), closing].join(' ');
    expect(all.match(/salt/g)).toHaveLength(100_000);
    expect(all.match(/x/g)).toHaveLength(250_000);
    // The engine need not see all of it.
    const seen = mergeQuestionsOf(draft).flatMap(({ points }) => points);
    expect(seen).toHaveLength(points.length);
    for (const { text } of seen) expect(text.length).toBeLessThan(5_000);
  });

  it('is one that can be opened again, with every point in one merged point, whatever the sheets say', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', ' ', '\n', '\u0000', '\ud800', 'CON', '../x'),
      fc.string({ minLength: 290, maxLength: 310 }),
    );
    const point = fc.record(
      { label: text, text, line: fc.nat(99) },
      { requiredKeys: ['text', 'line'] },
    );
    const anyQuestion = fc
      .tuple(fc.array(point, { maxLength: 5 }), text, text)
      .map(([points, lead, closing]) => question(points, { lead, closing }));
    const anySheet = fc.record({
      title: text.map(title => title.trim() || 'Sheet'),
      questions: fc.array(anyQuestion, { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(
        fc.array(anySheet, { minLength: 1, maxLength: 4 }),
        fc.uniqueArray(fc.nat(1_000_000), { minLength: 1, maxLength: 4 }),
        fc.option(text),
        text,
        (given, numbers, topic, prompt) => {
          const sheets = given.map(({ title, questions }, index) => ({
            file: `file-${index}`,
            title,
            sheet: sheetOf(...questions),
          }));
          // Each answer goes to one of the questions.
          const questions = numbers.map((number, place) => ({
            ...asked(
              number,
              ...sheets.flatMap(({ file, sheet }) =>
                sheet.questions
                  .map((_, at) => [file, at] as const)
                  .filter(([, at]) => at % numbers.length === place),
              ),
            ),
            topic,
            prompt,
          }));
          const draft = draftCollection('any', 'Any', sheets, questions);
          const { collection, contents } = finishCollection(
            draft,
            pairs(draft),
          );
          expectSound(collection, contents);
          for (const { answers, mergedPoints } of contents)
            expect(
              mergedPoints.flatMap(({ members }) => members).sort(),
            ).toEqual(
              answers
                .flatMap(({ points }) => points.map(({ id }) => id))
                .sort(),
            );
        },
      ),
      { numRuns: 300 },
    );
  });
});

function expectSound(
  collection: ReturnType<typeof finishCollection>['collection'],
  contents: ReturnType<typeof finishCollection>['contents'],
): void {
  expect(collectionSchema.safeParse(collection).error).toBeUndefined();
  expect(collectionIntegrity(collection)).toEqual([]);
  for (const content of contents) {
    expect(questionContentSchema.safeParse(content).error).toBeUndefined();
    expect(questionIntegrity(collection, content)).toEqual([]);
  }
}
