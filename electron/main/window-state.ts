import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { writeFileDurably } from '../services/write-file-durably.ts';

/** A rectangle of the desktop, in the system's own pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the window stood. */
export interface WindowState extends Area {
  readonly maximised: boolean;
}

const usual = { width: 1440, height: 900 };
const least = { width: 420, height: 480 };
/** So much of a title bar must be on a display for a person to get hold of it. */
const grip = { width: 120, height: 40 };

const schema: z.ZodType<WindowState> = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1).max(100_000),
  height: z.int().min(1).max(100_000),
  maximised: z.boolean(),
});

function shared(
  start: number,
  length: number,
  from: number,
  extent: number,
): number {
  return Math.min(start + length, from + extent) - Math.max(start, from);
}

function within(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

function centred(size: { width: number; height: number }, area: Area): Area {
  const width = Math.min(size.width, area.width);
  const height = Math.min(size.height, area.height);
  return {
    x: Math.round(area.x + (area.width - width) / 2),
    y: Math.round(area.y + (area.height - height) / 2),
    width,
    height,
  };
}

/**
 * Where to open the window: where it was, if a person can still see and move it there; else in the middle of the first
 * display. Displays come and go between two starts.
 * @param displays work areas, the primary one first; at least one
 */
export function placeWindow(
  remembered: WindowState | null,
  displays: readonly Area[],
): WindowState {
  const primary = displays[0] ?? { x: 0, y: 0, ...usual };
  if (!remembered) return { ...centred(usual, primary), maximised: false };
  const home = displays.find(
    area =>
      shared(remembered.x, remembered.width, area.x, area.width) >=
        grip.width &&
      remembered.y >= area.y - 1 &&
      shared(remembered.y, grip.height, area.y, area.height) >= grip.height / 2,
  );
  if (!home)
    return { ...centred(remembered, primary), maximised: remembered.maximised };
  const width = within(
    remembered.width,
    Math.min(least.width, home.width),
    home.width,
  );
  const height = within(
    remembered.height,
    Math.min(least.height, home.height),
    home.height,
  );
  return {
    x: within(
      remembered.x,
      home.x + grip.width - width,
      home.x + home.width - grip.width,
    ),
    y: within(remembered.y, home.y, home.y + home.height - grip.height),
    width,
    height,
    maximised: remembered.maximised,
  };
}

/** The state of the last time, or null when there is none that makes sense. Never fails: it is only a convenience. */
export function readWindowState(folder: string): WindowState | null {
  try {
    const text = readFileSync(join(folder, 'window.json'), 'utf8');
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Remembers where the window stands; failing to is not worth a word. */
export async function writeWindowState(
  folder: string,
  state: WindowState,
): Promise<void> {
  const text = `${JSON.stringify(state)}\n`;
  await writeFileDurably(join(folder, 'window.json'), Buffer.from(text)).catch(
    () => undefined,
  );
}
