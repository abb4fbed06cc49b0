import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlightColours } from './highlight-colour.ts';
import {
  highlightSegments,
  type HighlightRange,
} from './highlight-segments.ts';

function range(id: string, start: number, end: number): HighlightRange {
  return { id, start, end, colour: 'yellow', state: 'exact' };
}

const offsets = fc
  .tuple(fc.nat(60), fc.nat(60))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const highlights = fc
  .array(
    fc.record({
      place: offsets,
      colour: fc.constantFrom(...highlightColours),
      state: fc.constantFrom(
        'exact' as const,
        'moved' as const,
        'changed' as const,
      ),
    }),
    { maxLength: 12 },
  )
  .map(list =>
    list.map(({ place, ...rest }, at) => ({
      id: String(at),
      ...place,
      ...rest,
    })),
  );
const scenes = fc.tuple(
  fc.string({ maxLength: 60, unit: 'grapheme' }),
  highlights,
  fc.array(offsets, { maxLength: 4 }),
);

describe('highlightSegments', () => {
  it('gives pieces that together are the text', () => {
    fc.assert(
      fc.property(scenes, ([text, ranges, found]) => {
        const segments = highlightSegments(text, ranges, found);
        expect(segments.map(segment => segment.text).join('')).toBe(text);
        let at = 0;
        for (const segment of segments) {
          expect(segment.start).toBe(at);
          expect(segment.end).toBeGreaterThan(at);
          at = segment.end;
        }
      }),
    );
  });

  it('cuts only where a range begins or ends', () => {
    fc.assert(
      fc.property(scenes, ([text, ranges, found]) => {
        const ends = new Set([0, text.length]);
        for (const one of [...ranges, ...found]) {
          ends.add(Math.min(one.start, text.length));
          ends.add(Math.min(one.end, text.length));
        }
        for (const { start, end } of highlightSegments(text, ranges, found)) {
          expect(ends).toContain(start);
          expect(ends).toContain(end);
        }
      }),
    );
  });

  it('lists on every character exactly the ranges that cover it, outer first', () => {
    fc.assert(
      fc.property(scenes, ([text, ranges, found]) => {
        const segments = highlightSegments(text, ranges, found);
        for (let at = 0; at < text.length; at += 1) {
          const here = segments.find(one => one.start <= at && at < one.end)!;
          const covers = (one: { start: number; end: number }): boolean =>
            one.start <= at && at < one.end;
          const expected = ranges
            .map(one => ({ ...one, end: Math.min(one.end, text.length) }))
            .filter(covers)
            .sort((a, b) => a.start - b.start || b.end - a.end);
          expect(here.highlights.map(({ id }) => id)).toEqual(
            expected.map(({ id }) => id),
          );
          expect(here.isFound).toBe(found.some(covers));
        }
      }),
    );
  });

  it('keeps overlapping highlights apart', () => {
    const segments = highlightSegments(
      'one two three',
      [range('inner', 4, 7), range('outer', 0, 7), range('late', 4, 13)],
      [{ start: 8, end: 13 }],
    );
    expect(
      segments.map(one => [
        one.text,
        one.highlights.map(({ id }) => id).join(' '),
        one.isFound,
      ]),
    ).toEqual([
      ['one ', 'outer', false],
      ['two', 'outer late inner', false],
      [' ', 'late', false],
      ['three', 'late', true],
    ]);
  });

  it('leaves a text without ranges whole, and an empty text without pieces', () => {
    expect(highlightSegments('plain', [])).toEqual([
      { start: 0, end: 5, text: 'plain', highlights: [], isFound: false },
    ]);
    expect(highlightSegments('', [range('none', 0, 0)])).toEqual([]);
  });

  it('draws 500 highlights of one text', () => {
    const text = 'word '.repeat(1000);
    const many = Array.from({ length: 500 }, (_, at) =>
      range(String(at), at * 10, at * 10 + 14),
    );
    const segments = highlightSegments(text, many);
    expect(segments).toHaveLength(999);
    expect(segments.every(one => one.highlights.length <= 2)).toBe(true);
  });
});
