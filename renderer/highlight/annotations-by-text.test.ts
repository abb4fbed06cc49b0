import { expect, test } from 'vitest';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { annotationsOfText } from './annotations-by-text.ts';

function annotation(id: string, source: string): Annotation {
  return {
    id,
    created: '2026-01-01T00:00:00Z',
    modified: '2026-01-01T00:00:00Z',
    colour: 'yellow',
    note: '',
    tags: [],
    target: {
      source,
      position: { start: 0, end: 1 },
      quote: { exact: 'a', prefix: '', suffix: '' },
    },
  };
}

test('a text gets its own annotations in order', () => {
  const list = [
    annotation('a', 'x'),
    annotation('b', 'y'),
    annotation('c', 'x'),
  ];
  expect(annotationsOfText(list, 'x').map(each => each.id)).toEqual(['a', 'c']);
  expect(annotationsOfText(list, 'z')).toEqual([]);
});

test('a text whose annotations did not change keeps the same list', () => {
  const one = annotation('a', 'x');
  const two = annotation('b', 'y');
  const before = annotationsOfText([one, two], 'x');
  const after = annotationsOfText([one, { ...two, colour: 'red' }], 'x');
  expect(after).toBe(before);
});

test('a text whose annotation changed gets a new list', () => {
  const one = annotation('a', 'x');
  const before = annotationsOfText([one], 'x');
  const after = annotationsOfText([{ ...one, colour: 'red' }], 'x');
  expect(after).not.toBe(before);
});
