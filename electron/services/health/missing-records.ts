import type { KnownRecord } from '../store/record-store.ts';
import type { HealthFinding } from './health-finding.ts';
import type { RecordsOfBackup } from './health-ports.ts';
import { spokenDate } from './spoken-date.ts';

/**
 * Records that the store or the latest backup knows and of which no file is left. The place where a person left off is not
 * missed: losing it costs a scroll.
 * @param present as `<kind>/<id>`
 */
export function missingRecords(
  known: readonly KnownRecord[],
  latest: RecordsOfBackup,
  present: ReadonlySet<string>,
): readonly HealthFinding[] {
  const keyOf = ({ kind, id }: KnownRecord) => `${kind}/${id}`;
  const inBackup = new Set(latest.records.map(keyOf));
  const all = new Map(
    [...known, ...latest.records].map(each => [keyOf(each), each]),
  );
  return [...all]
    .filter(([key, { kind }]) => kind !== 'place' && !present.has(key))
    .map(([key, { kind, id }]) => {
      const backup =
        latest.backup !== null && inBackup.has(key)
          ? { id: latest.backup, made: latest.made }
          : null;
      return missing({ kind, id }, backup);
    });
}

function missing(
  record: Pick<KnownRecord, 'kind' | 'id'>,
  backup: HealthFinding['backup'],
): HealthFinding {
  const remedy = backup
    ? `The backup of ${spokenDate(backup.made)} has it: restore it from there. Nothing else is changed by that.`
    : 'No backup that can be read has it. Look for its file in the quarantine below, the trash of this computer or the synchronisation program.';
  return {
    group: 'missing',
    detail: { is: 'missing', record },
    record,
    name: record.id,
    happened: `This was saved before, and no good file of it is left: it is gone, or it was damaged and is set aside. ${meanwhile(record)} ${remedy}`,
    when: null,
    file: null,
    backup,
    actions: [
      ...(backup ? (['restore-from-backup'] as const) : []),
      'accept-loss',
    ],
  };
}

/** What becomes of it as long as nothing is decided. */
function meanwhile({ kind }: Pick<KnownRecord, 'kind'>): string {
  switch (kind) {
    case 'versions':
      return 'Your present answer is not affected and can be written on; no further versions of it are kept until you decide.';
    case 'settings':
      return 'Collate goes on with the settings that it came with, and writes them down when you change one.';
    default:
      return 'Nothing else is affected, and nothing is written in its place.';
  }
}
