import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { inflectionStem } from './inflection-stem.ts';
import { createVocabulary } from './vocabulary.ts';

function vocabularyOf(...terms: string[]) {
  const vocabulary = createVocabulary();
  terms.forEach(term => vocabulary.add(term));
  return vocabulary;
}

test('a beginning gives the longer words, the most frequent first', () => {
  const vocabulary = vocabularyOf('drift', 'drill', 'drift', 'dr', 'data', 'e');
  expect(vocabulary.startingWith('dr', 10)).toEqual(['drift', 'drill']);
  expect(vocabulary.startingWith('dr', 1)).toEqual(['drift']);
  expect(vocabulary.startingWith('z', 10)).toEqual([]);
});

test('one typing error is forgiven from four letters, two from eight', () => {
  const vocabulary = vocabularyOf('drift', 'cat', 'validation', 'model');
  const near = (term: string) =>
    vocabulary.near(term, 10).map(word => word.term);
  for (const typo of ['dritf', 'drft', 'drifft', 'drist', 'rdift'])
    expect(near(typo)).toEqual(['drift']);
  expect(near('cet')).toEqual([]);
  expect(near('vlaidatoin')).toEqual(['validation']);
  expect(near('mdole')).toEqual([]);
});

test('the fewest errors only, and never another number', () => {
  const vocabulary = vocabularyOf('training', 'trading', 'word2vec', '2024');
  expect(vocabulary.near('trainnig', 10)).toEqual([
    { term: 'training', edits: 1 },
  ]);
  expect(vocabulary.near('2025', 10)).toEqual([]);
  expect(vocabulary.near('word3vec', 10)).toEqual([]);
});

test('the forms of a word find each other', () => {
  const forms = [
    ['train', 'trains', 'trained', 'training'],
    ['query', 'queries', 'querying'],
    ['model', 'models', 'modelling', 'modelled'],
    ['process', 'processes', 'processing'],
    ['feature', 'features'],
    ['box', 'boxes'],
  ];
  const vocabulary = vocabularyOf(...forms.flat(), 'traineeship', 'modern');
  for (const group of forms)
    for (const form of group)
      expect([form, ...vocabulary.formsOf(form, 10)].sort()).toEqual(
        [...group].sort(),
      );
});

test('words that mean something else keep stems of their own', () => {
  expect(inflectionStem('class')).toBe('class');
  expect(inflectionStem('status')).toBe('status');
  expect(inflectionStem('bed')).toBe('bed');
});

test('a word is gone when the last text with it is gone, and can come back', () => {
  const vocabulary = vocabularyOf('drift', 'drift');
  vocabulary.remove('drift');
  expect(vocabulary.startingWith('dri', 5)).toEqual(['drift']);
  vocabulary.remove('drift');
  expect(vocabulary.startingWith('dri', 5)).toEqual([]);
  expect(vocabulary.near('drif', 5)).toEqual([]);
  vocabulary.add('drift');
  expect(vocabulary.startingWith('dri', 5)).toEqual(['drift']);
});

test('whatever comes and goes, the answers are those of a plain list', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'b', 'c'),
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.boolean(), word), { maxLength: 200 }),
      fc.integer({ min: 0, max: 3 }),
      (steps, asking) => {
        const vocabulary = createVocabulary();
        const plain = new Map<string, number>();
        for (const [adds, term] of steps) {
          if (adds) vocabulary.add(term);
          else vocabulary.remove(term);
          const count = plain.get(term) ?? 0;
          plain.set(term, Math.max(0, count + (adds ? 1 : -1)));
          if (asking === 0) vocabulary.startingWith('a', 5);
        }
        const expected = [...plain]
          .filter(
            ([term, count]) =>
              count > 0 && term.startsWith('ab') && term !== 'ab',
          )
          .map(([term]) => term);
        expect([...vocabulary.startingWith('ab', 1000)].sort()).toEqual(
          expected.sort(),
        );
      },
    ),
  );
});

test('many words that are gone are cleared away without losing the others', () => {
  const vocabulary = createVocabulary();
  for (let index = 0; index < 3000; index++) vocabulary.add(`word${index}`);
  vocabulary.startingWith('w', 1);
  for (let index = 0; index < 2900; index++) vocabulary.remove(`word${index}`);
  expect(vocabulary.startingWith('word', 5000)).toHaveLength(100);
  vocabulary.add('word7');
  expect(vocabulary.count('word7')).toBe(1);
  expect(vocabulary.startingWith('word', 5000)).toHaveLength(101);
});

test('edit distance is symmetric, zero only for equal words, and capped', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'b', 'c'),
    maxLength: 8,
  });
  fc.assert(
    fc.property(word, word, (first, second) => {
      const distance = editDistance(first, second, 2);
      expect(distance).toBe(editDistance(second, first, 2));
      expect(distance === 0).toBe(first === second);
      expect(distance).toBeLessThanOrEqual(3);
    }),
  );
});
