import { createHash } from 'node:crypto';

const sum = (bytes: Uint8Array | string) =>
  createHash('sha256').update(bytes).digest('hex');

/**
 * Whether bytes are a whole record file, told from `docs/format.md` alone: written a second time, so that a mistake in the
 * store's own reading does not hide here too.
 */
export function isWholeFile(
  bytes: Uint8Array,
  kind: string,
  id: string,
): boolean {
  const text = Buffer.from(bytes).toString('latin1');
  const [line = '', payload = '', rest, more] = text.split('\n');
  if (rest !== '' || more !== undefined) return false;
  const header = headerOf(line);
  if (header?.['kind'] !== kind || header['id'] !== id) return false;
  const carried = Buffer.from(payload, 'latin1');
  const isWhole =
    header['len'] === carried.length && header['sha256'] === sum(carried);
  return isWhole && parse(carried.toString('utf8')) !== null;
}

/** The fields of a header whose own checksum is right. */
function headerOf(line: string): Record<string, unknown> | null {
  const header = parse(Buffer.from(line, 'latin1').toString('utf8'));
  const end = line.lastIndexOf(',"hsum":"');
  const fields = Buffer.from(line.slice(0, Math.max(0, end)), 'latin1');
  return header?.['hsum'] === sum(fields) ? header : null;
}

function parse(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown> | null;
  } catch {
    return null;
  }
}
