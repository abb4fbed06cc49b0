import { crc32, inflateRawSync } from 'node:zlib';
import { BackupRefusal } from './backup-refusal.ts';
import { backupLimits, isTooDense } from './backup-limits.ts';
import { nameProblem } from './entry-name.ts';

/** One file of an archive, still packed. */
export interface ArchiveEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

interface Listed {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  readonly next: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const descriptorMark = 0x08074b50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;
/** Sizes that follow the packed bytes. */
const descriptorLength = 16;
const hasDescriptor = 1 << 3;
const isEncrypted = 1 << 0;

const fileType = 0o170000;
const plainFile = 0o100000;
const symbolicLink = 0o120000;

const damaged = 'its parts do not fit together, so it is cut short or changed';

/**
 * Lists what an archive holds. Every byte of it has to belong to one entry, in the order of the directory: nothing is
 * looked for, skipped or guessed.
 * @throws BackupRefusal
 */
export function readArchive(bytes: Uint8Array): readonly ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readEntries(view, bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new BackupRefusal(damaged);
    throw error;
  }
}

function readEntries(
  view: DataView,
  bytes: Uint8Array,
): readonly ArchiveEntry[] {
  const { start, listed } = readDirectory(view);
  refuseTwins(listed);
  const total = listed.reduce((sum, { size }) => sum + size, 0);
  if (total > backupLimits.unpacked)
    throw new BackupRefusal('it would unpack to more than any library holds');
  let at = 0;
  const entries = listed.map(entry => {
    if (entry.offset !== at) throw new RangeError('a gap');
    const from = at + localHeaderLength(view, entry);
    const to = from + entry.packed;
    at = to + checkDescriptor(view, entry, to);
    const { name, method, size, crc } = entry;
    return { name, method, size, crc, packed: bytes.subarray(from, to) };
  });
  if (at !== start) throw new RangeError('a gap');
  return entries;
}

function readDirectory(view: DataView): {
  readonly start: number;
  readonly listed: readonly Listed[];
} {
  const end = view.byteLength - endLength;
  if (end < 0 || view.getUint32(end, true) !== endMark)
    throw new BackupRefusal('it is cut short, or is no archive at all');
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  const isPlain =
    view.getUint32(end + 4, true) === 0 &&
    view.getUint16(end + 8, true) === count &&
    view.getUint16(end + 20, true) === 0;
  if (!isPlain || start + length !== end) throw new RangeError('directory');
  const listed: Listed[] = [];
  let at = start;
  for (let number = 0; number < count; number++) {
    const entry = readListed(view, at);
    listed.push(entry);
    at = entry.next;
  }
  if (at !== end) throw new RangeError('directory');
  return { start, listed };
}

function readListed(view: DataView, at: number): Listed {
  if (view.getUint32(at, true) !== entryMark) throw new RangeError('no entry');
  const nameLength = view.getUint16(at + 28, true);
  const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const name = readName(view, at + entryLength, nameLength);
  refuseUnlessPlain(name, view.getUint32(at + 38, true) >>> 16);
  const entry = {
    name,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    next: at + entryLength + nameLength + rest,
  };
  if ((entry.flags & isEncrypted) !== 0)
    throw new BackupRefusal(`“${name}” in it is encrypted`);
  if (isTooDense(entry.packed, entry.size))
    throw new BackupRefusal(
      `“${name}” in it would unpack to far more than such a file holds`,
    );
  return entry;
}

function readName(view: DataView, at: number, length: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, length);
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
  } catch {
    throw new BackupRefusal('a name in it is no text');
  }
  const problem = nameProblem(name);
  if (problem !== null) throw new BackupRefusal(problem);
  return name;
}

function refuseUnlessPlain(name: string, mode: number): void {
  const type = mode & fileType;
  if (type === symbolicLink)
    throw new BackupRefusal(`“${name}” in it is a link to another place`);
  if (type !== 0 && type !== plainFile)
    throw new BackupRefusal(`“${name}” in it is not a plain file`);
}

/** Two names that some file system takes for one would overwrite each other. */
function refuseTwins(listed: readonly Listed[]): void {
  const seen = new Set<string>();
  for (const { name } of listed) {
    const folded = name.normalize('NFC').toLowerCase();
    if (seen.has(folded))
      throw new BackupRefusal(`“${name}” is in it more than once`);
    seen.add(folded);
  }
}

/** The name before the packed bytes has to be the one of the directory. */
function localHeaderLength(view: DataView, entry: Listed): number {
  const at = entry.offset;
  if (view.getUint32(at, true) !== localMark) throw new RangeError('no file');
  const nameLength = view.getUint16(at + 26, true);
  const name = readName(view, at + localLength, nameLength);
  if (name !== entry.name || view.getUint16(at + 8, true) !== entry.method)
    throw new BackupRefusal(
      `“${entry.name}” has another name or form in its list of parts`,
    );
  return localLength + nameLength + view.getUint16(at + 28, true);
}

/** Sizes are stated twice and have to agree. @returns bytes that the second statement takes behind the packed ones */
function checkDescriptor(view: DataView, entry: Listed, at: number): number {
  const isBehind = (entry.flags & hasDescriptor) !== 0;
  if (isBehind && view.getUint32(at, true) !== descriptorMark)
    throw new RangeError('no sizes');
  const from = isBehind ? at + 4 : entry.offset + 14;
  const agrees =
    view.getUint32(from, true) === entry.crc &&
    view.getUint32(from + 4, true) === entry.packed &&
    view.getUint32(from + 8, true) === entry.size;
  if (!agrees)
    throw new BackupRefusal(
      `the sizes of “${entry.name}” contradict each other`,
    );
  return isBehind ? descriptorLength : 0;
}

/**
 * Unpacks one file, never to more than it states.
 * @param limit bytes that such a file may have
 * @throws BackupRefusal
 */
export function unpackEntry(entry: ArchiveEntry, limit: number): Uint8Array {
  const { name, size, packed } = entry;
  if (size > limit)
    throw new BackupRefusal(
      `“${name}” in it is larger than such a file can be`,
    );
  const bytes = entry.method === 0 ? packed : inflate(entry);
  if (bytes.length !== size)
    throw new BackupRefusal(
      `the size of “${name}” in it is not what it states`,
    );
  if (crc32(bytes) !== entry.crc)
    throw new BackupRefusal(`“${name}” in it has been changed or damaged`);
  return bytes;
}

function inflate({ name, method, packed, size }: ArchiveEntry): Uint8Array {
  if (method !== 8)
    throw new BackupRefusal(`“${name}” in it is packed in an unknown way`);
  try {
    const { buffer, engine } = inflateRawSync(packed, {
      maxOutputLength: Math.max(size, 1),
      info: true,
    }) as unknown as {
      readonly buffer: Buffer;
      readonly engine: { readonly bytesWritten: number };
    };
    if (engine.bytesWritten !== packed.length) throw new RangeError('rest');
    return buffer;
  } catch {
    throw new BackupRefusal(`“${name}” in it cannot be unpacked`);
  }
}
