import { createHash } from 'node:crypto';
import { AppError } from '../../../core/app-error.ts';
import type { SheetToUnderstand } from '../../../core/import/understand-sheets.ts';
import type { SheetText } from '../import/sheet-text.ts';

/** Most bytes of all files of one import. */
const mostBytes = 200 * 1024 * 1024;
const mostFiles = 500;

/** Turns the bytes of a file into text, or says why not. Never throws for what is in the file. */
export type ReadSheet = (
  name: string,
  bytes: Uint8Array,
  signal: AbortSignal,
) => Promise<SheetText>;

interface FileEntry {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly text: Promise<SheetText>;
}

/** The files of one import: handed over in pieces, read as soon as they are whole. */
export class ImportFiles {
  readonly #read: ReadSheet;
  readonly #controller = new AbortController();
  readonly #files: FileEntry[] = [];
  #coming: { readonly name: string; readonly pieces: Uint8Array[] } | null =
    null;
  #bytes = 0;
  #last = 0;

  constructor(read: ReadSheet) {
    this.#read = read;
  }

  /** Aborted when the import is cancelled. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  cancel(): void {
    this.#controller.abort();
  }

  /** A file or the next piece of it. @returns the file's id; pieces of one file have the same */
  add(name: string, bytes: Uint8Array, last: boolean): string {
    this.#bytes += bytes.byteLength;
    if (this.#bytes > mostBytes || this.#files.length >= mostFiles) {
      this.#coming = null;
      throw tooMuch();
    }
    if (this.#coming?.name !== name) {
      this.#coming = { name, pieces: [] };
      this.#last++;
    }
    const id = `file-${String(this.#last)}`;
    this.#coming.pieces.push(bytes);
    if (last) {
      this.#take(id, name, Buffer.concat(this.#coming.pieces));
      this.#coming = null;
    }
    return id;
  }

  remove(id: string): void {
    const place = this.#files.findIndex(file => file.id === id);
    if (place < 0)
      throw new AppError(
        'not-found',
        'This file is not part of the import any more. The others are unchanged.',
      );
    this.#files.splice(place, 1);
  }

  names(): readonly string[] {
    return this.#files.map(file => file.name);
  }

  entries(): readonly { readonly id: string; readonly name: string }[] {
    return this.#files;
  }

  /** All files with their texts; one whose bytes another has already is refused. */
  all(): Promise<
    readonly {
      readonly id: string;
      readonly name: string;
      readonly text: SheetText;
    }[]
  > {
    return Promise.all(
      this.#files.map(async ({ id, name, sha256, text }) => {
        const twin = this.#files.find(other => other.sha256 === sha256);
        return twin === undefined || twin.id === id
          ? { id, name, text: await text }
          : { id, name, text: sameAs(name, twin.name) };
      }),
    );
  }

  /** The texts that there are, once every file has been read. */
  async sheets(
    onProgress: (done: number, of: number) => void,
  ): Promise<readonly SheetToUnderstand[]> {
    const count = this.#files.length;
    for (const [index, { text }] of this.#files.entries()) {
      onProgress(index, count);
      await text;
    }
    onProgress(count, count);
    const read = await this.all();
    return read.flatMap(({ id, text }) =>
      text.outcome === 'text' ? [{ id, text: text.text }] : [],
    );
  }

  #take(id: string, name: string, bytes: Buffer): void {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const text = this.#read(name, bytes, this.signal);
    // Whoever asks for the text hears of it; until then it is nobody's error.
    text.catch(() => undefined);
    this.#files.push({ id, name, sha256, text });
  }
}

function sameAs(name: string, twin: string): SheetText {
  return {
    outcome: 'refused',
    message:
      name === twin
        ? `“${name}” was chosen twice. It counts once.`
        : `“${name}” has the same contents as “${twin}”. It counts once.`,
  };
}

function tooMuch(): AppError {
  return new AppError(
    'too-large',
    `This is more than one import takes (${String(mostFiles)} files, 200 MB). Nothing was imported. Import the files in several parts.`,
  );
}
