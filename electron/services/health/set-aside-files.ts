import { join } from 'node:path';
import type { HealthAction } from '../../../core/library-health/library-health.ts';
import { parseRecordFileName } from '../store/record-place.ts';
import type { BadReason, Verdict } from '../store/record-codec.ts';
import type { HealthFinding, RecordRef } from './health-finding.ts';
import { namesIn } from './library-names.ts';
import { kindOfFolder, recordInFile } from './record-in-file.ts';
import { spokenDate } from './spoken-date.ts';

/** The program deletes nothing from the quarantine; a person may after this many days. */
export const quarantineDays = 90;
const dayLength = 24 * 60 * 60 * 1000;

/** The files of the quarantine, each with what is wrong with it. */
export async function setAsideFiles(
  library: string,
  now: Date,
): Promise<readonly HealthFinding[]> {
  const names = await namesIn(join(library, 'quarantine'));
  return Promise.all(names.map(name => setAsideFile(library, name, now)));
}

async function setAsideFile(
  library: string,
  name: string,
  now: Date,
): Promise<HealthFinding> {
  const file = `quarantine/${name}`;
  const { when, original, record } = readName(name);
  const found = await recordInFile(join(library, file));
  const isCutShort = original.endsWith('.tmp');
  const reason = found ? reasonOf(found.verdict) : 'it cannot be read now';
  const what = isCutShort
    ? `A save was interrupted before it was complete, and its file was set aside on ${spokenDate(when)}: ${reason}.`
    : `A file of this record was set aside on ${spokenDate(when)}: ${reason}.`;
  const isOld = isOlderThan(when, now, quarantineDays);
  const actions: HealthAction[] = found ? ['compare'] : [];
  return {
    group: 'set-aside',
    detail: { is: 'set-aside', record, file },
    record,
    name: original,
    happened: `${what} It is kept unchanged in the folder “quarantine”. Look whether it holds anything that is missing; ${isOld ? 'if not, it can be deleted.' : `Collate never deletes it, and you can after ${String(quarantineDays)} days.`}`,
    when,
    file,
    backup: null,
    actions: isOld ? [...actions, 'discard'] : actions,
  };
}

/** A clock that went back keeps a file, and so does a name without a date. */
function isOlderThan(when: string | null, now: Date, days: number): boolean {
  const age = now.getTime() - Date.parse(when ?? '');
  return age >= days * dayLength;
}

interface NameInQuarantine {
  /** ISO 8601, UTC; null for a name that Collate did not give. */
  readonly when: string | null;
  /** The name that the file had. */
  readonly original: string;
  readonly record: RecordRef | null;
}

function readName(name: string): NameInQuarantine {
  const parts =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-(?:([a-z]+)@)?(.+)-[0-9a-f]{8}$/.exec(
      name,
    );
  if (!parts) return { when: null, original: name, record: null };
  const [, year, month, day, hour, minute, second, folder, original = ''] =
    parts;
  const when = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const id = parseRecordFileName(original)?.id;
  const kind = kindOfFolder(folder ?? 'q');
  return { when, original, record: id && kind ? { kind, id } : null };
}

const reasons: Readonly<Record<BadReason, string>> = {
  empty: 'it is empty',
  'no-header': 'it does not begin as Collate’s files do',
  'header-sum': 'its first line was changed after it was saved',
  'header-fields': 'its first line is not one that Collate writes',
  length: 'it is shorter or longer than when it was saved',
  'payload-sum': 'its content was changed after it was saved',
  'not-json': 'its content is not in the form that Collate writes',
  foreign: 'it belongs to another record',
};

function reasonOf(verdict: Verdict): string {
  return verdict.verdict === 'bad'
    ? reasons[verdict.reason]
    : 'it lay under a name that is not its own, and is whole';
}
