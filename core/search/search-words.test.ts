import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText, searchTerms, searchTokens } from './search-words.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

test.each([
  ['Café Façade', 'cafe facade'],
  ['STRASSE Straße', 'strasse strasse'],
  ['Łódź Ærø', 'lodz aero'],
  ['ﬁne ＡＩ', 'fine ai'],
  ['Ёлка й', 'елка и'],
  ['Άλφα ΣΟΦΟΣ', 'αλφα σοφοσ'],
  ['がぎ', 'がぎ'],
  ['ﾃﾞｰﾀ', 'データ'],
])('folds %s to %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test.each([
  ['The model’s k-fold F1.', ['the', 'model', 's', 'k', 'fold', 'f1']],
  ['数据漂移 drift', ['数', '据', '漂', '移', 'drift']],
  ['AI模型', ['ai', '模', '型']],
  ['모델 학습', ['모델', '학습']],
  ['हिन्दी', ['हिन्दी']],
  ['', []],
  ['— … !', []],
])('the words of %j are %j', (text, terms) => {
  expect(searchTerms(text)).toEqual(terms);
});

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(anyText, text => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});

test('a term is found again by itself, so that index and query agree', () => {
  fc.assert(
    fc.property(anyText, text => {
      for (const term of searchTerms(text))
        expect(searchTerms(term)).toEqual([term]);
    }),
    { numRuns: 1000 },
  );
});

test('a sign that folding would take apart is one term', () => {
  expect(searchTerms('ゟ')).toEqual(['ゟ']);
  expect(searchTerms('\ufc5e')).toEqual(['\ufc5e']);
});

test('tokens stand in order, do not overlap, and lie within the text', () => {
  fc.assert(
    fc.property(anyText, text => {
      let end = 0;
      for (const token of searchTokens(text)) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(token.end).toBeGreaterThan(token.start);
        end = token.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('plain English is read as any other text is', () => {
  const ascii = fc.string({ unit: 'grapheme-ascii', maxLength: 60 });
  fc.assert(
    fc.property(ascii, text => {
      const plain = searchTokens(text);
      // An accent at the end takes the way of all other scripts.
      expect(searchTokens(`${text} é`).slice(0, -1)).toEqual(plain);
    }),
  );
});
