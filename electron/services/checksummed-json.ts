import { hash } from 'node:crypto';

/** What the checksum in a file of JSON tells about it. A file of an earlier version, or one made by hand, has none. */
export type ChecksumVerdict = 'none' | 'whole' | 'changed';

/** A sentence’s end for a file whose checksum is another one. */
export const changedSinceStored =
  'it is not as Collate stored it, its checksum is another';

/** SHA-256 in hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}

/** True for the very bytes that were stored. */
export function hasChecksum(bytes: Uint8Array, checksum: unknown): boolean {
  return sha256(bytes) === checksum;
}

/** The text of a file of JSON whose first field, `sha256`, is the checksum of every byte behind its line. */
export function checksummedJson(value: object): Uint8Array {
  const [, ...lines] = JSON.stringify(value, null, 1).split('\n');
  const rest = Buffer.from(`${lines.join('\n')}\n`);
  return Buffer.concat([Buffer.from(firstLines(sha256(rest))), rest]);
}

/**
 * Judges a file by its checksum. The other fields that were written with it stand or fall with it: a change that hides one of
 * them does not make the file one that never had a checksum.
 * @param value what the bytes say as JSON
 * @param others names of the fields that are always written with `sha256`
 */
export function checksumVerdict(
  bytes: Uint8Array,
  value: unknown,
  others: readonly string[],
): ChecksumVerdict {
  const fields = ['sha256', ...others];
  const isObject = typeof value === 'object' && value !== null;
  if (!isObject || !fields.some(name => Object.hasOwn(value, name)))
    return 'none';
  if (!fields.every(name => Object.hasOwn(value, name))) return 'changed';
  const { sha256: stated } = value as { readonly sha256?: unknown };
  const start = Buffer.from(firstLines(String(stated)));
  const isWhole =
    start.equals(bytes.subarray(0, start.length)) &&
    hasChecksum(bytes.subarray(start.length), stated);
  return isWhole ? 'whole' : 'changed';
}

function firstLines(checksum: string): string {
  return `{\n "sha256": "${checksum}",\n`;
}
