import { kindFolders } from '../store/record-place.ts';
import {
  decodeAnyRecord,
  maximumFileBytes,
  type Verdict,
} from '../store/record-codec.ts';
import { currentSchemas } from '../store/migrate-payload.ts';
import type { RecordKind } from '../store/record-store.ts';
import type { RecordRef } from './health-finding.ts';
import { readPlainFile } from './read-plain-file.ts';

/** A file that may hold a version of a record. */
export interface RecordInFile {
  readonly bytes: Buffer;
  readonly verdict: Verdict;
  /** Which record it says it is of; null unless it can be believed and is of a kind that is known here. */
  readonly record: RecordRef | null;
  /** Its payload; undefined unless it is whole and of today's schema or an older one. */
  readonly payload: unknown;
  /** Version of the payload's shape. */
  readonly schema: number;
  readonly revision: number;
  /** ISO 8601, UTC; null unless it can be believed. */
  readonly writtenAt: string | null;
}

/** Reads and judges a file by what it says of itself; null if it cannot be read. */
export async function recordInFile(path: string): Promise<RecordInFile | null> {
  const bytes = await readPlainFile(path, maximumFileBytes);
  if (bytes === null) return null;
  const anySchema = Number.MAX_SAFE_INTEGER;
  const verdict = decodeAnyRecord(bytes, anySchema);
  if (verdict.verdict === 'bad')
    return { bytes, verdict, ...nothing, revision: verdict.revision ?? 0 };
  const { kind, id, schema, revision, writtenAt } = verdict.header;
  const record = isKind(kind) ? { kind, id } : null;
  const isKnown = record !== null && schema <= currentSchemas[record.kind];
  const payload = isKnown ? parsed(verdict.text) : undefined;
  return { bytes, verdict, record, payload, schema, revision, writtenAt };
}

const nothing = {
  record: null,
  payload: undefined,
  schema: 0,
  writtenAt: null,
} as const;

/** True for the name of a kind. */
export function isKind(name: string): name is RecordKind {
  return Object.hasOwn(kindFolders, name);
}

/** The kind whose records lie in a folder of the library, or null. */
export function kindOfFolder(folder: string): RecordKind | null {
  const kinds = Object.keys(kindFolders).filter(isKind);
  return kinds.find(kind => kindFolders[kind] === folder) ?? null;
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
