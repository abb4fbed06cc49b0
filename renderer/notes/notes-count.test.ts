import { expect, it } from 'vitest';
import type { NoteEntry } from '../../core/contract.ts';
import { notesCount } from './notes-count.ts';

function entries(...notes: string[]): NoteEntry[] {
  return notes.map((note, index) => ({
    collection: 'c',
    question: 'q',
    number: 1,
    prompt: 'Why?',
    topic: 't',
    point: null,
    annotation: {
      id: String(index),
      created: '2026-01-01T00:00:00.000Z',
      modified: '2026-01-01T00:00:00.000Z',
      target: {
        source: 'm',
        position: { start: 0, end: 1 },
        quote: { exact: 'x', prefix: '', suffix: '' },
      },
      colour: 'yellow',
      note,
      tags: [],
    },
  }));
}

it('counts every entry once, as a note or as a highlight', () => {
  expect(notesCount(entries())).toBe('No notes');
  expect(notesCount(entries('words'))).toBe('1 note');
  expect(notesCount(entries('', ' '))).toBe('2 highlights');
  expect(notesCount(entries('a', '', 'b'))).toBe('2 notes and 1 highlight');
});
