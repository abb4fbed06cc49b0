import { join } from 'node:path';
import { AppError } from '../../../core/app-error.ts';
import type { CollectionSummary } from '../../../core/contract.ts';
import type { Collections } from '../collections.ts';
import { takeOutCollection } from './store-collection.ts';

/** Which collections the library holds, and taking one out. */
export class CollectionKeeper {
  readonly #collections: Collections;
  readonly #library: string;
  readonly #readOnlyReason: string | null;
  readonly #now: () => Date;

  constructor(
    collections: Collections,
    library: string,
    readOnlyReason: string | null,
    now: () => Date,
  ) {
    this.#collections = collections;
    this.#library = library;
    this.#readOnlyReason = readOnlyReason;
    this.#now = now;
  }

  async list(): Promise<readonly CollectionSummary[]> {
    return (await this.#collections.list()).collections;
  }

  /** The ids that no new collection may have: of those that cannot be read, too. */
  async takenIds(): Promise<ReadonlySet<string>> {
    return new Set((await this.#collections.places()).map(({ id }) => id));
  }

  /**
   * Moves an imported collection out of the library's collections.
   * @throws AppError `not-found`, `read-only`, `not-writable`
   */
  async takeOut(id: string): Promise<void> {
    const known = (await this.#collections.places()).find(
      each => each.id === id,
    );
    if (!known)
      throw new AppError(
        'not-found',
        'This collection is not in the library any more. Nothing was changed.',
      );
    if (known.bundled)
      throw new AppError(
        'read-only',
        'This collection comes with Collate and stays. Only collections that you imported can be taken out.',
      );
    if (this.#readOnlyReason !== null)
      throw new AppError('read-only', this.#readOnlyReason);
    await takeOutCollection(
      join(this.#library, 'collections'),
      join(this.#library, 'removed'),
      id,
      this.#now(),
    );
    this.#collections.forget(id);
  }
}
