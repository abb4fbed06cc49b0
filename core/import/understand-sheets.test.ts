import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noRepairs } from './import-preview.ts';
import { understandSheets } from './understand-sheets.ts';

const first = `1. What does yeast do in dough?

- It turns sugar into gas.
- It gives the bread its smell.

2. Why is dough kneaded?

- Kneading builds gluten.
`;
const second = `## Why is dough kneaded?

Kneading joins proteins into gluten, which holds the gas.

## What does yeast do in dough?

Yeast feeds on sugar and gives off carbon dioxide.
`;
const both = [
  { id: 'file-1', text: first },
  { id: 'file-2', text: second },
];

describe('several sheets of one import', () => {
  it('become one list of questions, whatever their format and order', () => {
    const { questions, unaligned } = understandSheets(both, noRepairs);
    expect(questions.map(({ number, prompt }) => [number, prompt])).toEqual([
      [1, 'What does yeast do in dough?'],
      [2, 'Why is dough kneaded?'],
    ]);
    expect(
      questions.map(({ parts }) =>
        parts.map(({ file, question }) => [file, question]),
      ),
    ).toEqual([
      [
        ['file-1', 0],
        ['file-2', 1],
      ],
      [
        ['file-1', 1],
        ['file-2', 0],
      ],
    ]);
    expect(unaligned).toEqual([]);
  });

  it('keep every answer exactly once, and every number once', () => {
    const sheet = fc.constantFrom(
      first,
      second,
      '',
      'Nothing is asked here.',
      `${first}\n${first}`,
      '2. What is salt?\n\n- A mineral.\n\n2. What is flour?\n\n- Ground grain.\n',
    );
    const assignment = fc.record({
      file: fc.constantFrom('a0', 'a1', 'nowhere'),
      line: fc.nat(12),
      number: fc.option(fc.nat(5)),
    });
    fc.assert(
      fc.property(
        fc.array(sheet, { maxLength: 4 }),
        fc.array(assignment, { maxLength: 4 }),
        (texts, assignments) => {
          const { sheets, questions, unaligned } = understandSheets(
            texts.map((text, index) => ({ id: `a${index}`, text })),
            { ...noRepairs, assignments },
          );
          const numbers = questions.map(({ number }) => number);
          expect(new Set(numbers).size).toBe(numbers.length);
          const placed = [
            ...questions.flatMap(({ parts }) => parts),
            ...unaligned,
          ].map(({ file, question }) => `${file}/${question}`);
          expect(new Set(placed).size).toBe(placed.length);
          const all = [...sheets].flatMap(([id, { questions: own }]) =>
            own.map((_, index) => ({ id, index })),
          );
          expect(placed.sort()).toEqual(
            all.map(({ id, index }) => `${id}/${index}`).sort(),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('numbers', () => {
  it('that two questions share go to the first, and the second gets a free one and a doubt', () => {
    const { questions, sheets } = understandSheets(
      [
        {
          id: 'a',
          text: '1. What is salt?\n\n- A mineral.\n\n1. How is flour made?\n\n- By milling grain.\n\n2. Who bakes?\n\n- A baker.\n',
        },
      ],
      noRepairs,
    );
    expect(questions.map(({ number, prompt }) => [number, prompt])).toEqual([
      [1, 'What is salt?'],
      [2, 'Who bakes?'],
      [3, 'How is flour made?'],
    ]);
    expect(sheets.get('a')?.doubts).toContainEqual({
      kind: 'doubled-number',
      line: 4,
      message: 'Two questions have the number 1. This one became number 3.',
    });
  });

  it('are given to questions that have none', () => {
    const { questions } = understandSheets(
      [{ id: 'b', text: second }],
      noRepairs,
    );
    expect(questions.map(({ number }) => number)).toEqual([1, 2]);
  });
});

describe('repairs by hand', () => {
  it('reword a prompt; an empty wording changes nothing', () => {
    const { questions } = understandSheets(both, {
      ...noRepairs,
      prompts: { '1': ' What is yeast for? ', '2': '  ' },
    });
    expect(questions.map(({ prompt }) => prompt)).toEqual([
      'What is yeast for?',
      'Why is dough kneaded?',
    ]);
  });

  it('move an answer to another question, which then has both', () => {
    const { questions } = understandSheets(both, {
      ...noRepairs,
      assignments: [{ file: 'file-2', line: 0, number: 1 }],
    });
    expect(questions[0]?.parts.map(({ file }) => file)).toEqual([
      'file-1',
      'file-2',
      'file-2',
    ]);
    expect(questions[1]?.parts.map(({ file }) => file)).toEqual(['file-1']);
  });

  it('make a question of its own under a new number, with the prompt of its sheet', () => {
    const { questions } = understandSheets(both, {
      ...noRepairs,
      assignments: [{ file: 'file-2', line: 0, number: 9 }],
    });
    expect(questions.at(-1)).toMatchObject({
      number: 9,
      prompt: 'Why is dough kneaded?',
      parts: [{ file: 'file-2', question: 0, confidence: 1 }],
    });
  });

  it('leave an answer out, which is listed, and its question when nobody else answers it', () => {
    const { questions, unaligned } = understandSheets([both[0]!], {
      ...noRepairs,
      assignments: [{ file: 'file-1', line: 5, number: null }],
    });
    expect(questions.map(({ number }) => number)).toEqual([1]);
    expect(unaligned).toEqual([{ file: 'file-1', question: 1 }]);
  });

  it('put questions in an order of their own; those that are not named follow', () => {
    const { questions } = understandSheets(
      [
        {
          id: 'a',
          text: '1. Who bakes?\n\n- A baker.\n\n2. What is salt?\n\n- A mineral.\n\n3. How is flour made?\n\n- By milling grain.\n',
        },
      ],
      { ...noRepairs, order: [3, 9, 2] },
    );
    expect(questions.map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  it('of a line make it what the person says it is', () => {
    const { questions } = understandSheets([both[0]!], {
      ...noRepairs,
      lines: { 'file-1': [{ line: 5, role: 'answer' }] },
    });
    expect(questions.map(({ number }) => number)).toEqual([1]);
  });
});
