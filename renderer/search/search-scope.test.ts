import { expect, test } from 'vitest';
import { searchKinds } from '../../core/search/search-hit.ts';
import { everything, toggleKind } from './search-scope.ts';

test('a kind is picked and left out again', () => {
  const notes = toggleKind(everything, 'note');
  expect(notes.kinds).toEqual(['note']);
  expect(toggleKind(notes, 'note').kinds).toEqual([]);
});

test('several kinds keep the order of the list', () => {
  const scope = toggleKind(toggleKind(everything, 'note'), 'prompt');
  expect(scope.kinds).toEqual(['prompt', 'note']);
});

test('every kind picked is everything', () => {
  expect(searchKinds.reduce(toggleKind, everything).kinds).toEqual([]);
});

test('picking a kind leaves the collection as it is', () => {
  const scope = { kinds: [], collection: 'ml-lifecycle' };
  expect(toggleKind(scope, 'note').collection).toBe('ml-lifecycle');
});
