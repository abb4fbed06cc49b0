import {
  readableRecord,
  readableVersions,
} from '../../../core/library-health/readable-record.ts';
import { salvageText } from '../../../core/library-health/salvage-text.ts';
import type { ReadableVersion } from '../../../core/library-health/library-health.ts';
import {
  answerVersionsSchema,
  studyRecordSchema,
} from '../../../core/study/study-record-schema.ts';
import type { StoredRecord } from '../store/record-store.ts';
import type { RecordRef } from './health-finding.ts';
import type { RecordInFile } from './record-in-file.ts';

/** What a payload says, as lines of plain text; JSON where it is not of a form that is known. */
function readablePayload({ kind }: RecordRef, payload: unknown): string {
  if (kind === 'study') {
    const parsed = studyRecordSchema.safeParse(payload);
    if (parsed.success) return readableRecord(parsed.data);
  }
  if (kind === 'versions') {
    const parsed = answerVersionsSchema.safeParse(payload);
    if (parsed.success) return readableVersions(parsed.data);
  }
  return JSON.stringify(payload, null, 2);
}

/** The version in use. */
export function readableStored(
  record: RecordRef,
  { payload, writtenAt }: StoredRecord,
): ReadableVersion {
  const text = readablePayload(record, payload);
  return { written: writtenAt, text, remark: '' };
}

/** What a file says: all of it if it is whole, otherwise whatever can still be read. */
export function readableFile(
  record: RecordRef | null,
  { verdict, payload, bytes, writtenAt, record: own }: RecordInFile,
): ReadableVersion {
  const named = own ?? record;
  if (payload !== undefined && named) {
    const text = readablePayload(named, payload);
    return { written: writtenAt, text, remark: '' };
  }
  const text = salvageText(bytes.toString('utf8'));
  if (verdict.verdict !== 'bad')
    return {
      written: writtenAt,
      text,
      remark:
        'A newer version of Collate wrote this, so it is shown only as far as it is understood.',
    };
  return {
    written: null,
    text,
    remark:
      record === null
        ? 'This is what can be read in the file.'
        : 'The file is damaged. This is what can still be read in it, and some of it may be wrong.',
  };
}
