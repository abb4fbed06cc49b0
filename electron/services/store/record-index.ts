import { join } from 'node:path';
import { decodeRecord, encodeRecord } from './record-codec.ts';
import type { RecordDisk } from './record-disk.ts';

const identity = { kind: 'index', id: 'index' };
const flushDelay = 5000;

/**
 * Which records there are, with the highest revision seen of each: only advice, to notice a record whose files are gone. May
 * be deleted at any time; what is lost with it is that notice. Never read or written while a save waits.
 */
export class RecordIndex {
  readonly #disk: RecordDisk;
  readonly #path: string;
  readonly #writable: boolean;
  readonly #seen = new Map<string, number>();
  #stored: Promise<ReadonlyMap<string, number>> | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(disk: RecordDisk, library: string, writable: boolean) {
    this.#disk = disk;
    this.#path = join(library, 'index.json');
    this.#writable = writable;
  }

  /** Remembers that a record exists; reaches the disk some seconds later. */
  note(key: string, revision: number): void {
    if (this.#seen.get(key) === revision) return;
    this.#seen.set(key, revision);
    if (!this.#writable) return;
    this.#timer ??= setTimeout(() => {
      void this.flush();
    }, flushDelay).unref();
  }

  /** Highest revision that the index knows of a record, or 0. */
  async revisionOf(key: string): Promise<number> {
    return this.#seen.get(key) ?? (await this.#read()).get(key) ?? 0;
  }

  /** True if there was no index to read when the library was opened. */
  async isLost(): Promise<boolean> {
    return (await this.#read()).size === 0;
  }

  /** Every record that the index knows, as `<kind>/<id>`. */
  async keys(): Promise<readonly string[]> {
    const stored = await this.#read();
    return [...new Set([...stored.keys(), ...this.#seen.keys()])];
  }

  /** Writes what has been noted, if anything is new. */
  async flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (!this.#writable || this.#seen.size === 0) return;
    const stored = await this.#read();
    const isNew = ([key, revision]: [string, number]) =>
      stored.get(key) !== revision;
    if (![...this.#seen].some(isNew)) return;
    const merged = new Map([...stored, ...this.#seen]);
    const text = encodeIndex(merged);
    if (text === null) return;
    await this.#disk.run({ task: 'write-cache', path: this.#path, text });
    this.#stored = Promise.resolve(merged);
  }

  #read(): Promise<ReadonlyMap<string, number>> {
    this.#stored ??= this.#disk
      .run({ task: 'read-cache', path: this.#path })
      .then(answer => decodeIndex(answer.text));
    return this.#stored;
  }
}

function encodeIndex(entries: ReadonlyMap<string, number>): string | null {
  const header = { ...identity, revision: 1, schema: 1, writtenAt: '' };
  const payload = JSON.stringify(Object.fromEntries([...entries].sort()));
  try {
    const { bytes } = encodeRecord(header, payload);
    return Buffer.from(bytes).toString('utf8');
  } catch {
    // Far beyond any library: then there is no index.
    return null;
  }
}

function decodeIndex(text: string | null): ReadonlyMap<string, number> {
  if (text === null) return new Map();
  const verdict = decodeRecord(Buffer.from(text), { ...identity, schema: 1 });
  if (verdict.verdict !== 'good') return new Map();
  const value: unknown = JSON.parse(verdict.text);
  const entries = Object.entries(value ?? {});
  return new Map(
    entries.filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number',
    ),
  );
}
