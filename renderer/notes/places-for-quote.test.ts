import { describe, expect, it } from 'vitest';
import { describeTarget } from '../../core/anchor/describe-target.ts';
import { placesForQuote } from './places-for-quote.ts';

const old = 'Compare what arrives today with what the model was trained on.';
const quote = 'what the model was trained on';
const start = old.indexOf(quote);
const target = describeTarget('gone', old, start, start + quote.length);

describe('placesForQuote', () => {
  it('offers the passages that resemble the quote, the best first', () => {
    const texts = new Map([
      ['a', 'Nothing of the kind is said in this sheet at all.'],
      ['b', 'Compare the inputs with what a model has been trained on.'],
      [
        'c',
        'First compare what arrives today with what the model was trained on.',
      ],
    ]);
    const places = placesForQuote(target, texts, 3);
    expect(places[0]).toMatchObject({ source: 'c', words: quote });
    expect(places.map(place => place.source)).not.toContain('a');
    for (const place of places)
      expect(texts.get(place.source)?.slice(place.start, place.end)).toBe(
        place.words,
      );
  });

  it('offers no more than it is asked for', () => {
    const texts = new Map(['a', 'b', 'c', 'd'].map(id => [id, old] as const));
    expect(placesForQuote(target, texts, 3)).toHaveLength(3);
  });

  it('offers nothing when the words are nowhere', () => {
    const texts = new Map([['a', 'Entirely other words stand here.']]);
    expect(placesForQuote(target, texts, 3)).toEqual([]);
  });
});
