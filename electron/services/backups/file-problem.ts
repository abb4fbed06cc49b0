import * as z from 'zod';
import {
  answerVersionsSchema,
  studyRecordSchema,
} from '../../../core/study/study-record-schema.ts';
import { recordId } from '../record-id.ts';
import { decodeAnyRecord } from '../store/record-codec.ts';
import { migratePayload, migrations } from '../store/migrate-payload.ts';
import type { RecordKind } from '../store/record-store.ts';
import type { BackupFile } from './read-backup.ts';

/** Newest payload schema of each kind that this program writes. */
export type RecordSchemas = Partial<Record<RecordKind, number>>;

const newer =
  'A newer version of Collate wrote it. Install the newest version to restore it.';
const notUnderstood =
  'It is whole in the backup but holds something that this version of Collate does not understand.';

/**
 * Why a file of a backup must not replace what the library holds, in whole sentences, or null. Its checksums are right; what
 * they cannot tell is whether it was Collate that wrote it. Collections are judged file by file whenever they are opened.
 */
export function fileProblem(
  { place, bytes }: BackupFile,
  schemas: RecordSchemas,
): string | null {
  if (place.is !== 'record') return null;
  const { kind, id } = place;
  const found = decodeAnyRecord(bytes, schemas[kind] ?? 1);
  if (found.verdict === 'newer-schema') return newer;
  if (found.verdict === 'bad') return notUnderstood;
  const stored = parsed(found.text);
  const payload = lifted(kind, stored, found.header.schema, schemas[kind] ?? 1);
  return isUnderstood(kind, id, payload) ? null : notUnderstood;
}

function isUnderstood(kind: RecordKind, id: string, payload: unknown): boolean {
  if (kind === 'versions')
    return answerVersionsSchema.safeParse(payload).success;
  if (kind !== 'study') return z.looseObject({}).safeParse(payload).success;
  const record = studyRecordSchema.safeParse(payload);
  try {
    return record.success && recordId(record.data) === id;
  } catch {
    return false;
  }
}

/** A payload of an older form in the form of today; undefined if there is no way. */
function lifted(
  kind: RecordKind,
  payload: unknown,
  from: number,
  to: number,
): unknown {
  try {
    return migratePayload(migrations[kind] ?? [], payload, from, to);
  } catch {
    return undefined;
  }
}

/** The value of a JSON text; undefined if it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
