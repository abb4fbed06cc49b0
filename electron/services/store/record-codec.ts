import { hash } from 'node:crypto';

/** Bytes that one payload may take in a file. */
export const maximumPayloadBytes = 4 * 1024 * 1024;
/** Longest header line that is looked at; ours are about 400 bytes. */
const maximumHeaderBytes = 4096;
/** No record file is longer: header line, payload line. Reading stops there, whatever lies under the name. */
export const maximumFileBytes = maximumPayloadBytes + maximumHeaderBytes;
/** Version of the two-line layout itself. Every later layout keeps the header's fields and the rule for `hsum`. */
const layout = 1;
const newline = 0x0a;
const lineEnd = Buffer.of(newline);

/** The first line of a record file, without its own checksum. */
export interface RecordHeader {
  readonly kind: string;
  readonly id: string;
  /** Grows by at least one with every attempt to save; alone decides which version is the newest. */
  readonly revision: number;
  /** Version of the payload's own shape. */
  readonly schema: number;
  /** ISO 8601, UTC; for display only, never for ordering. */
  readonly writtenAt: string;
}

/** What a file has to be to be believed under the name it lies under. */
export interface ExpectedRecord {
  readonly kind: string;
  readonly id: string;
  /** Newest payload schema that this program understands. */
  readonly schema: number;
}

/** By which exact content a version is known. */
export interface VersionMark {
  readonly revision: number;
  /** Of the payload. */
  readonly sha256: string;
  /** The header, as it stands in the file. */
  readonly line: string;
}

/** A file whose every byte is accounted for. */
export interface GoodRecord {
  readonly verdict: 'good';
  readonly header: RecordHeader;
  readonly text: string;
  readonly mark: VersionMark;
}

/** A file written by a newer program: whole, but not ours to replace. `text` is null if its layout is unknown too. */
export interface NewerRecord {
  readonly verdict: 'newer-schema';
  readonly header: RecordHeader;
  readonly text: string | null;
  readonly mark: VersionMark;
}

/** A file that cannot be believed, and why; `revision` only if its header could. */
export interface BadRecord {
  readonly verdict: 'bad';
  readonly reason: BadReason;
  readonly revision: number | null;
}

/** Why a file is not believed. `foreign`: whole, but of another record. */
export type BadReason =
  | 'empty'
  | 'no-header'
  | 'header-sum'
  | 'header-fields'
  | 'length'
  | 'payload-sum'
  | 'not-json'
  | 'foreign';

export type Verdict = GoodRecord | NewerRecord | BadRecord;

interface StoredHeader extends RecordHeader {
  readonly layout: number;
  readonly length: number;
  readonly sha256: string;
}

const sha256 = (bytes: Uint8Array | string) => hash('sha256', bytes, 'hex');

/** Thrown by {@link encodeRecord} for a payload above {@link maximumPayloadBytes}. */
export class PayloadTooLarge extends Error {
  override readonly name = 'PayloadTooLarge';
}

/** The bytes of a record file, and by what this very version is known. */
export function encodeRecord(
  header: RecordHeader,
  text: string,
): { readonly bytes: Uint8Array; readonly mark: VersionMark } {
  const payload = Buffer.from(text, 'utf8');
  if (payload.length > maximumPayloadBytes)
    throw new PayloadTooLarge(`${payload.length} bytes`);
  const sum = sha256(payload);
  const fields = JSON.stringify({
    collate: layout,
    kind: header.kind,
    id: header.id,
    rev: header.revision,
    schema: header.schema,
    writtenAt: header.writtenAt,
    len: payload.length,
    sha256: sum,
  }).slice(0, -1);
  const line = `${fields},"hsum":"${sha256(fields)}"}`;
  const start = Buffer.from(`${line}\n`);
  return {
    bytes: Buffer.concat([start, payload, lineEnd]),
    mark: { revision: header.revision, sha256: sum, line },
  };
}

/** Whether bytes are this very version, to the last byte; quicker than to judge them. */
export function isVersion(bytes: Uint8Array, mark: VersionMark): boolean {
  const end = mark.line.length;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    buffer[end] === newline &&
    buffer.at(-1) === newline &&
    buffer.toString('latin1', 0, end) === mark.line &&
    sha256(buffer.subarray(end + 1, -1)) === mark.sha256
  );
}

/** Judges the bytes of a file. Never throws; every changed, missing or added byte gives another verdict than `good`. */
export function decodeRecord(
  bytes: Uint8Array,
  expected: ExpectedRecord,
): Verdict {
  const whole = decodeAnyRecord(bytes, expected.schema);
  if (whole.verdict === 'bad') return whole;
  const { kind, id, revision } = whole.header;
  return kind === expected.kind && id === expected.id
    ? whole
    : bad('foreign', revision);
}

/** As {@link decodeRecord}, for a file whose name does not say what it is. */
export function decodeAnyRecord(bytes: Uint8Array, schema: number): Verdict {
  if (bytes.length === 0) return bad('empty');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.subarray(0, maximumHeaderBytes).indexOf(newline);
  if (end < 0) return bad('no-header');
  const line = buffer.toString('utf8', 0, end);
  const header = readHeader(line);
  if ('verdict' in header) return header;
  const { revision, sha256: sum } = header;
  const mark = { revision, sha256: sum, line };
  if (header.layout > layout)
    return { verdict: 'newer-schema', header, text: null, mark };
  const payload = buffer.subarray(end + 1, -1);
  const whole = buffer.length === end + 1 + header.length + 1;
  if (!whole || buffer.at(-1) !== newline) return bad('length', revision);
  if (sha256(payload) !== sum) return bad('payload-sum', revision);
  const text = payload.toString('utf8');
  const verdict = header.schema > schema ? 'newer-schema' : 'good';
  return { verdict, header, text, mark };
}

function bad(reason: BadReason, revision: number | null = null): BadRecord {
  return { verdict: 'bad', reason, revision };
}

function readHeader(line: string): StoredHeader | BadRecord {
  const parts = /^(\{.*),"hsum":"([0-9a-f]{64})"\}$/s.exec(line);
  if (!parts) return bad('no-header');
  const [, fields = '', sum] = parts;
  if (sha256(fields) !== sum) return bad('header-sum');
  try {
    return checkHeader(JSON.parse(`${fields}}`)) ?? bad('header-fields');
  } catch {
    return bad('header-fields');
  }
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

function checkHeader(value: Record<string, unknown>): StoredHeader | null {
  const { collate, kind, id, rev, schema, writtenAt, len, sha256 } = value;
  const numbers = isCount(collate) && isCount(rev) && isCount(schema);
  const strings = typeof kind === 'string' && typeof id === 'string';
  if (!numbers || !strings || !isCount(len)) return null;
  if (typeof writtenAt !== 'string' || typeof sha256 !== 'string') return null;
  if (collate < 1) return null;
  return {
    layout: collate,
    kind,
    id,
    revision: rev,
    schema,
    writtenAt,
    length: len,
    sha256,
  };
}
