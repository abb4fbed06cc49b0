import { laterFirst, type BackupName } from './backup-name.ts';

/** A backup as thinning sees it. */
export interface ThinnableBackup extends BackupName {
  /** Whether every checksum in it was found right. */
  readonly verified: boolean;
}

/** How many of each period are kept: the last one of so many days, weeks and months that have one. */
const kept = { day: 7, week: 4, month: 12 };
/** How many made before an operation are kept, whatever their day. */
const keptBeforeOperations = 5;

/**
 * The ids of backups that may be removed. Counts periods that have a backup, and never asks what time it is: a clock that
 * jumps by years makes none of them old. Never names one that is not verified (it is no copy of anything, but it is not
 * ours to judge), one that was made by hand, or the latest verified one.
 */
export function thinBackups(
  backups: readonly ThinnableBackup[],
): readonly string[] {
  const verified = backups.filter(each => each.verified).sort(laterFirst);
  const stay = new Set(
    [
      ...verified.slice(0, 1),
      ...lastOfEach(verified, kept.day, ({ made }) => made.slice(0, 10)),
      ...lastOfEach(verified, kept.week, ({ made }) => weekOf(made)),
      ...lastOfEach(verified, kept.month, ({ made }) => made.slice(0, 7)),
      ...verified
        .filter(({ reason }) => reason.startsWith('before-'))
        .slice(0, keptBeforeOperations),
      ...verified.filter(({ reason }) => reason === 'by-hand'),
    ].map(({ id }) => id),
  );
  return verified.map(({ id }) => id).filter(id => !stay.has(id));
}

/** The first of each period in the list, for the first `limit` periods that occur. */
function lastOfEach(
  backups: readonly ThinnableBackup[],
  limit: number,
  periodOf: (backup: ThinnableBackup) => string,
): readonly ThinnableBackup[] {
  const found = new Map<string, ThinnableBackup>();
  for (const backup of backups) {
    const period = periodOf(backup);
    if (found.has(period)) continue;
    if (found.size === limit) break;
    found.set(period, backup);
  }
  return [...found.values()];
}

/** The Monday on or before an instant. */
function weekOf(made: string): string {
  const day = new Date(`${made.slice(0, 10)}T00:00:00Z`);
  const sinceMonday = (day.getUTCDay() + 6) % 7;
  day.setUTCDate(day.getUTCDate() - sinceMonday);
  return String(day.getTime());
}
