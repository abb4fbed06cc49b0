import { rmSync } from 'node:fs';
import { AppError } from '../../../core/app-error.ts';
import type { FileOperations } from '../../../electron/services/store/file-operations.ts';
import { openRecordStore } from '../../../electron/services/store/open-record-store.ts';
import type { RecordStore } from '../../../electron/services/store/record-store.ts';
import type { Bounds } from '../check-library.ts';
import type { Breach, Invariant } from '../tally.ts';

/** Ids of a sequence: two ordinary ones in different folders and one that Windows gives to a device. */
export const ids = ['a', 'b', 'con'] as const;
export type Id = (typeof ids)[number];

/** What must hold of a record: it reads as something between the last confirmed and the last tried number. */
interface Known {
  least: number;
  most: number;
  /** The opened store that has not seen yet which version of another program lies there; one opened later begins with it. */
  foreign: RecordStore | null;
}

/** All that is known of a library without looking at its files. */
export class LibraryModel {
  readonly #known = new Map<Id, Known>();
  number = 0;
  /** Kinds of problems that the library may go on telling. */
  readonly mayTell = new Set<'conflict' | 'missing'>();

  of(id: Id): Known {
    const known = this.#known.get(id) ?? { least: 0, most: 0, foreign: null };
    this.#known.set(id, known);
    return known;
  }

  bounds(): readonly Bounds[] {
    return [...this.#known].map(([id, { least, most }]) => ({
      kind: 'study',
      id,
      least,
      most,
    }));
  }
}

/** A library on a disk, used as the program uses it, with everything that breached the model. */
export class UsedLibrary {
  readonly breaches: Breach[] = [];
  readonly folder: string;
  store: RecordStore;
  /** Milliseconds by which the clock is wrong. */
  clock = 0;

  private constructor(folder: string, store: RecordStore) {
    this.folder = folder;
    this.store = store;
  }

  static async open(folder: string): Promise<UsedLibrary> {
    rmSync(folder, { recursive: true, force: true });
    return new UsedLibrary(folder, await openAt(folder, 0));
  }

  add(invariant: Invariant, what: string): void {
    this.breaches.push({ invariant, what });
  }

  async reopen(operations?: FileOperations): Promise<void> {
    await this.store.close();
    this.store = await openAt(this.folder, this.clock, operations);
    if (this.store.readOnlyReason !== null && !operations)
      this.add('unreadable', this.store.readOnlyReason);
  }

  /** @returns the code of the failure, null if the save was confirmed */
  async save(model: LibraryModel, id: Id): Promise<string | null> {
    const known = model.of(id);
    const number = ++model.number;
    known.most = number;
    try {
      await this.store.write('study', id, { number });
      known.least = Math.max(known.least, number);
      return null;
    } catch (error) {
      if (error instanceof AppError) return error.code;
      this.add('unreadable', String(error));
      return 'thrown';
    }
  }

  async check(model: LibraryModel, id: Id): Promise<void> {
    const { least, most } = model.of(id);
    try {
      const found = await this.store.read('study', id);
      const { number = 0 } = (found?.payload ?? {}) as { number?: number };
      if (number < least) this.add('lost', `${id} holds ${number}`);
      if (number > most) this.add('undetected', `${id} holds ${number}`);
      model.of(id).foreign = null;
    } catch (error) {
      this.add('unreadable', String(error));
    }
  }
}

function openAt(
  folder: string,
  clock: number,
  operations?: FileOperations,
): Promise<RecordStore> {
  return openRecordStore({
    folder,
    workerFile: null,
    verifyAfter: null,
    now: () => new Date(Date.now() + clock),
    ...(operations ? { operations } : {}),
  });
}
