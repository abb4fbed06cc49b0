import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asksForSomething, parseSearchQuery } from './search-query.ts';

function words(query: string): readonly string[] {
  return parseSearchQuery(query).words.map(word => word.term);
}

test('words are folded, and each counts once', () => {
  expect(words('Data DRIFT data Café')).toEqual(['data', 'drift', 'cafe']);
});

test('only a last word without a space after it is unfinished', () => {
  expect(parseSearchQuery('data dri').words).toEqual([
    { term: 'data', unfinished: false },
    { term: 'dri', unfinished: true },
  ]);
  expect(parseSearchQuery('dri ').words).toEqual([
    { term: 'dri', unfinished: false },
  ]);
});

test('a hyphen inside a word separates, one before a word excludes', () => {
  expect(words('k-fold')).toEqual(['k', 'fold']);
  expect(parseSearchQuery('fold -test -"hold out" - x')).toMatchObject({
    words: [{ term: 'fold' }, { term: 'x' }],
    excluded: [['test'], ['hold', 'out']],
  });
});

test('quotation marks of any kind make a phrase', () => {
  for (const query of ['"data drift"', '“data drift”', '„data drift“'])
    expect(parseSearchQuery(query).phrases).toEqual([
      { terms: ['data', 'drift'], unfinished: false },
    ]);
});

test('a phrase without its closing mark is still being typed', () => {
  expect(parseSearchQuery('"data dri').phrases).toEqual([
    { terms: ['data', 'dri'], unfinished: true },
  ]);
});

test('tags are asked for, excluded, and may have spaces when quoted', () => {
  expect(
    parseSearchQuery('tag:"Exam  Facts" -tag:Old tag:#ml TAG:do'),
  ).toMatchObject({
    words: [],
    tags: [
      { tag: 'exam facts', unfinished: false },
      { tag: 'ml', unfinished: false },
      { tag: 'do', unfinished: true },
    ],
    excludedTags: ['old'],
  });
});

test('characters of a script without spaces are a phrase when they stand together', () => {
  expect(parseSearchQuery('数据 AI模型')).toMatchObject({
    words: [{ term: 'ai' }],
    phrases: [{ terms: ['数', '据'] }, { terms: ['模', '型'] }],
  });
});

test.each(['', '   ', '-', '""', 'tag:', '-drift', '!?'])(
  '%j asks for nothing',
  query => {
    expect(asksForSomething(parseSearchQuery(query))).toBe(false);
  },
);

test('any text is a query, of bounded size', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(
          'a',
          'b',
          ' ',
          '"',
          '“',
          '-',
          ':',
          'tag:',
          '据',
          'é',
        ),
        maxLength: 400,
      }),
      text => {
        const query = parseSearchQuery(text);
        expect(query.words.length).toBeLessThanOrEqual(32);
        for (const word of query.words) expect(word.term).not.toBe('');
        for (const phrase of query.phrases)
          expect(phrase.terms).not.toHaveLength(0);
      },
    ),
  );
});
