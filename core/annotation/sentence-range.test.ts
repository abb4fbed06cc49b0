import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nextSentence,
  nextWord,
  previousSentence,
  previousWord,
  sentenceRangeAt,
  wordRangeAt,
  type TextRange,
} from './sentence-range.ts';

const text = 'Data drifts. Watch it daily, e.g. by hand!  Then retrain.';

function words(range: TextRange | null, whole = text): string | null {
  return range && whole.slice(range.start, range.end);
}

describe('ranges of words and sentences', () => {
  it('finds the word at an offset, or the next one', () => {
    expect(words(wordRangeAt(text, 0))).toBe('Data');
    expect(words(wordRangeAt(text, 6))).toBe('drifts');
    expect(words(wordRangeAt(text, 11))).toBe('Watch');
    expect(words(wordRangeAt(text, text.length))).toBe('retrain');
  });

  it('finds the sentence at an offset without the space around it', () => {
    expect(words(sentenceRangeAt(text, 3))).toBe('Data drifts.');
    expect(words(sentenceRangeAt(text, 30))).toBe(
      'Watch it daily, e.g. by hand!',
    );
    expect(words(sentenceRangeAt(text, 999))).toBe('Then retrain.');
  });

  it('walks through all sentences and back', () => {
    const forward: (string | null)[] = [];
    let at: TextRange | null = { start: 0, end: 0 };
    while ((at = nextSentence(text, at))) forward.push(words(at));
    expect(forward).toEqual([
      'Data drifts.',
      'Watch it daily, e.g. by hand!',
      'Then retrain.',
    ]);
    const backward: (string | null)[] = [];
    at = { start: text.length, end: text.length };
    while ((at = previousSentence(text, at))) backward.push(words(at));
    expect(backward).toEqual(forward.toReversed());
  });

  it('walks through all words and back, in scripts without spaces too', () => {
    for (const whole of [
      text,
      '我们训练模型。数据很重要。',
      'Größe, naïveté — ok',
    ]) {
      const forward: string[] = [];
      let at: TextRange | null = { start: 0, end: 0 };
      while ((at = nextWord(whole, at))) forward.push(words(at, whole)!);
      const backward: string[] = [];
      at = { start: whole.length, end: whole.length };
      while ((at = previousWord(whole, at))) backward.push(words(at, whole)!);
      expect(forward.length).toBeGreaterThan(1);
      expect(backward).toEqual(forward.toReversed());
    }
  });

  it('goes from inside a sentence to the one before it', () => {
    expect(words(previousSentence(text, { start: 20, end: 22 }))).toBe(
      'Data drifts.',
    );
  });

  it('finds nothing in a blank text', () => {
    for (const blank of ['', '  \n', '—'])
      expect(wordRangeAt(blank, 0)).toBeNull();
    expect(sentenceRangeAt('  \n', 0)).toBeNull();
  });

  it('gives ranges of words that are in the text and not blank, at any offset of any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.nat(40),
        (whole, offset) => {
          for (const range of [
            wordRangeAt(whole, offset),
            sentenceRangeAt(whole, offset),
          ]) {
            if (range === null) continue;
            expect(range.start).toBeLessThan(range.end);
            expect(range.end).toBeLessThanOrEqual(whole.length);
            expect(words(range, whole)!.trim()).toBe(words(range, whole));
          }
        },
      ),
    );
  });
});
