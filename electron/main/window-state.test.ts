import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  placeWindow,
  readWindowState,
  writeWindowState,
  type Area,
} from './window-state.ts';

const laptop: Area = { x: 0, y: 25, width: 1440, height: 875 };
const second: Area = { x: 1440, y: 0, width: 1920, height: 1080 };

it('opens in the middle of the first display the first time, and never larger than it', () => {
  expect(placeWindow(null, [laptop])).toEqual({
    x: 0,
    y: 25,
    width: 1440,
    height: 875,
    maximised: false,
  });
  const large: Area = { x: 0, y: 0, width: 2560, height: 1440 };
  expect(placeWindow(null, [large])).toEqual({
    x: 560,
    y: 270,
    width: 1440,
    height: 900,
    maximised: false,
  });
});

it('opens where it was, on whichever display that is', () => {
  const there = { x: 1600, y: 100, width: 1000, height: 700, maximised: true };
  expect(placeWindow(there, [laptop, second])).toEqual(there);
});

it('comes back to the first display when the other one is gone', () => {
  const gone = { x: 1600, y: 100, width: 1000, height: 700, maximised: false };
  expect(placeWindow(gone, [laptop])).toEqual({
    x: 220,
    y: 113,
    width: 1000,
    height: 700,
    maximised: false,
  });
});

it('can always be seen and held by its title bar, wherever it was', () => {
  const state = fc.record({
    x: fc.integer({ min: -100_000, max: 100_000 }),
    y: fc.integer({ min: -100_000, max: 100_000 }),
    width: fc.integer({ min: 1, max: 100_000 }),
    height: fc.integer({ min: 1, max: 100_000 }),
    maximised: fc.boolean(),
  });
  const near = fc.record({
    x: fc.integer({ min: -2000, max: 4000 }),
    y: fc.integer({ min: -1000, max: 2000 }),
    width: fc.integer({ min: 1, max: 3000 }),
    height: fc.integer({ min: 1, max: 3000 }),
    maximised: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.oneof(state, near), remembered => {
      const displays = [laptop, second];
      const placed = placeWindow(remembered, displays);
      const held = displays.some(
        area =>
          Math.min(placed.x + placed.width, area.x + area.width) -
            Math.max(placed.x, area.x) >=
            Math.min(120, placed.width) &&
          placed.y >= area.y - 1 &&
          placed.y + 20 <= area.y + area.height,
      );
      expect(held).toBe(true);
    }),
  );
});

it('remembers across starts and forgets what makes no sense', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'collate-window-'));
  expect(readWindowState(folder)).toBeNull();
  const state = { x: 1, y: 2, width: 300, height: 400, maximised: false };
  await writeWindowState(join(folder, 'new'), state);
  expect(readWindowState(join(folder, 'new'))).toEqual(state);
  for (const text of [
    '',
    '{}',
    '[]',
    'null',
    '{"x":"1","y":2,"width":3,"height":4,"maximised":true}',
    '{"x":1e999}',
  ]) {
    await writeFile(join(folder, 'window.json'), text);
    expect(readWindowState(folder)).toBeNull();
  }
  await rm(folder, { recursive: true, force: true });
});
