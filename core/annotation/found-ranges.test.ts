import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foundRanges } from './found-ranges.ts';

test('whole words are found whatever their case', () => {
  expect(foundRanges('Drift, drifts and DRIFT.', ['drift'])).toEqual([
    { start: 0, end: 5 },
    { start: 18, end: 23 },
  ]);
});

test('a phrase is found across any white space', () => {
  expect(foundRanges('load\n balancing', ['load balancing'])).toEqual([
    { start: 0, end: 15 },
  ]);
});

test('signs that mean something in patterns are plain signs', () => {
  expect(foundRanges('C++ (and) C', ['c++', '(and)'])).toHaveLength(2);
});

test('ranges are in order, apart from each other, and inside the text', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 60 }),
      fc.array(fc.string({ minLength: 1, maxLength: 5 }), { maxLength: 4 }),
      (text, words) => {
        let last = 0;
        for (const { start, end } of foundRanges(text, words)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});
