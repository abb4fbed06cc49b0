import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Finding } from './finding.ts';
import { listRecords } from './list-records.ts';
import type { RecordDisk } from './record-disk.ts';
import type { RecordIndex } from './record-index.ts';
import { isRecordId, kindFolders } from './record-place.ts';
import type { KnownRecord, RecordKind } from './record-store.ts';

/** What the background check needs of the store. */
export interface VerifyOptions {
  readonly disk: RecordDisk;
  readonly library: string;
  /** Ends the pass between two files. */
  readonly signal: AbortSignal;
  readonly index: RecordIndex;
  /** Reads a record in its turn, recovering and reporting what is wrong with it. */
  readonly check: (kind: RecordKind, id: string) => Promise<void>;
  readonly report: (
    kind: RecordKind,
    id: string | null,
    findings: readonly Finding[],
  ) => void;
  /** Asked only if the index is lost. */
  readonly knownElsewhere: () => Promise<readonly KnownRecord[]>;
}

const kinds = Object.keys(kindFolders) as readonly RecordKind[];

/**
 * Reads every record once, so that damage is noticed while a good copy still exists. Gives way after each file.
 * @returns false if it was ended before
 */
export async function verifyLibrary(options: VerifyOptions): Promise<boolean> {
  if (await options.index.isLost()) await learnFromElsewhere(options);
  for (const kind of kinds) {
    const { ids, strays, findings } = await listRecords(
      options.disk,
      options.library,
      kind,
    );
    options.report(kind, null, findings);
    const known = await knownIds(options.index, kind);
    for (const id of new Set([...ids, ...known])) {
      if (options.signal.aborted) return false;
      await options.check(kind, id);
      await nextTurn();
    }
    for (const file of strays) {
      if (options.signal.aborted) return false;
      await examine(options, kind, file);
    }
  }
  return true;
}

/** Without the index, a record whose files are gone would look like one that never was. */
async function learnFromElsewhere(options: VerifyOptions): Promise<void> {
  const known = await options.knownElsewhere().catch(() => []);
  for (const { kind, id, revision } of known) {
    const key = `${kind}/${id}`;
    const isNew = (await options.index.revisionOf(key)) === 0;
    if (isNew && isRecordId(id)) options.index.note(key, revision);
  }
}

async function examine(
  { disk, report }: VerifyOptions,
  kind: RecordKind,
  file: string,
): Promise<void> {
  const answer = await disk.run({ task: 'examine', path: file });
  if (answer.outcome === 'gone') return;
  const what = answer.outcome === 'record' ? 'stray-record' : 'stray';
  report(kind, null, [{ what, file, quarantined: null, inUse: null }]);
}

/** Records that the index knows, so that the check notices those whose files are gone. */
async function knownIds(
  index: RecordIndex,
  kind: RecordKind,
): Promise<readonly string[]> {
  const keys = await index.keys();
  return keys
    .filter(key => key.startsWith(`${kind}/`))
    .map(key => key.slice(kind.length + 1))
    .filter(isRecordId);
}
