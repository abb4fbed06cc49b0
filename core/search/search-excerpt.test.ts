import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  hitSpans,
  searchExcerpt,
  type MatchedTerms,
} from './search-excerpt.ts';

function terms(...words: string[]): MatchedTerms {
  return { terms: new Set(words), phrases: [] };
}
const excerpt = (text: string, matched: MatchedTerms, length?: number) =>
  searchExcerpt(text, hitSpans(text, matched), length);
const plain = (text: string, matched: MatchedTerms, length?: number) =>
  searchExcerpt(text, hitSpans(text, matched), length)
    .map(run => (run.hit ? `[${run.text}]` : run.text))
    .join('');

test('marks matched words as they are written', () => {
  expect(plain('A Café, a cafe.', terms('cafe'))).toBe('A [Café], a [cafe].');
});

test('marks a phrase as one stretch, with what stands between its words', () => {
  const phrases = [{ terms: ['k', 'fold'], unfinished: false }];
  expect(plain('Use k-fold, not fold.', { terms: new Set(), phrases })).toBe(
    'Use [k-fold], not fold.',
  );
});

test('what looks like HTML stays text', () => {
  expect(excerpt('<b>bold</b> & drift', terms('drift', 'b'))).toEqual([
    { text: '<', hit: false },
    { text: 'b', hit: true },
    { text: '>bold</', hit: false },
    { text: 'b', hit: true },
    { text: '> & ', hit: false },
    { text: 'drift', hit: true },
  ]);
});

test('shows the part with the most different hits, cut between words', () => {
  const filler = 'lorem ipsum dolor sit amet '.repeat(20);
  const shown = plain(
    `drift ${filler}monitoring finds drift early ${filler}`,
    terms('drift', 'monitoring'),
    80,
  );
  expect(shown).toMatch(
    /^…(?:lorem|ipsum|dolor|sit|amet) .*\[monitoring\] finds \[drift\] early .*…$/,
  );
  expect(shown).not.toMatch(/ …|… /);
});

test('closes up white space and line ends', () => {
  expect(plain('  one\n\n  two\tdrift ', terms('drift'))).toBe(
    'one two [drift]',
  );
});

test('a text without hits shows its beginning', () => {
  expect(plain('one two three four', terms('drift'), 9)).toBe('one two…');
});

test('finds hits in a text without spaces and never cuts a character in two', () => {
  const text = '𠮷'.repeat(300);
  for (const length of [10, 11, 12, 13])
    for (const run of excerpt(text, terms(), length))
      expect(run.text).not.toMatch(/\p{Cs}/u);
  const phrases = [{ terms: ['漂', '移'], unfinished: false }];
  expect(plain('数据漂移很重要', { terms: new Set(), phrases })).toBe(
    '数据[漂移]很重要',
  );
});

test('runs are a part of the text, in order, within the length', () => {
  const text = fc.string({
    unit: fc.constantFrom(
      'a',
      'b',
      ' ',
      '\n',
      'drift',
      '<',
      'é',
      '据',
      '𠮷',
      '"',
    ),
    maxLength: 500,
  });
  fc.assert(
    fc.property(text, fc.integer({ min: 5, max: 200 }), (value, length) => {
      const close = (part: string) => part.replace(/\s+/g, ' ').trim();
      const runs = excerpt(value, terms('drift', 'a', '据'), length);
      const shown = runs
        .filter(
          (run, index) =>
            run.text !== '…' || (index > 0 && index < runs.length - 1),
        )
        .map(run => run.text)
        .join('');
      expect(shown).not.toMatch(/\p{Cs}/u);
      expect(shown.length).toBeLessThanOrEqual(length);
      expect(value.replace(/\s+/g, ' ')).toContain(close(shown));
      for (const run of runs) expect(run.text).not.toBe('');
    }),
    { numRuns: 500 },
  );
});

test('spans are in order, apart, and hold the terms that they name', () => {
  expect(
    hitSpans('data drift, drift', {
      terms: new Set(['drift']),
      phrases: [{ terms: ['data', 'dri'], unfinished: true }],
    }),
  ).toEqual([
    { start: 0, end: 10, terms: ['data', 'drift'] },
    { start: 12, end: 17, terms: ['drift'] },
  ]);
});
