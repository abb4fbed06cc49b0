import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trimRange } from './trim-range.ts';

describe('trimRange', () => {
  it('leaves out white space at both ends and nothing else', () => {
    expect(trimRange('one  two\n three', 3, 10)).toEqual({ start: 5, end: 8 });
    expect(trimRange('one', 0, 3)).toEqual({ start: 0, end: 3 });
  });

  it('finds nothing in white space, in an empty range and outside the text', () => {
    expect(trimRange('one   two', 3, 6)).toBeNull();
    expect(trimRange('one', 1, 1)).toBeNull();
    expect(trimRange('one', 2, 1)).toBeNull();
    expect(trimRange('one', 7, 9)).toBeNull();
  });

  it('selects exactly the trimmed words of any selection', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'bc', ' ', '\n', '\u00a0', 'é')),
        fc.integer({ min: -3, max: 30 }),
        fc.integer({ min: -3, max: 30 }),
        (parts, start, end) => {
          const text = parts.join('');
          const words = text.slice(Math.max(0, start), Math.max(0, end)).trim();
          const range = trimRange(text, start, end);
          expect(range === null ? '' : text.slice(range.start, range.end)).toBe(
            start < end ? words : '',
          );
        },
      ),
    );
  });
});
