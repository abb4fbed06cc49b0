import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import type { FileOperations } from '../store/file-operations.ts';
import { writeWhole } from '../store/write-whole.ts';
import { backupLimits, isTooDense } from './backup-limits.ts';

/** Bytes that are gathered before they are written: few calls, little memory. */
const piece = 1024 * 1024;
/** Pictures are compressed already. */
const asItIs = /\.(?:png|jpg|gif|webp)$/;

/** Thrown when a library holds more than one archive can. */
export class ArchiveTooLarge extends Error {
  override readonly name = 'ArchiveTooLarge';
}

/** Writes an archive to an open file, one entry after the other, holding no more than one of them. */
export class ArchiveWriter {
  readonly #operations: FileOperations;
  readonly #file: number;
  readonly #zip: Zip;
  readonly #mtime: Date;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #written = 0;
  #unpacked = 0;
  #entries = 0;

  /** @param made shown as the date of the entries */
  constructor(operations: FileOperations, file: number, made: Date) {
    this.#operations = operations;
    this.#file = file;
    this.#mtime = inRange(made);
    this.#zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.#take(chunk);
    });
  }

  /** @throws ArchiveTooLarge, or the error of the disk */
  add(filename: string, bytes: Uint8Array): void {
    this.#entries += 1;
    this.#unpacked += bytes.length;
    if (
      this.#entries > backupLimits.entries ||
      this.#unpacked > backupLimits.unpacked
    )
      throw new ArchiveTooLarge();
    const { packed, compression } = pack(filename, bytes);
    const entry: ZipInputFile = {
      filename,
      size: bytes.length,
      crc: crc32(bytes),
      compression,
      mtime: this.#mtime,
    };
    this.#zip.add(entry);
    entry.ondata?.(null, packed, true);
  }

  /** Writes the directory of the archive. */
  end(): void {
    this.#zip.end();
    this.#flush();
  }

  #take(chunk: Uint8Array): void {
    this.#waiting.push(chunk);
    this.#waitingBytes += chunk.length;
    if (this.#waitingBytes >= piece) this.#flush();
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.#written += bytes.length;
    if (this.#written > backupLimits.packed) throw new ArchiveTooLarge();
    if (bytes.length > 0) writeWhole(this.#operations, this.#file, bytes);
  }
}

function pack(
  name: string,
  bytes: Uint8Array,
): { readonly packed: Uint8Array<ArrayBuffer>; readonly compression: number } {
  if (!asItIs.test(name)) {
    const packed = deflateRawSync(bytes);
    const pays = packed.length < bytes.length;
    if (pays && !isTooDense(packed.length, bytes.length))
      return { packed, compression: 8 };
  }
  return { packed: Uint8Array.from(bytes), compression: 0 };
}

/** The years that an archive can name, with a day to spare for time zones. */
function inRange(made: Date): Date {
  const first = Date.UTC(1980, 0, 2);
  const last = Date.UTC(2099, 11, 30);
  return new Date(Math.min(Math.max(made.getTime(), first), last));
}
