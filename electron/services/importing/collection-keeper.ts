import { AppError } from '../../../core/app-error.ts';
import type { CollectionSummary } from '../../../core/contract.ts';
import type { CollectionPlace } from '../collection-files.ts';
import type { Collections } from '../collections.ts';
import type { RunInTurn } from './few-at-a-time.ts';
import type { LibraryBin } from './library-bin.ts';

/** Which collections the library holds, and taking out a collection or what was added to one. */
export class CollectionKeeper {
  readonly #collections: Collections;
  readonly #bin: LibraryBin;
  readonly #readOnlyReason: string | null;
  readonly #inTurn: RunInTurn;

  /** @param inTurn shared by all that writes to the library's collections */
  constructor(
    collections: Collections,
    bin: LibraryBin,
    readOnlyReason: string | null,
    inTurn: RunInTurn,
  ) {
    this.#collections = collections;
    this.#bin = bin;
    this.#readOnlyReason = readOnlyReason;
    this.#inTurn = inTurn;
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
    if ((await this.#placeOf(id)).bundled)
      throw new AppError(
        'read-only',
        'This collection comes with Collate and stays. Only collections that you imported can be taken out.',
      );
    this.#expectWritable();
    await this.#inTurn(async () => {
      await this.#bin.takeOutCollection(id);
      this.#collections.forget(id);
    });
  }

  /**
   * Takes back the last addition or renewal of a source.
   * @throws AppError `not-found`, `read-only`, `not-writable`
   */
  async withdraw(id: string, source: string): Promise<void> {
    await this.#placeOf(id);
    this.#expectWritable();
    const isOut = await this.#inTurn(async () => {
      const has = await this.#bin.takeOutAddition(id, source);
      // Before anything else is written: it would find its places in what is not there any more.
      this.#collections.forget(id);
      return has;
    });
    if (!isOut)
      throw new AppError(
        'not-found',
        'This source was not added to the collection after it was made, or that was taken back already. Nothing was changed.',
      );
  }

  async #placeOf(id: string): Promise<CollectionPlace> {
    const places = await this.#collections.places();
    const known = places.find(each => each.id === id);
    if (known) return known;
    throw new AppError(
      'not-found',
      'This collection is not in the library any more. Nothing was changed.',
    );
  }

  #expectWritable(): void {
    if (this.#readOnlyReason !== null)
      throw new AppError('read-only', this.#readOnlyReason);
  }
}
