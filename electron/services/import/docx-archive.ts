import { inflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { inMegabytes, sheetLimits } from './sheet-limits.ts';
import { SheetRefusal } from './sheet-refusal.ts';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
  readonly isEncrypted: boolean;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
/** Length of the end record, and the longest comment that may follow it. */
const endLength = 22;
const longestComment = 65_535;
const megabyte = 1024 * 1024;

/** Where the end record begins, or -1. */
function findEnd(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at--)
    if (view.getUint32(at, true) === endMark) return at;
  return -1;
}

function readEntry(view: DataView, at: number): Entry & { next: number } {
  if (view.getUint32(at, true) !== entryMark) throw new RangeError('no entry');
  const nameLength = view.getUint16(at + 28, true);
  const nameBytes = new Uint8Array(
    view.buffer,
    view.byteOffset + at + 46,
    nameLength,
  );
  return {
    name: new TextDecoder().decode(nameBytes),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    next:
      at +
      46 +
      nameLength +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true),
  };
}

/** The archive's directory. @throws RangeError where it reaches beyond the bytes */
function readDirectory(view: DataView, fileName: string): readonly Entry[] {
  const end = findEnd(view);
  if (end < 0) throw new RangeError('no directory');
  const count = view.getUint16(end + 10, true);
  if (count > sheetLimits.parts)
    throw new SheetRefusal(
      `“${fileName}” holds ${count} parts, more than any document of Word. It was not unpacked.`,
    );
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let number = 0; number < count; number++) {
    const { next, ...entry } = readEntry(view, at);
    entries.push(entry);
    at = next;
  }
  return entries;
}

/** What is read of a document: its words, styles, numbering and relations. Pictures, fonts and programs are never unpacked. */
function isWanted({ name }: Entry): boolean {
  return /\.(?:xml|rels)$/i.test(name) && !name.split('/').includes('..');
}

function checkSizes(entries: readonly Entry[], fileName: string): void {
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  const tooLarge =
    total > sheetLimits.unpacked ||
    entries.some(
      ({ packed, unpacked }) =>
        unpacked > sheetLimits.unpackedPart ||
        (unpacked > megabyte && unpacked > packed * sheetLimits.ratio),
    );
  if (tooLarge)
    throw new SheetRefusal(
      `“${fileName}” would unpack to ${inMegabytes(total)}, far more than a document of its size holds. It was not unpacked.`,
    );
}

/** Unpacks one part, never to more than the directory promises. */
function unpack(view: DataView, entry: Entry): Uint8Array {
  const { offset, packed, unpacked, method } = entry;
  if (view.getUint32(offset, true) !== localMark)
    throw new RangeError('no part');
  const start =
    offset +
    30 +
    view.getUint16(offset + 26, true) +
    view.getUint16(offset + 28, true);
  const bytes = new Uint8Array(view.buffer, view.byteOffset + start, packed);
  if (method === 0 && packed === unpacked) return bytes;
  if (method !== 8 || unpacked === 0) throw new RangeError('unknown method');
  const result = inflateRawSync(bytes, { maxOutputLength: unpacked });
  if (result.length !== unpacked) throw new RangeError('wrong length');
  return result;
}

function readParts(
  bytes: Uint8Array,
  fileName: string,
): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view, fileName);
  const wanted = entries.filter(isWanted);
  if (!wanted.some(({ name }) => /^word\/[^/]+\.xml$/i.test(name)))
    throw new SheetRefusal(
      `“${fileName}” is a packed file, but no document of Word. Collate reads text, Markdown, HTML and .docx.`,
    );
  if (wanted.some(({ isEncrypted }) => isEncrypted))
    throw new SheetRefusal(
      `“${fileName}” is protected by a password. Save it without one and import it again.`,
    );
  checkSizes(wanted, fileName);
  return new Map(
    wanted
      .filter(({ unpacked }) => unpacked > 0)
      .map(entry => [entry.name, unpack(view, entry)]),
  );
}

/**
 * The parts of a .docx that hold words, by name. Sizes are checked before anything is unpacked, and nothing is unpacked to
 * more than the directory says.
 * @throws SheetRefusal when it is none, is damaged or would unpack to too much
 */
export function readDocxParts(
  bytes: Uint8Array,
  fileName: string,
): Map<string, Uint8Array> {
  try {
    return readParts(bytes, fileName);
  } catch (error) {
    if (error instanceof SheetRefusal) throw error;
    throw new SheetRefusal(
      `“${fileName}” is damaged: it cannot be unpacked. Open it in the program that made it, save it again and import that.`,
    );
  }
}

/** Packs parts without compressing them, for a reader that takes nothing but an archive. */
export function packParts(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 0 });
}
