import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordPlaces } from './word-places.ts';

describe('places of words', () => {
  it('are whole words only', () => {
    expect(wordPlaces('drift, adrift, drifts and drift', ['drift'])).toEqual([
      [0, 5],
      [26, 31],
    ]);
  });

  it('take a phrase or a word with a hyphen as it is', () => {
    expect(wordPlaces('a held-out set', ['held-out', 'set'])).toEqual([
      [2, 10],
      [11, 14],
    ]);
  });

  it('hold the words they were asked for, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, words) => {
        for (const [start, end] of wordPlaces(text, words))
          expect(words).toContain(text.slice(start, end));
      }),
    );
  });
});
