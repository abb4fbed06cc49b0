import { expect, it } from 'vitest';
import { clockTime } from './clock-time.ts';

const now = new Date(2026, 10, 22, 15, 0);
const at = (...parts: [number, number, number, number, number]) =>
  new Date(...parts).toISOString();

it('shows hours and minutes for an instant of today', () => {
  expect(clockTime(at(2026, 10, 22, 9, 4), now)).toBe('09:04');
});
it('adds the day for another day', () => {
  expect(clockTime(at(2026, 10, 21, 12, 4), now)).toBe('21 Nov, 12:04');
});
it('adds the year for another year', () => {
  expect(clockTime(at(2025, 10, 21, 12, 4), now)).toBe('21 Nov 2025, 12:04');
});
