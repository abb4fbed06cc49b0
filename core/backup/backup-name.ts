import { backupReasons, type BackupReason } from './backup.ts';

/** What the name of a backup tells. */
export interface BackupName {
  /** Name of the file without its extension. */
  readonly id: string;
  /** By the clock of then: ISO 8601, UTC, whole seconds. */
  readonly made: string;
  readonly reason: BackupReason;
  /** Counts the backups of a library. Says which was made later, whatever the clock showed. */
  readonly number: number;
}

const pattern =
  /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-([a-z]+(?:-[a-z]+)?)-(\d{1,9})$/;

/** The name of a backup. @param now year 0 to 9999; others are written as the nearest of these */
export function backupName(
  now: Date,
  reason: BackupReason,
  number: number,
): BackupName {
  const year = now.getUTCFullYear();
  const shown = year < 0 ? new Date('0000-01-01T00:00:00Z') : now;
  const kept = year > 9999 ? new Date('9999-12-31T23:59:59Z') : shown;
  const made = `${kept.toISOString().slice(0, 19)}Z`;
  const stamp = made.replace(/[-:]/g, '');
  return { id: `${stamp}-${reason}-${number}`, made, reason, number };
}

/** Reads the name of a backup; null for any other name. */
export function parseBackupName(id: string): BackupName | null {
  const parts = pattern.exec(id);
  if (!parts) return null;
  const [, year, month, day, hour, minute, second, word, count] = parts;
  const made = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  const reason = backupReasons.find(each => each === word);
  const instant = new Date(made);
  const isReal =
    !Number.isNaN(instant.getTime()) &&
    `${instant.toISOString().slice(0, 19)}Z` === made;
  if (!reason || !isReal) return null;
  return { id, made, reason, number: Number(count) };
}

/** The latest made first, by number; copies of one number in the order of their names. */
export function laterFirst(one: BackupName, other: BackupName): number {
  return other.number - one.number || (one.id < other.id ? 1 : -1);
}
