import { describe, expect, it } from 'vitest';
import type { LineRepair } from './parsed-sheet.ts';
import { parseSheet } from './parse-sheet.ts';

const sheet = [
  'Notes',
  '',
  '1. What is a cell?',
  'The smallest unit of life.',
  '',
  'Tissues',
  'Cells of one kind together.',
  '',
  '2. What is an organ?',
  'Tissues with one task.',
].join('\n');

function repaired(line: number, role: LineRepair['role']) {
  return parseSheet(sheet, [{ line, role }]);
}

describe('repairs by hand', () => {
  it('begins a question where a person says so', () => {
    const { questions, lines } = repaired(5, 'question');
    expect(questions.map(({ prompt }) => prompt)).toEqual([
      'What is a cell?',
      'Tissues',
      'What is an organ?',
    ]);
    expect(questions[1]).toMatchObject({ recognition: 'by-hand', line: 5 });
    expect(lines[5]).toBe('question');
  });

  it('makes a question part of the answer above', () => {
    const { questions, lines } = repaired(8, 'answer');
    expect(questions).toHaveLength(1);
    expect(lines[8]).not.toBe('question');
    expect(JSON.stringify(questions[0])).toContain('What is an organ?');
  });

  it('makes a line the head of a section, or leaves it out', () => {
    const headed = parseSheet(sheet, [
      { line: 5, role: 'topic' },
      { line: 6, role: 'question' },
    ]);
    expect(headed.questions[1]?.topic).toBe('Tissues');
    const cut = repaired(3, 'left-out');
    expect(cut.lines[3]).toBe('left-out');
    expect(JSON.stringify(cut.questions)).not.toContain('smallest');
  });

  it('ignores lines that are not there, and lets the last word on a line count', () => {
    const said: readonly LineRepair[] = [
      { line: 500, role: 'question' },
      { line: -1, role: 'topic' },
      { line: 5, role: 'topic' },
      { line: 5, role: 'question' },
    ];
    expect(parseSheet(sheet, said)).toEqual(repaired(5, 'question'));
  });
});

describe('what a person should look at', () => {
  it('says in a sentence what is doubtful and where', () => {
    const kinds = (text: string) =>
      parseSheet(text).doubts.map(({ kind, line }) => `${kind} ${line}`);
    expect(kinds('')).toEqual(['no-question 0']);
    expect(kinds('hello world')).toEqual(['no-question 0']);
    expect(kinds('1. What?\nThis.\n\n4. Why?\n\n4. How?\nSo.')).toEqual([
      'empty-answer 3',
      'missing-number 3',
      'doubled-number 5',
    ]);
    expect(kinds('1. What?\n- one\n- A\n\n/B tests\n- two')).toEqual([
      'healed-tear 4',
    ]);
    const long = `- ${'word '.repeat(800)}`;
    expect(kinds(`1. What?\n- one\n${long}`)).toEqual(['too-long 2']);
  });
});
