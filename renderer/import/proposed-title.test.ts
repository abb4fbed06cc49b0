import { expect, test } from 'vitest';
import type { ImportPreview } from '../../core/import/import-preview.ts';
import { proposedTitle } from './proposed-title.ts';

function preview(
  files: readonly {
    readonly name: string;
    readonly title: string | null;
    readonly questions?: number;
  }[],
): ImportPreview {
  return {
    files: files.map(({ name, title, questions = 1 }) => ({
      id: name,
      name,
      refusal: null,
      remarks: [],
      leftOut: [],
      sheet: {
        title,
        lines: [],
        doubts: [],
        questions: Array.from({ length: questions }, () => ({
          number: 1,
          topic: null,
          prompt: 'Why?',
          recognition: 'number' as const,
          line: 0,
          lead: '',
          points: [],
          closing: '',
        })),
      },
    })),
    questions: [],
    into: null,
    unaligned: [],
  };
}

test('the first sheet with a title names the collection', () => {
  expect(
    proposedTitle(
      preview([
        { name: 'a.md', title: null },
        { name: 'b.md', title: 'Bread and yeast' },
      ]),
    ),
  ).toBe('Bread and yeast');
});

test('without a title the first file does, in words', () => {
  expect(
    proposedTitle(
      preview([{ name: 'week 2/bread_and-yeast.md', title: null }]),
    ),
  ).toBe('Bread and yeast');
});

test('a sheet without questions names nothing', () => {
  expect(
    proposedTitle(preview([{ name: 'a.md', title: 'Imprint', questions: 0 }])),
  ).toBe('Imported sheets');
  expect(proposedTitle(null)).toBe('Imported sheets');
});
