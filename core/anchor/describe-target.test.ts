import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeTarget, hadTwins } from './describe-target.ts';
import { resolveAnchor } from './resolve-anchor.ts';

/** Any text, surrogate pairs included, with a selection that may split them. */
const selections = fc
  .string({ minLength: 1, maxLength: 120, unit: 'binary' })
  .chain(text =>
    fc.tuple(
      fc.constant(text),
      fc.nat(text.length - 1),
      fc.integer({ min: 1, max: text.length }),
    ),
  )
  .map(([text, start, length]) => ({
    text,
    start,
    end: Math.min(text.length, start + length),
  }));
const isWellFormed = (text: string): boolean =>
  (text as unknown as { isWellFormed: () => boolean }).isWellFormed();

describe('describeTarget', () => {
  it('is resolved to the same range, exact, in the same text', () => {
    fc.assert(
      fc.property(selections, ({ text, start, end }) => {
        const target = describeTarget('p', text, start, end);
        expect(resolveAnchor(target, text)).toEqual({
          state: 'exact',
          ...target.position,
        });
      }),
      { numRuns: 500 },
    );
  });

  it('covers the selection and never splits a character', () => {
    fc.assert(
      fc.property(selections, ({ text, start, end }) => {
        const { position, quote } = describeTarget('p', text, start, end);
        expect(position.start).toBeLessThanOrEqual(start);
        expect(position.end).toBeGreaterThanOrEqual(end);
        expect(position.end - position.start).toBeLessThanOrEqual(
          end - start + 2,
        );
        for (const part of Object.values(quote) as string[])
          expect(isWellFormed(part)).toBe(true);
      }),
    );
  });

  it('keeps the text right beside the selection', () => {
    fc.assert(
      fc.property(selections, ({ text, start, end }) => {
        const { position, quote } = describeTarget('p', text, start, end);
        const { exact, prefix, suffix } = quote;
        const from = position.start - prefix.length;
        const whole = prefix + exact + suffix;
        expect(text.slice(from, from + whole.length)).toBe(whole);
        expect(exact).toBe(text.slice(position.start, position.end));
      }),
    );
  });

  it('keeps 32 code units on either side', () => {
    const text = `${'before '.repeat(9)}THE PASSAGE${' after'.repeat(9)}`;
    const { quote } = describeTarget('p', text, 63, 74);
    expect(quote.exact).toBe('THE PASSAGE');
    expect(quote.prefix).toHaveLength(32);
    expect(quote.suffix).toHaveLength(32);
    expect(hadTwins(quote)).toBe(false);
  });

  it('keeps more where a look-alike shares the surroundings, so that the two can be told apart', () => {
    const block =
      'A long opening sentence stands before it in both. The model drifts. A long closing sentence follows it in both.';
    const text = `First of all: ${block} And once more: ${block} The end.`;
    const at = text.lastIndexOf('The model drifts.');
    const { quote } = describeTarget('p', text, at, at + 17);
    expect(quote.prefix).toContain('And once more:');
    expect(quote.suffix).toContain('The end.');
    expect(quote.prefix.length).toBeLessThanOrEqual(200);
    expect(hadTwins(quote)).toBe(true);
  });

  it('refuses ranges that are empty or outside the text', () => {
    for (const [start, end] of [
      [2, 2],
      [3, 2],
      [-1, 2],
      [0, 6],
      [0.5, 2],
      [Number.NaN, 2],
    ] as const)
      expect(() => describeTarget('p', 'words', start, end)).toThrow(
        'not part of the text',
      );
  });
});
