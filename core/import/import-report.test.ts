import { describe, expect, it } from 'vitest';
import { draftCollection } from './build-collection.ts';
import { importReport } from './import-report.ts';
import type { ParsedQuestion, ParsedSheet } from './parsed-sheet.ts';

function question(points: ParsedQuestion['points'], line = 0): ParsedQuestion {
  return {
    number: 1,
    topic: null,
    prompt: 'What is salt?',
    recognition: 'number',
    line,
    lead: '',
    points,
    closing: '',
  };
}

const nothing: ParsedSheet = {
  title: null,
  questions: [],
  lines: [],
  doubts: [],
};

describe('the report of an import', () => {
  it('counts what came of every file and says what was left out', () => {
    const sheet: ParsedSheet = {
      title: null,
      questions: [
        question([
          { text: 'A mineral.', line: 1 },
          { text: 'It keeps food.', line: 2 },
        ]),
        question([{ text: 'Nobody asked.', line: 7 }], 6),
      ],
      lines: ['question', 'point', 'point', 'blank', 'left-out'],
      doubts: [{ kind: 'healed-tear', line: 2, message: 'Was torn.' }],
    };
    const draft = draftCollection(
      'salt',
      'Salt',
      [{ file: 'f', title: 'Salt', sheet }],
      [
        {
          number: 1,
          topic: null,
          prompt: 'What is salt?',
          parts: [{ file: 'f', question: 0, by: 'number', confidence: 1 }],
        },
      ],
    );
    const report = importReport(
      draft,
      [
        {
          engine: 'pairs-1',
          groups: [{ members: ['q01/salt.2', 'q01/salt.1'] }],
          maybe: [],
        },
      ],
      {
        files: [
          {
            id: 'f',
            name: 'salt.md',
            refusal: null,
            remarks: ['Read as Latin-1.'],
            sheet,
            leftOut: [{ line: 4, text: '---' }],
          },
          {
            id: 'g',
            name: 'photo.txt',
            refusal: 'A photograph.',
            remarks: [],
            sheet: nothing,
            leftOut: [],
          },
        ],
        understanding: {
          sheets: new Map(),
          questions: [],
          unaligned: [{ file: 'f', question: 1 }],
        },
        sources: new Map([['f', 'salt']]),
      },
    );
    expect(report).toEqual({
      collection: 'salt',
      title: 'Salt',
      engine: 'pairs-1',
      questions: 1,
      points: 2,
      mergedPoints: 1,
      delta: null,
      files: [
        {
          name: 'salt.md',
          source: 'salt',
          refusal: null,
          remarks: ['Read as Latin-1.'],
          questions: 2,
          points: 3,
          lines: { question: 1, point: 2, blank: 1, 'left-out': 1 },
          leftOut: [{ line: 4, text: '---' }],
          doubts: [{ line: 2, message: 'Was torn.' }],
        },
        {
          name: 'photo.txt',
          source: null,
          refusal: 'A photograph.',
          remarks: [],
          questions: 0,
          points: 0,
          lines: {},
          leftOut: [],
          doubts: [],
        },
      ],
      unaligned: [{ file: 'salt.md', line: 6 }],
    });
  });
});
