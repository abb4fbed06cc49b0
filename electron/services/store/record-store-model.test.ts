import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../../core/app-error.ts';
import { FaultyOperations, faultKinds } from './faulty-operations.fixture.ts';
import type { RecordStore } from './record-store.ts';
import { join } from 'node:path';
import {
  currentFile,
  makeTestFolderInMemory,
  openTestStore,
  removeTestFolder,
  temporaryFiles,
} from './test-library.fixture.ts';

let top: string;
beforeAll(() => {
  top = makeTestFolderInMemory();
});
afterAll(() => {
  removeTestFolder(top);
});

const ids = ['a', 'b', 'con'] as const;
type Id = (typeof ids)[number];

type Step =
  | {
      readonly does: 'write' | 'read' | 'damage' | 'spoil-save';
      readonly id: Id;
    }
  | { readonly does: 'write-twice'; readonly id: Id }
  | { readonly does: 'reopen' | 'verify' }
  | {
      readonly does: 'fault';
      readonly id: Id;
      readonly kind: (typeof faultKinds)[number];
      readonly at: number;
    };

const id = fc.constantFrom(...ids);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('write' as const), id }),
  },
  fc.record({ does: fc.constant('read' as const), id }),
  fc.record({ does: fc.constant('write-twice' as const), id }),
  fc.record({ does: fc.constant('damage' as const), id }),
  fc.record({ does: fc.constant('spoil-save' as const), id }),
  fc.record({ does: fc.constantFrom('reopen' as const, 'verify' as const) }),
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('fault' as const),
      id,
      kind: fc.constantFrom(...faultKinds),
      at: fc.nat({ max: 40 }),
    }),
  },
);

/** What must hold of a record: it reads as something between the last confirmed and the last tried number. */
interface Bounds {
  least: number;
  most: number;
}

class Session {
  readonly #folder: string;
  readonly #bounds = new Map<Id, Bounds>();
  #store: RecordStore;
  #number = 0;

  constructor(folder: string, store: RecordStore) {
    this.#folder = folder;
    this.#store = store;
  }

  async run(taken: Step): Promise<void> {
    switch (taken.does) {
      case 'write':
        return this.#write(taken.id);
      case 'write-twice':
        await Promise.all([this.#write(taken.id), this.#write(taken.id)]);
        return this.#check(taken.id);
      case 'read':
        return this.#check(taken.id);
      case 'verify':
        return this.#store.verify();
      case 'reopen':
        return this.#reopen();
      case 'damage':
        return this.#damage(taken.id);
      case 'spoil-save':
        return this.#spoil(taken.id);
      case 'fault':
        return this.#fault(taken);
    }
  }

  async finish(): Promise<void> {
    await this.#reopen();
    for (const each of ids) await this.#check(each);
    const known = [...this.#bounds].filter(([, { least }]) => least > 0);
    const listed = await this.#store.list('study');
    expect(listed).toEqual(expect.arrayContaining(known.map(([each]) => each)));
    await this.#store.close();
    expect(temporaryFiles(this.#folder)).toEqual([]);
  }

  #boundsOf(each: Id): Bounds {
    const bounds = this.#bounds.get(each) ?? { least: 0, most: 0 };
    this.#bounds.set(each, bounds);
    return bounds;
  }

  async #write(each: Id): Promise<void> {
    const bounds = this.#boundsOf(each);
    const number = ++this.#number;
    bounds.most = number;
    try {
      await this.#store.write('study', each, { number });
      bounds.least = Math.max(bounds.least, number);
    } catch (error) {
      expect(error).toBeInstanceOf(AppError);
    }
  }

  async #check(each: Id): Promise<void> {
    const { least, most } = this.#boundsOf(each);
    const found = await this.#store.read('study', each);
    const { number = 0 } = (found?.payload ?? {}) as { number?: number };
    expect(number).toBeGreaterThanOrEqual(least);
    expect(number).toBeLessThanOrEqual(most);
  }

  async #reopen(): Promise<void> {
    await this.#store.close();
    this.#store = await openTestStore(this.#folder);
    expect(this.#store.readOnlyReason).toBeNull();
  }

  /** Two good versions first, so that one of them survives the damage. */
  async #damage(each: Id): Promise<void> {
    await this.#write(each);
    const survivor = this.#boundsOf(each).least;
    await this.#write(each);
    const path = currentFile(this.#folder, each);
    if (!existsSync(path)) return;
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(path, bytes);
    this.#boundsOf(each).least = Math.min(survivor, this.#boundsOf(each).least);
    await this.#reopen();
    await this.#check(each);
  }

  async #spoil(each: Id): Promise<void> {
    const path = currentFile(this.#folder, each);
    if (!existsSync(path)) return;
    const copy = `${path}.1.4711.9.tmp`;
    copyFileSync(path, copy);
    writeFileSync(copy, readFileSync(copy).subarray(3));
    await this.#reopen();
    await this.#check(each);
  }

  async #fault({
    id: each,
    kind,
    at,
  }: Extract<Step, { does: 'fault' }>): Promise<void> {
    await this.#store.close();
    const faulty = new FaultyOperations({ kind, at, lasts: false });
    this.#store = await openTestStore(this.#folder, {
      operations: faulty.operations,
    });
    await this.#write(each);
    await this.#write(each);
    await this.#reopen();
    await this.#check(each);
  }
}

describe('any sequence of saves, damage, faults and restarts', () => {
  it('ends with each record between what was confirmed and what was tried', async () => {
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async steps => {
        const folder = join(top, String(round++));
        const session = new Session(folder, await openTestStore(folder));
        for (const taken of steps) await session.run(taken);
        await session.finish();
        removeTestFolder(folder);
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
