import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  moveSelectionEdge,
  type SelectionDirection,
  type SelectionEdge,
} from './move-selection-edge.ts';
import type { TextUnit } from './sentence-range.ts';

const text = 'One two, three. Four five. 👩‍👩‍👧 Six.';

function moved(
  passage: string,
  edge: SelectionEdge,
  unit: TextUnit,
  direction: SelectionDirection,
): string {
  const start = text.indexOf(passage);
  const range = { start, end: start + passage.length };
  const next = moveSelectionEdge(text, range, edge, unit, direction);
  return text.slice(next.start, next.end);
}

describe('moveSelectionEdge', () => {
  it('extends and shrinks by words', () => {
    expect(moved('two', 'end', 'word', 'forward')).toBe('two, three');
    expect(moved('two, three', 'end', 'word', 'backward')).toBe('two');
    expect(moved('two', 'start', 'word', 'backward')).toBe('One two');
    expect(moved('One two', 'start', 'word', 'forward')).toBe('two');
    expect(moved('tw', 'end', 'word', 'forward')).toBe('two');
    expect(moved('One tw', 'end', 'word', 'backward')).toBe('One');
  });

  it('extends and shrinks by sentences', () => {
    expect(moved('two', 'end', 'sentence', 'forward')).toBe('two, three.');
    expect(moved('two, three.', 'end', 'sentence', 'forward')).toBe(
      'two, three. Four five.',
    );
    expect(moved('two, three. Four five.', 'end', 'sentence', 'backward')).toBe(
      'two, three.',
    );
    expect(moved('Four', 'start', 'sentence', 'backward')).toBe(
      'One two, three. Four',
    );
    expect(
      moved('two, three. Four five.', 'start', 'sentence', 'forward'),
    ).toBe('Four five.');
  });

  it('moves by what a reader takes for a character', () => {
    expect(moved('five. ', 'end', 'character', 'forward')).toBe('five. 👩‍👩‍👧');
    expect(moved('five. 👩‍👩‍👧', 'end', 'character', 'backward')).toBe('five. ');
    expect(moved(' Six', 'start', 'character', 'backward')).toBe('👩‍👩‍👧 Six');
  });

  it('reaches both edges of the text and stays there', () => {
    expect(moved('Six', 'end', 'word', 'forward')).toBe('Six.');
    expect(moved('Six.', 'end', 'word', 'forward')).toBe('Six.');
    expect(moved('One', 'start', 'sentence', 'backward')).toBe('One');
  });

  it('stays as it is where shrinking would leave nothing', () => {
    expect(moved('two', 'end', 'word', 'backward')).toBe('two');
    expect(moved('two', 'start', 'sentence', 'forward')).toBe('two');
    expect(moved('t', 'end', 'character', 'backward')).toBe('t');
  });

  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const moves = fc.record({
    whole: fc.string({ minLength: 1, unit: 'binary', maxLength: 40 }),
    start: fc.nat(40),
    end: fc.nat(40),
    edge: fc.constantFrom<SelectionEdge>('start', 'end'),
    unit: fc.constantFrom<TextUnit>('character', 'word', 'sentence'),
    direction: fc.constantFrom<SelectionDirection>('forward', 'backward'),
  });

  it('always selects at least one whole character of any text', () => {
    fc.assert(
      fc.property(moves, ({ whole, start, end, edge, unit, direction }) => {
        const next = moveSelectionEdge(
          whole,
          { start, end },
          edge,
          unit,
          direction,
        );
        const boundaries = new Set([whole.length]);
        for (const { index } of graphemes.segment(whole)) boundaries.add(index);
        expect(next.start).toBeLessThan(next.end);
        expect(boundaries).toContain(next.start);
        expect(boundaries).toContain(next.end);
      }),
      { numRuns: 1000 },
    );
  });

  it('moves only the edge it is told to, and only in the direction it is told', () => {
    fc.assert(
      fc.property(moves, ({ whole, start, end, edge, unit, direction }) => {
        // A move that goes nowhere puts a range into whole characters first.
        const from = moveSelectionEdge(
          whole,
          { start: Math.min(start, end), end: Math.max(start, end) },
          'start',
          'character',
          'backward',
        );
        const next = moveSelectionEdge(whole, from, edge, unit, direction);
        const fixed = edge === 'start' ? 'end' : 'start';
        expect(next[fixed]).toBe(from[fixed]);
        const way = next[edge] - from[edge];
        expect(direction === 'forward' ? way >= 0 : way <= 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
