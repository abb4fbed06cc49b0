import { expect, it } from 'vitest';
import { sharedRanges } from './shared-ranges.ts';
import { wordsInBoth } from './words-in-both.ts';

function found(text: string, words: readonly string[]): readonly string[] {
  return sharedRanges(text, words).map(({ start, end }) =>
    text.slice(start, end),
  );
}

it('finds words in whatever form they are written', () => {
  expect(found('Merging merged Merges, emerge.', ['merges'])).toEqual([
    'Merging',
    'merged',
    'Merges',
  ]);
});

it('finds nothing without words, and nothing in parts of other words', () => {
  expect(found('Salt and saltpetre', [])).toEqual([]);
  expect(found('Salt and saltpetre', ['salt'])).toEqual(['Salt']);
});

it('takes the telling words that two texts have in common', () => {
  expect(
    wordsInBoth('The salt slows the yeast', 'Yeast is slowed by the salt'),
  ).toEqual(['salt', 'slows', 'yeast']);
  expect(wordsInBoth('It is the one', 'The one is it')).toEqual([]);
});
