import type { KeptVersion } from '../../../core/library-health/library-health.ts';
import type { RecordRef } from './health-finding.ts';
import type { RecordInFile } from './record-in-file.ts';
import type { RecordReplacer } from './record-replacer.ts';
import type { Trash } from './trash.ts';

/** A second version of a record, and what is to become of it. */
export interface ConflictDecision {
  readonly record: RecordRef;
  /** Where theirs lies, relative to the library. */
  readonly file: string;
  readonly found: RecordInFile;
  readonly keep: KeptVersion;
}

/**
 * Makes the wanted version the one in use, durably, and only then moves theirs away: an interruption leaves the conflict as it
 * was, or decided and still listed.
 */
export async function decideConflict(
  {
    replacer,
    trash,
  }: { readonly replacer: RecordReplacer; readonly trash: Trash },
  { record, file, found, keep }: ConflictDecision,
): Promise<void> {
  if (keep === 'theirs') await replacer.replace(record, found);
  if (keep === 'both') await replacer.join(record, found);
  // Theirs is in use now, all of it, so no copy is needed.
  if (keep === 'theirs') await trash.forget(file);
  else await trash.takeOut(record, file);
}
