import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './split-sentences.ts';

function sentencesOf(text: string): readonly string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('splitting prose into sentences', () => {
  it('splits after full stops, question marks and closing quotes', () => {
    expect(
      sentencesOf('It rained. “Why?” No one knew! So they stayed.'),
    ).toEqual(['It rained.', '“Why?”', 'No one knew!', 'So they stayed.']);
  });

  it('does not end a sentence at abbreviations, decimals, initials and German ordinals', () => {
    for (const sentence of [
      'Enzymes, e.g. Amylase, need 3.5 units.',
      'See J. S. Mill, ch. 4, on this.',
      'The U.S. Senate, cf. Art. 1, votes.',
      'Am 3. Oktober gilt z. B. Art. 20 Abs. 2 GG.',
      'Sulla took the city in 83 B.C. by force.',
    ])
      expect(sentencesOf(sentence)).toEqual([sentence]);
  });

  it('ends a sentence after etc. only where a capital follows', () => {
    expect(sentencesOf('Iron, zinc etc. are metals. Glass etc. No.')).toEqual([
      'Iron, zinc etc. are metals.',
      'Glass etc.',
      'No.',
    ]);
  });

  it('splits texts that know no capitals', () => {
    expect(sentencesOf('prices rise. money buys less')).toEqual([
      'prices rise.',
      'money buys less',
    ]);
  });

  it('loses nothing but white space between sentences, and overlaps nowhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
        let end = 0;
        for (const range of splitSentences(text)) {
          expect(text.slice(end, range.start).trim()).toBe('');
          expect(range.end).toBeGreaterThan(range.start);
          end = range.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });
});
