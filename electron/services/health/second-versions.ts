import { join } from 'node:path';
import type { HealthAction } from '../../../core/library-health/library-health.ts';
import { studyRecordSchema } from '../../../core/study/study-record-schema.ts';
import type { HealthFinding, RecordRef } from './health-finding.ts';
import type { LibraryNames } from './library-names.ts';
import { recordInFile, type RecordInFile } from './record-in-file.ts';
import { spokenDate } from './spoken-date.ts';

/** What a record says now, as JSON; null if there is nothing. */
export type PresentText = (record: RecordRef) => Promise<string | null>;

/** Versions of records in files beside them: kept from a conflict, or left by a synchronisation program; and foreign files. */
export async function secondVersions(
  library: string,
  { copies, strays }: LibraryNames,
  present: PresentText,
): Promise<readonly HealthFinding[]> {
  const kept = copies.map(async ({ record, file }) => {
    const found = await recordInFile(join(library, file));
    return copyOf(record, file, found, present, keptFromConflict);
  });
  const others = strays.map(async file => {
    const found = await recordInFile(join(library, file));
    return found?.record
      ? copyOf(found.record, file, found, present, leftBySynchronisation)
      : foreign(file, found !== null);
  });
  return Promise.all([...kept, ...others]);
}

const keptFromConflict = (when: string | null) =>
  `This record was changed here and in another place at the same time. Both versions are safe: one is in use, and the other, written on ${spokenDate(when)}, is kept beside it.`;
const leftBySynchronisation = (when: string | null) =>
  `A file holds another version of this record, written on ${spokenDate(when)}, under a name that Collate does not give, as synchronisation programs do. It is left as it is.`;

async function copyOf(
  record: RecordRef,
  file: string,
  found: RecordInFile | null,
  present: PresentText,
  happened: (when: string | null) => string,
): Promise<HealthFinding> {
  const when = found?.writtenAt ?? null;
  const { says, actions } = await choicesOf(record, found, present);
  return {
    group: 'conflict',
    detail: { is: 'copy', record, file },
    record,
    name: file,
    happened: `${happened(when)} ${says}`,
    when,
    file,
    backup: null,
    actions,
  };
}

interface Choices {
  readonly says: string;
  readonly actions: readonly HealthAction[];
}

async function choicesOf(
  record: RecordRef,
  found: RecordInFile | null,
  present: PresentText,
): Promise<Choices> {
  if (found === null)
    return { says: 'It cannot be read now. Check the disk.', actions: [] };
  if (found.verdict.verdict === 'bad')
    return {
      says: 'It is damaged, so it cannot be taken over. Look at what is left of it, then keep yours.',
      actions: ['compare', 'keep-mine'],
    };
  if (!isUsable(record, found))
    return {
      says: 'It was written by another version of Collate and can only be looked at here.',
      actions: ['compare', 'keep-mine'],
    };
  if ((await present(record)) === JSON.stringify(found.payload))
    return {
      says: 'Both say the same. Keep yours, and the copy goes to the trash.',
      actions: ['compare', 'keep-mine'],
    };
  const isOfQuestion = record.kind === 'study' || record.kind === 'versions';
  return {
    says: 'Compare the two and choose.',
    actions: [
      'compare',
      'keep-mine',
      'keep-theirs',
      ...(isOfQuestion ? (['keep-both'] as const) : []),
    ],
  };
}

/** Whether a version can become the one in use. */
export function isUsable(record: RecordRef, { payload }: RecordInFile) {
  if (record.kind === 'study')
    return studyRecordSchema.safeParse(payload).success;
  if (record.kind === 'versions') return Array.isArray(payload);
  return typeof payload === 'object' && payload !== null;
}

function foreign(file: string, isFile: boolean): HealthFinding {
  return {
    group: 'foreign',
    detail: { is: 'foreign', file },
    record: null,
    name: file,
    happened: isFile
      ? 'This file was not put into the library by Collate, and it holds no record. It is left as it is. Open the folder to move it elsewhere if it is not needed here.'
      : 'This was not put into the library by Collate, and it is no file that can be read. It is left as it is. Open the folder to look at it.',
    when: null,
    file,
    backup: null,
    actions: isFile ? ['compare'] : [],
  };
}
