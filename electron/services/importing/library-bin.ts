import { mkdir, rename, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isCollectionId, isItemId } from '../../../core/collection/safe-id.ts';
import {
  importNumbers,
  importedSources,
  isReadableAddition,
} from '../addition-files.ts';
import { syncFolder } from '../write-file-durably.ts';
import { notStored } from './store-folder.ts';

/** The library's folders of what is there and of what was taken out. */
export class LibraryBin {
  readonly #collections: string;
  readonly #additions: string;
  readonly #removed: string;
  readonly #now: () => Date;

  constructor(library: string, now: () => Date) {
    this.#collections = join(library, 'collections');
    this.#additions = join(library, 'additions');
    this.#removed = join(library, 'removed');
    this.#now = now;
  }

  /**
   * Moves a collection with its additions out of the way instead of deleting it: what was imported by mistake can be fetched
   * back by hand.
   * @throws AppError `not-writable`
   */
  async takeOutCollection(id: string): Promise<void> {
    if (!isCollectionId(id)) throw new Error('not a safe name');
    const name = `${this.#stamp()}-${id}`;
    await this.#move(join(this.#collections, id), name);
    await this.#moveIfThere(join(this.#additions, id), name, 'additions');
  }

  /** Moves what is left of additions to a collection that is not there any more: they are no additions to a new one of its name. */
  async takeOutLeftovers(id: string): Promise<void> {
    if (!isCollectionId(id)) throw new Error('not a safe name');
    const name = `${this.#stamp()}-${id}`;
    await this.#moveIfThere(join(this.#additions, id), name, 'additions');
  }

  /**
   * Moves the state of a source that holds, and later ones that cannot be read, so that the one before it holds.
   * @returns false when there is none
   * @throws AppError `not-writable`
   */
  async takeOutAddition(id: string, source: string): Promise<boolean> {
    if (!isCollectionId(id) || !isItemId(source)) return false;
    const stamp = this.#stamp();
    for (const number of await importNumbers(this.#additions, id)) {
      const sources = await importedSources(this.#additions, id, number);
      if (!sources.includes(source)) continue;
      const folder = join(this.#additions, id, String(number));
      const name = `${stamp}-${id}-${String(number)}-${source}`;
      const holds = await isReadableAddition(join(folder, `${source}.json`));
      await this.#move(join(folder, `${source}.json`), `${name}.json`);
      await this.#moveIfThere(join(folder, `${source}.txt`), `${name}.txt`);
      // An empty folder says nothing; one that is not empty stays.
      await rmdir(folder).catch(() => undefined);
      if (holds) return true;
    }
    return false;
  }

  #stamp(): string {
    return this.#now().toISOString().replace(/[:.]/g, '-');
  }

  async #moveIfThere(from: string, ...to: readonly string[]): Promise<void> {
    const isThere = await stat(from).then(
      () => true,
      () => false,
    );
    if (isThere) await this.#move(from, ...to);
  }

  async #move(from: string, ...to: readonly string[]): Promise<void> {
    const target = join(this.#removed, ...to);
    try {
      await mkdir(dirname(target), { recursive: true });
      await rename(from, target);
      await syncFolder(dirname(target));
      await syncFolder(dirname(from));
    } catch (error) {
      throw notStored(error);
    }
  }
}
