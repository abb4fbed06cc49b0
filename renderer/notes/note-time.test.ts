import { describe, expect, it } from 'vitest';
import { noteTime } from './note-time.ts';

const now = new Date(2026, 10, 20, 12, 30);
const at = (...parts: [number, number, number, number, number]) =>
  noteTime(new Date(...parts).toISOString(), now);

describe('noteTime', () => {
  it('gives the hour today', () => {
    expect(at(2026, 10, 20, 9, 5)).toBe('09:05');
    expect(at(2026, 10, 20, 0, 0)).toBe('00:00');
  });

  it('counts days by midnight, not by hours', () => {
    expect(at(2026, 10, 19, 23, 59)).toBe('Yesterday');
    expect(at(2026, 10, 19, 0, 0)).toBe('Yesterday');
  });

  it('names the day within a week, then the date', () => {
    expect(at(2026, 10, 14, 9, 0)).toBe('Saturday');
    expect(at(2026, 10, 13, 9, 0)).toBe('13 Nov');
    expect(at(2025, 10, 13, 9, 0)).toBe('13 Nov 2025');
  });

  it('gives the date for a clock that was ahead', () => {
    expect(at(2026, 10, 22, 9, 0)).toBe('22 Nov');
  });

  it('says nothing about a time that is none', () => {
    expect(noteTime('soon', now)).toBe('');
  });
});
