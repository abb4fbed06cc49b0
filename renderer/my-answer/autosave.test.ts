import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError, type ErrorCode } from '../../core/app-error.ts';
import type { RichText } from '../../core/rich-text/rich-text.ts';
import type { SaveState } from '../state/writing.ts';
import { Autosave } from './autosave.ts';

const at = '2026-03-02T12:04:00.000Z';

/** A disk behind a door that the test opens, and an author. */
class Desk {
  text = '';
  onDisk = '';
  revision = 0;
  inFlight = 0;
  readonly sent: { text: string; base: number }[] = [];
  readonly shown: SaveState[] = [];
  fails: ErrorCode | null = null;
  slow = 0;
  readonly autosave = new Autosave(
    {
      read: () => documentOf(this.text),
      save: (document, base) => this.#save(textOf(document), base),
      saved: () => undefined,
      show: state => this.shown.push(state),
      later: (run, milliseconds) => {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
    },
    0,
    { kind: 'idle' },
  );

  type(words: string): void {
    this.text += words;
    this.autosave.changed();
  }

  async #save(text: string, base: number) {
    this.sent.push({ text, base });
    this.inFlight += 1;
    await new Promise(done => setTimeout(done, this.slow));
    this.inFlight -= 1;
    if (this.fails !== null) throw new AppError(this.fails, 'Disk full.');
    if (base !== this.revision) throw new AppError('conflict', 'Elsewhere.');
    this.onDisk = text;
    this.revision += 1;
    return { revision: this.revision, savedAt: at };
  }
}

function documentOf(text: string): RichText {
  return { type: 'doc', content: [{ type: 'paragraph', text }] };
}
function textOf(document: RichText): string {
  return document.content?.[0]?.text ?? '';
}
const pass = (milliseconds: number) =>
  vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('autosave', () => {
  it('waits for a pause of 0.4 s', async () => {
    const desk = new Desk();
    desk.type('a');
    await pass(399);
    expect(desk.sent).toEqual([]);
    await pass(2);
    expect(desk.onDisk).toBe('a');
    expect(desk.autosave.state).toEqual({ kind: 'saved', at });
  });

  it('saves a second after the first change even if the typing goes on', async () => {
    const desk = new Desk();
    for (let key = 0; key < 6; key++) {
      desk.type('x');
      await pass(200);
    }
    expect(desk.sent.length).toBe(1);
    expect(desk.onDisk).toBe('xxxxx');
  });

  it('stops showing "saved" with the first key', async () => {
    const desk = new Desk();
    desk.type('a');
    await pass(500);
    desk.type('b');
    expect(desk.autosave.state.kind).toBe('saving');
  });

  it('has one save in flight and makes the next one from its revision', async () => {
    const desk = new Desk();
    desk.slow = 3000;
    desk.type('a');
    await pass(500);
    desk.type('b');
    await pass(2000);
    expect(desk.inFlight).toBe(1);
    expect(desk.autosave.state.kind).toBe('saving');
    await pass(6000);
    expect(desk.sent).toEqual([
      { text: 'a', base: 0 },
      { text: 'ab', base: 1 },
    ]);
    expect(desk.onDisk).toBe('ab');
  });

  it('saves at once when asked, and what was typed meanwhile too', async () => {
    const desk = new Desk();
    desk.slow = 100;
    desk.type('a');
    const flushed = desk.autosave.flush();
    await pass(50);
    desk.type('b');
    await pass(300);
    await flushed;
    expect(desk.onDisk).toBe('ab');
  });

  it('writes nothing when nothing has changed', async () => {
    const desk = new Desk();
    await desk.autosave.flush();
    await pass(60_000);
    expect(desk.sent).toEqual([]);
  });

  it('tries again after 2, 5, 15 and then every 30 s, with the newest text', async () => {
    const desk = new Desk();
    desk.fails = 'disk-full';
    desk.type('a');
    await pass(500);
    expect(desk.autosave.state).toEqual({
      kind: 'failed',
      message: 'Disk full.',
      conflict: false,
    });
    const tries: number[] = [];
    for (const wait of [2000, 5000, 15_000, 30_000, 30_000]) {
      await pass(wait);
      tries.push(desk.sent.length);
    }
    expect(tries).toEqual([2, 3, 4, 5, 6]);
    desk.type('b');
    desk.fails = null;
    await pass(30_000);
    expect(desk.onDisk).toBe('ab');
    expect(desk.autosave.state.kind).toBe('saved');
  });

  it('goes on showing a failure while the person types', async () => {
    const desk = new Desk();
    desk.fails = 'not-writable';
    desk.type('a');
    await pass(500);
    desk.type('b');
    await pass(1000);
    expect(desk.autosave.state.kind).toBe('failed');
    expect(desk.sent.length).toBe(1);
  });

  it('stops at a conflict until it is resolved, and then saves from the other revision', async () => {
    const desk = new Desk();
    desk.revision = 4;
    desk.type('mine');
    await pass(120_000);
    await desk.autosave.flush();
    expect(desk.sent.length).toBe(1);
    expect(desk.autosave.state).toMatchObject({ conflict: true });
    desk.autosave.resolve(4, true);
    await Promise.all([desk.autosave.flush(), pass(10)]);
    expect(desk.onDisk).toBe('mine');
    expect(desk.autosave.base).toBe(5);
  });

  it('has nothing left to save after taking over what is on the disk', async () => {
    const desk = new Desk();
    desk.revision = 4;
    desk.type('mine');
    await pass(500);
    desk.autosave.adopt(4, at);
    await pass(60_000);
    expect(desk.sent.length).toBe(1);
    expect(desk.autosave.unsaved).toBe(false);
    expect(desk.autosave.state).toEqual({ kind: 'saved', at });
  });

  it('keeps every change saved, in flight, scheduled or shown as not saved', async () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant('type' as const) }),
      fc.record({ kind: fc.constant('flush' as const) }),
      fc.record({
        kind: fc.constant('wait' as const),
        time: fc.integer({ min: 1, max: 4000 }),
      }),
      fc.record({
        kind: fc.constant('disk' as const),
        fails: fc.constantFrom(null, 'disk-full' as const),
        slow: fc.integer({ min: 0, max: 3000 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 30 }), async acts => {
        vi.clearAllTimers();
        const desk = new Desk();
        for (const each of acts) {
          if (each.kind === 'type') desk.type('x');
          if (each.kind === 'flush') void desk.autosave.flush();
          if (each.kind === 'disk') Object.assign(desk, each);
          await pass(each.kind === 'wait' ? each.time : 0);
          const { state } = desk.autosave;
          if (desk.text !== desk.onDisk) {
            expect(['saving', 'failed']).toContain(state.kind);
            expect(vi.getTimerCount()).toBeGreaterThan(0);
          }
          expect(desk.inFlight).toBeLessThanOrEqual(1);
        }
        desk.fails = null;
        await pass(60_000);
        expect(desk.onDisk).toBe(desk.text);
        expect(desk.autosave.unsaved).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});
