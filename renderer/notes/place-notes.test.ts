import { describe, expect, it } from 'vitest';
import type { Anchor } from '../../core/anchor/resolve-anchor.ts';
import type { Annotation } from '../../core/annotation/annotation.ts';
import type { QuestionContent } from '../../core/collection/collection.ts';
import { placeNotes, textPlaces } from './place-notes.ts';

const content: QuestionContent = {
  schema: 1,
  id: 'q',
  answers: [
    {
      source: 'a',
      lead: '',
      closing: '',
      points: [
        { id: 'a1', text: 'one' },
        { id: 'a2', text: 'two' },
      ],
    },
    {
      source: 'b',
      lead: '',
      closing: '',
      points: [
        { id: 'b1', text: 'one again' },
        { id: 'b2', text: 'alone' },
      ],
    },
  ],
  mergedPoints: [
    { id: 'm2', label: 'Two', statement: 'Two.', members: ['a2'] },
    { id: 'm1', label: 'One', statement: 'One.', members: ['b1', 'a1'] },
  ],
};
const collection = { sources: [{ id: 'b', title: 'Sheet B' }] };

function annotation(id: string, source: string): Annotation {
  return {
    id,
    created: '2026-01-01T00:00:00.000Z',
    modified: '2026-01-01T00:00:00.000Z',
    target: {
      source,
      position: { start: 0, end: 1 },
      quote: { exact: 'x', prefix: '', suffix: '' },
    },
    colour: 'yellow',
    note: '',
    tags: [],
  };
}

describe('textPlaces', () => {
  it('follows the merged answer, wordings in the order of the sources', () => {
    const places = textPlaces(content, collection);
    expect([...places].map(([id, { name }]) => [id, name])).toEqual([
      ['m2', 'Point 1'],
      ['a2', 'Point 1'],
      ['m1', 'Point 2'],
      ['a1', 'Point 2'],
      ['b1', 'Point 2'],
      ['b2', 'Sheet B'],
    ]);
  });

  it('has nothing to place in an unreadable question', () => {
    expect(textPlaces(null, collection).size).toBe(0);
  });
});

describe('placeNotes', () => {
  it('sorts by text, then by where the passage is now, and puts lost ones last', () => {
    const anchors = new Map<string, Anchor>([
      ['late', { state: 'moved', start: 9, end: 10 }],
      ['early', { state: 'exact', start: 2, end: 3 }],
      ['first', { state: 'changed', start: 5, end: 6, score: 0.7 }],
      ['lost', { state: 'lost' }],
    ]);
    const notes = placeNotes(
      [
        annotation('gone', 'no-such-text'),
        annotation('lost', 'm2'),
        annotation('late', 'a1'),
        annotation('early', 'a1'),
        annotation('first', 'm2'),
      ],
      anchors,
      textPlaces(content, collection),
    );
    expect(notes.map(each => each.annotation.id)).toEqual([
      'first',
      'early',
      'late',
      'gone',
      'lost',
    ]);
    expect(notes[3]).toMatchObject({ anchor: { state: 'lost' }, place: null });
  });
});
