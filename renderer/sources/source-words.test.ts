import { expect, test } from 'vitest';
import type { SourceEntry } from '../../core/collection/source-entry.ts';
import {
  addedWords,
  sourceWords,
  withdrawnWords,
  withdrawWords,
} from './source-words.ts';

const source: SourceEntry = {
  id: 'notes',
  title: 'Notes',
  questions: 1,
  points: 1200,
  added: null,
};
const at = '2026-11-22T10:00:00.000Z';

test('a source is told in figures', () => {
  expect(sourceWords(source)).toBe('1 question, 1,200 points.');
  expect(sourceWords({ ...source, questions: 0 })).toMatch(/no question/);
});

test('withdrawing says whether the source goes or comes back as it was', () => {
  const added = { ...source, added: { at, renews: false } };
  const renewed = { ...source, added: { at, renews: true } };
  expect(withdrawWords(added)).toMatch(/goes out of the collection/);
  expect(withdrawWords(renewed)).toMatch(/goes back to the state/);
  expect(withdrawnWords(added)).toBe('“Notes” is withdrawn.');
  expect(withdrawnWords(renewed)).toBe('“Notes” is as it was before.');
});

test('since when a source is there is told by day and time', () => {
  const now = new Date(2026, 10, 22, 15, 0);
  const at = (day: number) => new Date(2026, 10, day, 12, 4).toISOString();
  const added = (day: number, renews: boolean): SourceEntry => ({
    ...source,
    added: { at: at(day), renews },
  });
  expect(addedWords(added(22, false), now)).toBe('Added today, 12:04.');
  expect(addedWords(added(21, true), now)).toBe('Renewed 21 Nov, 12:04.');
  expect(addedWords(source, now)).toBe('');
});
