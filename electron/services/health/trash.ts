import { mkdir, rename, rmdir, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isCollectionId, isItemId } from '../../../core/collection/safe-id.ts';
import { encodeRecord } from '../store/record-codec.ts';
import { kindFolders } from '../store/record-place.ts';
import { syncFolder, writeFileDurably } from '../write-file-durably.ts';
import { currentSchemas } from '../store/migrate-payload.ts';
import type { StoredRecord } from '../store/record-store.ts';
import type { HealthDetail, RecordRef } from './health-finding.ts';
import { notMoved, placeTaken } from './trash-errors.ts';

type Removed<Is extends HealthDetail['is']> = Extract<
  HealthDetail,
  { readonly is: Is }
>;

/** The library's `removed`: things are moved into it instead of being deleted, and back out of it. */
export class Trash {
  readonly #library: string;
  readonly #now: () => Date;

  constructor(library: string, now: () => Date) {
    this.#library = library;
    this.#now = now;
  }

  /** Keeps a version of a record as a file of its own, durably. @throws AppError `disk-full`, `not-writable` */
  async keep({ kind, id }: RecordRef, stored: StoredRecord): Promise<void> {
    const { payload, revision, writtenAt } = stored;
    const schema = currentSchemas[kind];
    const header = { kind, id, revision, schema, writtenAt };
    const { bytes } = encodeRecord(header, JSON.stringify(payload));
    const name = `${kindFolders[kind]}@${id}.json`;
    try {
      const path = await this.#place(name);
      await makeFolders(dirname(path));
      await writeFileDurably(path, bytes, 0o600);
    } catch (error) {
      throw notMoved(error);
    }
  }

  /** Moves a version of a record out of the way. @param file relative to the library */
  async takeOut({ kind }: RecordRef, file: string): Promise<void> {
    const name = `${kindFolders[kind]}@${basename(file)}`;
    await this.#move(join(this.#library, file), await this.#place(name));
  }

  /** For what is in use again. @param file relative to the library */
  async forget(file: string): Promise<void> {
    try {
      await unlink(join(this.#library, file));
      await syncFolder(dirname(join(this.#library, file)));
    } catch (error) {
      throw notMoved(error);
    }
  }

  /**
   * What was added to the collection comes first: a collection that is back without it would not be as it was.
   * @throws AppError `conflict` if something else is in its place
   */
  async bringCollectionBack(
    removed: Removed<'removed-collection'>,
  ): Promise<void> {
    const { collection, file, isWhole } = removed;
    const from = join(this.#library, file);
    const target = this.#pathOf('collections', collection);
    const additions = this.#pathOf('additions', collection);
    const hasAdditions = await isThere(join(from, 'additions'));
    if (isWhole && (await isThere(target))) throw placeTaken();
    if (hasAdditions && (await isThere(additions))) throw placeTaken();
    if (hasAdditions) await this.#move(join(from, 'additions'), additions);
    if (isWhole) await this.#move(from, target);
    // One that holds anything else stays.
    else await rmdir(from).catch(() => undefined);
  }

  /** @throws AppError `conflict` if something else is in its place */
  async bringSourceBack(removed: Removed<'removed-source'>): Promise<void> {
    const { collection, source, number, file } = removed;
    if (!isItemId(source)) throw new Error('not a safe name');
    const folder = join(this.#pathOf('additions', collection), String(number));
    const target = join(folder, `${source}.json`);
    if (await isThere(target)) throw placeTaken();
    const from = join(this.#library, file);
    const sheet = from.replace(/\.json$/, '.txt');
    // What counts comes last, so that it is never there without its sheet.
    if (await isThere(sheet))
      await this.#move(sheet, join(folder, `${source}.txt`));
    await this.#move(from, target);
  }

  #pathOf(top: string, collection: string): string {
    if (!isCollectionId(collection)) throw new Error('not a safe name');
    return join(this.#library, top, collection);
  }

  /** A name that nothing has yet. */
  async #place(name: string): Promise<string> {
    for (let time = this.#now().getTime(); ; time++) {
      const stamp = new Date(time).toISOString().replace(/[:.]/g, '-');
      const path = join(this.#library, 'removed', `${stamp}-${name}`);
      if (!(await isThere(path))) return path;
    }
  }

  async #move(from: string, to: string): Promise<void> {
    try {
      await makeFolders(dirname(to));
      await rename(from, to);
      await syncFolder(dirname(to));
      await syncFolder(dirname(from));
    } catch (error) {
      throw notMoved(error);
    }
  }
}

/** That a folder exists has to be durable before anything is moved into it. */
async function makeFolders(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first !== undefined) await syncFolder(dirname(first));
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
