import { join } from 'node:path';
import * as z from 'zod';
import type { FileOperations } from '../store/file-operations.ts';
import { loadRecord, type LoadedRecord } from '../store/load-record.ts';
import type { RecordPlace } from '../store/record-place.ts';
import { saveRecord } from '../store/save-record.ts';

const identifier = z.string().min(1).max(200);

const state = z.object({
  /** By id of the backup: when every checksum was last found right, bytes that it holds, files that it could not take. */
  verified: z.record(
    identifier,
    z.object({
      at: z.string().max(40),
      unpacked: z.number().min(0),
      leftOut: z.number().min(0),
    }),
  ),
  /** By id: why it is no backup. */
  refused: z.record(identifier, z.string().max(1000)).default({}),
  failure: z
    .object({ at: z.string().max(40), message: z.string().max(2000) })
    .nullable(),
  restore: z
    .object({
      backup: identifier,
      before: identifier,
      question: z
        .object({ collection: identifier, question: identifier })
        .nullable(),
      started: z.string().max(40),
    })
    .nullable(),
});

/** What has to be remembered of backups beside the files themselves. Losing it costs a new check of each, nothing else. */
export type BackupState = z.infer<typeof state>;

const nothing: BackupState = {
  verified: {},
  refused: {},
  failure: null,
  restore: null,
};
const schema = 1;

function placeIn(library: string): RecordPlace {
  const folder = join(library, 'backups');
  return { kind: 'backups', id: 'backups', folder, name: 'backups.json' };
}

/** Reads it and changes nothing on the disk. */
export function readBackupState(
  operations: FileOperations,
  library: string,
): BackupState {
  const found = load(operations, library, null);
  return found ? stateOf(found) : nothing;
}

/**
 * Changes it durably. Throws the error of the disk; then the state is the old one or the new one. A state that a newer
 * Collate wrote is left alone.
 * @param now ISO 8601, UTC
 */
export function changeBackupState(
  operations: FileOperations,
  library: string,
  now: string,
  change: (state: BackupState) => BackupState,
): void {
  const found = load(operations, library, now);
  if (!found || found.readOnly || found.unreadable) throw failure('EACCES');
  const quarantine = { folder: join(library, 'quarantine'), now };
  const answer = saveRecord(operations, {
    task: 'save',
    place: placeIn(library),
    text: JSON.stringify(change(stateOf(found))),
    schema,
    revision: found.highest + 1,
    attempt: 1,
    writtenAt: now,
    ours: found.ours,
    leftovers: [],
    keptCopy: null,
    aside: false,
    quarantine,
  });
  if (answer.outcome === 'failed') throw failure(answer.error);
  if (answer.outcome === 'conflict') throw failure('EBUSY');
}

function load(
  operations: FileOperations,
  library: string,
  now: string | null,
): LoadedRecord | null {
  const folder = join(library, 'quarantine');
  const answer = loadRecord(operations, {
    task: 'load',
    place: placeIn(library),
    schema,
    quarantine: now === null ? null : { folder, now },
    known: null,
  });
  return answer.outcome === 'loaded' ? answer : null;
}

function stateOf({ version }: LoadedRecord): BackupState {
  if (!version?.text) return nothing;
  const parsed = state.safeParse(JSON.parse(version.text));
  return parsed.success ? parsed.data : nothing;
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}
