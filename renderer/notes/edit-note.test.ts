import { expect, it } from 'vitest';
import { noteChanges } from './edit-note.ts';

const saved = { note: 'old', tags: ['ask'] };
const now = '2026-01-02T00:00:00.000Z';

it('changes nothing when the draft says what is saved', () => {
  expect(noteChanges('a', saved, { note: 'old', tags: ['ask'] }, now)).toEqual(
    [],
  );
});

it('changes only what differs, words and tags in one step', () => {
  const both = noteChanges('a', saved, { note: 'new', tags: [] }, now);
  expect(both).toEqual([
    { type: 'annotation.note', id: 'a', note: 'new', modified: now },
    { type: 'annotation.tags', id: 'a', tags: [], modified: now },
  ]);
  expect(
    noteChanges('a', saved, { note: 'old', tags: ['ask', 'drift'] }, now),
  ).toEqual([both[1] && { ...both[1], tags: ['ask', 'drift'] }]);
});
