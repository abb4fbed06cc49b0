import { AppError } from '../../../core/app-error.ts';
import type { RecordStore } from '../../../electron/services/store/record-store.ts';
import type { Bounds } from '../check-library.ts';
import { SaveLedger } from '../save-ledger.ts';
import type { Breach, Invariant } from '../tally.ts';
import type { Rig } from '../torture-case.ts';

/** Something about a computer that programs do not expect. */
export interface Environment {
  readonly name: string;
  /** Why it cannot be had here, in a sentence; null if it can. */
  readonly obstacle?: () => string | null;
  /** @param folder empty, this environment's own */
  readonly run: (folder: string, journal: Journal, rig: Rig) => Promise<void>;
}

/** Keeps what was saved in an environment and what was found wrong. */
export class Journal {
  readonly breaches: Breach[] = [];
  readonly #ledger = new SaveLedger();

  /** Saves, and remembers whether it was confirmed. @returns the code of the failure, null if there was none */
  async save(
    store: RecordStore,
    id: string,
    number: number,
    words = '',
  ): Promise<string | null> {
    this.#ledger.enter([`try ${id} ${number}`]);
    try {
      await store.write('study', id, { number, words });
      this.#ledger.enter([`done ${id} ${number}`]);
      return null;
    } catch (error) {
      if (error instanceof AppError) return error.code;
      this.add('unreadable', String(error));
      return 'thrown';
    }
  }

  /** What each record that was saved has to lie between. */
  bounds(): readonly Bounds[] {
    return this.#ledger.bounds();
  }

  add(invariant: Invariant, what: string): void {
    this.breaches.push({ invariant, what });
  }

  /** Notes a breach unless what was found is what had to be found. */
  expect(
    invariant: Invariant,
    what: string,
    found: unknown,
    ...due: unknown[]
  ) {
    if (!due.includes(found)) this.add(invariant, `${what}: ${String(found)}`);
  }
}
