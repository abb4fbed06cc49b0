import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from './bundle.fixture.ts';
import { startChild } from './child-process.fixture.ts';
import {
  makeTestFolder,
  openTestStore,
  removeTestFolder,
  snapshot,
  temporaryFiles,
} from './test-library.fixture.ts';

/** `COLLATE_KILLS=10000` before a release. */
const kills = Number(process.env['COLLATE_KILLS'] ?? 100);
const lanes = 2;

let top: string;
let child: string;
let worker: string;
beforeAll(async () => {
  top = makeTestFolder();
  child = await bundle('saving-child.fixture.ts', join(top, 'built'));
  worker = await bundle('write-worker.ts', join(top, 'built'));
}, 30_000);
afterAll(() => {
  removeTestFolder(top);
});

/** What a library must hold: by record, the last number confirmed and the last one tried. */
class Ledger {
  readonly done = new Map<string, number>();
  readonly tried = new Map<string, number>();
  last = 0;
  confirmed = 0;

  enter(lines: readonly string[]): void {
    for (const line of lines) {
      const [word, id = '', number] = line.split(' ');
      if (word === 'try') {
        this.tried.set(id, Number(number));
        this.last = Number(number);
      }
      if (word === 'done') {
        this.done.set(id, Number(number));
        this.confirmed += 1;
      }
    }
  }
}

async function killOnce(folder: string, ledger: Ledger): Promise<void> {
  const first = ledger.last + 1;
  const running = startChild(child, folder, worker, String(first));
  // Most die in the middle of saving, some while opening and recovering.
  const isEarly = Math.random() < 0.2;
  await running.says(isEarly ? 'start' : `done question-${first % 4} ${first}`);
  await wait(Math.random() * (isEarly ? 60 : 12));
  await running.kill();
  expect(running.lines()).not.toContain('refused');
  ledger.enter(running.lines());
}

async function checkLibrary(folder: string, ledger: Ledger): Promise<void> {
  const store = await openTestStore(folder);
  expect(store.readOnlyReason).toBeNull();
  for (const [id, tried] of ledger.tried) {
    const found = await store.read('study', id);
    const { number = 0 } = (found?.payload ?? {}) as { number?: number };
    expect(number).toBeGreaterThanOrEqual(ledger.done.get(id) ?? 0);
    expect(number).toBeLessThanOrEqual(tried);
  }
  const kinds = store.problems().map(({ kind }) => kind);
  expect(kinds.filter(kind => kind !== 'recovered')).toEqual([]);
  await store.close();
  expect(temporaryFiles(folder)).toEqual([]);
}

describe('a process that is killed while it saves', () => {
  it(
    `loses nothing that was confirmed, in ${kills} kills`,
    async () => {
      let confirmed = 0;
      const lane = async (_: unknown, index: number) => {
        const folder = join(top, `library-${index}`);
        const ledger = new Ledger();
        for (let round = index; round < kills; round += lanes) {
          await killOnce(folder, ledger);
          await checkLibrary(folder, ledger);
        }
        const settled = snapshot(folder);
        await checkLibrary(folder, ledger);
        expect(snapshot(folder)).toEqual(settled);
        confirmed += ledger.confirmed;
      };
      await Promise.all(Array.from({ length: lanes }, lane));
      expect(confirmed).toBeGreaterThan(kills);
    },
    60_000 + kills * 1000,
  );
});
