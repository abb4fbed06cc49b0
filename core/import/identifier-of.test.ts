import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCollectionId, isItemId } from '../collection/safe-id.ts';
import { identifierOf } from './identifier-of.ts';

const none = new Set<string>();

test.each([
  ['Cell biology, part 2', 'cell-biology-part-2'],
  ['Prüfungsfragen Größe', 'prufungsfragen-grosse'],
  ['  --  ', 'collection'],
  ['細胞', 'collection'],
  ['con', 'collection-con'],
])('%j becomes %j', (title, id) => {
  expect(identifierOf(title, 'collection', none)).toBe(id);
});

test('a name in use gets a number', () => {
  const taken = new Set(['notes', 'notes-2']);
  expect(identifierOf('Notes', 'collection', taken)).toBe('notes-3');
});

test('whatever the title, it is a safe name that is not taken', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.array(fc.string()),
      (title, others) => {
        const taken = new Set([...others, identifierOf(title, 'sheet', none)]);
        const id = identifierOf(title, 'sheet', taken);
        expect(taken.has(id)).toBe(false);
        expect(isCollectionId(id) && isItemId(id)).toBe(true);
      },
    ),
  );
});
