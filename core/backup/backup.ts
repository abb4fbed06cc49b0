import type { QuestionRef } from '../contract.ts';

/** Why a backup was made. All but the first two are made before an operation that changes much at once. */
export const backupReasons = [
  'daily',
  'by-hand',
  'before-import',
  'before-restore',
  'before-removal',
  'before-migration',
] as const;

/** One of {@link backupReasons}. */
export type BackupReason = (typeof backupReasons)[number];

/**
 * What is under way in work on backups: writing a backup, reading one through, comparing one with the library, unpacking what
 * comes back, and putting it in place. Only the last cannot be stopped.
 */
export type BackupStage =
  'backing-up' | 'checking' | 'comparing' | 'unpacking' | 'restoring';

/** A backup as the list shows it. */
export interface BackupEntry {
  /** Name of its file without the extension. */
  readonly id: string;
  /** Path relative to the library. */
  readonly file: string;
  /** By the clock of then: ISO 8601, UTC. For display; the order is that of the list. */
  readonly made: string;
  readonly reason: BackupReason;
  /** Bytes. */
  readonly size: number;
  /** When every checksum in it was last found right: ISO 8601, UTC. Null for a backup that does not count. */
  readonly verified: string | null;
  /** Files of the library that are not in it, because they could not be read or verified; its list of contents names them. */
  readonly leftOut: number;
  /** What is wrong with it, in whole sentences; null if nothing is known. */
  readonly problem: string | null;
}

/** A restore that did not come to its end: the library may hold some of what was before and some of the backup. */
export interface InterruptedRestore {
  /** The backup that was being restored. */
  readonly backup: string;
  /** The backup that was made just before, to go back to. */
  readonly before: string;
  /** The one question that was being restored, or null for everything. */
  readonly question: QuestionRef | null;
  /** ISO 8601, UTC. */
  readonly started: string;
}

/** The backups of the library. */
export interface BackupList {
  /** Absolute path. */
  readonly folder: string;
  /** The latest made first. */
  readonly backups: readonly BackupEntry[];
  /** The last attempt, if it failed: when (ISO 8601, UTC), and why in whole sentences. */
  readonly failure: { readonly at: string; readonly message: string } | null;
  readonly interrupted: InterruptedRestore | null;
}

/** Kinds of things that a restore brings back. */
export type RestoredThing =
  'question' | 'settings' | 'place' | 'collection' | 'picture' | 'copy';

/** One thing that a restore would change, as a person knows it. */
export interface RestoreItem {
  readonly thing: RestoredThing;
  readonly title: string;
  /** For a question: which. */
  readonly question: QuestionRef | null;
}

/** A thing that a restore leaves as it is, although the backup has another state of it. */
export interface SkippedItem extends RestoreItem {
  /** Whole sentences. */
  readonly reason: string;
}

/** What a restore would change. */
export interface RestorePreview {
  readonly backup: BackupEntry;
  /** In the backup and not in the library. */
  readonly added: readonly RestoreItem[];
  /** In both, and different. */
  readonly changed: readonly RestoreItem[];
  /** In the library and not in the backup: emptied or taken out, with the state before in the backup that is made first. */
  readonly gone: readonly RestoreItem[];
  /** Cannot be restored by this version of Collate. */
  readonly skipped: readonly SkippedItem[];
  /** How many things are the same in both. */
  readonly same: number;
}

/** What a restore has changed. */
export interface RestoreReport {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  readonly skipped: readonly SkippedItem[];
  /** The backup of the state before; null when there was nothing to change. */
  readonly before: BackupEntry | null;
}
