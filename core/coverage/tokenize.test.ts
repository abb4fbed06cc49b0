import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, tokenize } from './tokenize.ts';

describe('tokenize', () => {
  it('gives words with their offsets, folded for comparison', () => {
    expect(tokenize('The Naïve ﬁlter’s F1-score')).toEqual([
      { word: 'the', start: 0, end: 3 },
      { word: 'naive', start: 4, end: 9 },
      { word: "filter's", start: 10, end: 17 },
      { word: 'f1', start: 18, end: 20 },
      { word: 'score', start: 21, end: 26 },
    ]);
  });

  it('finds words in scripts without spaces', () => {
    const words = tokenize('我们训练模型').map(({ word }) => word);
    expect(words.length).toBeGreaterThan(1);
    expect(words.join('')).toBe('我们训练模型');
  });

  it('folds accents in either form, width and case alike', () => {
    expect(fold('Café')).toBe(fold('CAFE\u0301'));
    expect(fold('ＡＢ')).toBe('ab');
  });

  it('gives ranges in order that fold to their words, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        let at = 0;
        for (const { word, start, end } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(fold(text.slice(start, end))).toBe(word);
          at = end;
        }
      }),
    );
  });

  it('finds nothing in an empty text and in punctuation', () => {
    expect(tokenize('')).toEqual([]);
    expect(tokenize('— … 👩‍👧!')).toEqual([]);
  });
});
