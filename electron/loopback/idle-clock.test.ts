import { expect, it } from 'vitest';
import { createIdleClock } from './idle-clock.ts';

it('expires only after the limit has passed without a sign', () => {
  let time = 0;
  const clock = createIdleClock(100, () => time);
  time = 100;
  expect(clock.expired()).toBe(false);
  time = 101;
  expect(clock.expired()).toBe(true);
  clock.beat();
  expect(clock.expired()).toBe(false);
});

it('does not expire while anything is held, and counts from its end', () => {
  let time = 0;
  const clock = createIdleClock(100, () => time);
  const first = clock.hold();
  const second = clock.hold();
  first();
  first();
  time = 1000;
  expect(clock.expired()).toBe(false);
  second();
  expect(clock.expired()).toBe(false);
  time = 1101;
  expect(clock.expired()).toBe(true);
});
