import { createHash, type Hash } from 'node:crypto';
import { AppError } from '../../../core/app-error.ts';
import { refusalBySize } from '../import/read-sheet-file.ts';
import { sheetLimits } from '../import/sheet-limits.ts';
import type { SheetText } from '../import/sheet-text.ts';

/** Most bytes of all files of one import. */
const mostBytes = 200 * 1024 * 1024;
const mostFiles = 500;
/** A larger file is refused whatever is in it, so its bytes are not even kept. */
const mostBytesOfOne = Math.max(sheetLimits.text, sheetLimits.docx);

/** Turns the bytes of a file into text, or says why not. Never throws for what is in the file. */
export type ReadSheet = (
  name: string,
  bytes: Uint8Array,
  signal: AbortSignal,
) => Promise<SheetText>;

/** A file of an import that has been read, or refused. */
export interface ReadFile {
  readonly id: string;
  readonly name: string;
  readonly text: SheetText;
}

interface FileEntry {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly text: Promise<SheetText>;
  readonly takeBack: AbortController;
}

interface ComingFile {
  readonly id: string;
  readonly name: string;
  readonly hash: Hash;
  /** Bytes that came; more than are kept when the file is too large. */
  size: number;
  kept: number;
  pieces: Uint8Array[];
}

/** The files of one import: handed over in pieces, read as soon as they are whole. */
export class ImportFiles {
  readonly #read: ReadSheet;
  readonly #controller = new AbortController();
  #files: readonly FileEntry[] = [];
  #coming: ComingFile | null = null;
  /** Bytes of all files that count, the coming one left out. */
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
    this.#files = [];
    this.#coming = null;
  }

  /**
   * A file or the next piece of it.
   * @returns the file's id; pieces of one file have the same
   * @throws AppError `too-large` for the import as a whole; the file is not taken, and the others stay
   */
  add(name: string, bytes: Uint8Array, last: boolean): string {
    const file = this.#comingFile(name);
    file.size += bytes.byteLength;
    file.hash.update(bytes);
    if (file.size > mostBytesOfOne) {
      file.pieces = [];
      file.kept = 0;
    } else {
      file.pieces.push(bytes);
      file.kept = file.size;
    }
    if (this.#bytes + file.kept > mostBytes) {
      this.#coming = null;
      throw tooMuch();
    }
    if (last) {
      this.#coming = null;
      this.#take(file);
    }
    return file.id;
  }

  /** Takes a file back, also one of which pieces are still to come. @throws AppError `not-found` */
  remove(id: string): void {
    if (this.#coming?.id === id) {
      this.#coming = null;
      return;
    }
    const file = this.#files.find(each => each.id === id);
    if (!file)
      throw new AppError(
        'not-found',
        'This file is not part of the import any more. The others are unchanged.',
      );
    file.takeBack.abort();
    this.#files = this.#files.filter(each => each !== file);
    this.#bytes -= file.size;
  }

  /** All files with their texts, once each has been read; one whose bytes another before it has is refused. */
  async readAll(
    onProgress: (done: number, of: number) => void,
  ): Promise<readonly ReadFile[]> {
    const files = this.#files;
    const firsts = new Map<string, string>();
    const read: ReadFile[] = [];
    for (const { id, name, sha256, text } of files) {
      onProgress(read.length, files.length);
      const twin = firsts.get(sha256);
      if (twin === undefined) firsts.set(sha256, name);
      read.push({
        id,
        name,
        text: twin === undefined ? await text : sameAs(name, twin),
      });
    }
    onProgress(files.length, files.length);
    return read;
  }

  #comingFile(name: string): ComingFile {
    if (this.#coming?.name === name) return this.#coming;
    this.#coming = null;
    if (this.#files.length >= mostFiles) throw tooMuch();
    this.#last++;
    this.#coming = {
      id: `file-${String(this.#last)}`,
      name,
      hash: createHash('sha256'),
      size: 0,
      kept: 0,
      pieces: [],
    };
    return this.#coming;
  }

  #take({ id, name, size, kept, hash, pieces }: ComingFile): void {
    const takeBack = new AbortController();
    const refusal = size > kept ? refusalBySize(name, size) : null;
    const text =
      refusal === null
        ? this.#readUnlessTakenBack(name, Buffer.concat(pieces), takeBack)
        : Promise.resolve<SheetText>({ outcome: 'refused', message: refusal });
    // Whoever asks for the text hears of it; until then it is nobody's error.
    text.catch(() => undefined);
    const sha256 = hash.digest('hex');
    this.#files = [
      ...this.#files,
      { id, name, size: kept, sha256, text, takeBack },
    ];
    this.#bytes += kept;
  }

  /** A preview may be waiting for a file that its person takes back: that is not the end of the preview. */
  async #readUnlessTakenBack(
    name: string,
    bytes: Uint8Array,
    takeBack: AbortController,
  ): Promise<SheetText> {
    const signal = AbortSignal.any([this.signal, takeBack.signal]);
    try {
      return await this.#read(name, bytes, signal);
    } catch (error) {
      if (!takeBack.signal.aborted || this.signal.aborted) throw error;
      return { outcome: 'refused', message: `“${name}” was taken back.` };
    }
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
    `This is more than one import takes (${String(mostFiles)} files, ${String(mostBytes / 1024 / 1024)} MB). The files before it are kept. Import the others in a second import.`,
  );
}
