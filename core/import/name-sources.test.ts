import { describe, expect, it } from 'vitest';
import type { Collection } from '../collection/collection.ts';
import { nameSources } from './name-sources.ts';

const collection: Collection = {
  schema: 1,
  id: 'bread',
  title: 'Bread',
  description: '',
  language: 'en',
  licence: 'Yours',
  engine: 'collate-1',
  sources: [
    { id: 'sheet-1', title: 'Sheet 1' },
    { id: 'notes', title: 'Notes' },
  ],
  topics: [],
  questions: [],
};

function named(fixed: readonly string[], ...names: readonly string[]) {
  return nameSources(
    collection,
    new Set(fixed),
    names.map((name, index) => ({ id: `file-${index}`, name })),
  ).map(({ source, replaces }) => [source.id, source.title, replaces]);
}

describe('the source that a file becomes', () => {
  it('is the one of its title, or a new one', () => {
    expect(named([], 'notes.md', 'More.txt')).toEqual([
      ['notes', 'Notes', true],
      ['more', 'More', false],
    ]);
  });

  it('is none that may not be replaced: then it has a title of its own', () => {
    expect(named(['sheet-1'], 'sheet 1.md')).toEqual([
      ['sheet-1-2', 'Sheet 1 (2)', false],
    ]);
  });

  it('is a different one for each file of an import', () => {
    expect(named([], 'a/notes.md', 'b/notes.txt', 'c/notes.html')).toEqual([
      ['notes', 'Notes', true],
      ['notes-2', 'Notes (2)', false],
      ['notes-3', 'Notes (3)', false],
    ]);
  });
});
