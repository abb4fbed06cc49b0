import type { QuestionRef } from '../contract.ts';

/**
 * What *Library health* tells apart:
 * - `interrupted`: a restore of a backup did not come to its end.
 * - `repaired`: a file was damaged or a save was cut short, and a good version is in use. Known since the program was started.
 * - `set-aside`: a file in the quarantine, unchanged.
 * - `missing`: the program knows that a record was there, and no good file of it is left.
 * - `conflict`: a second version of a record, written elsewhere.
 * - `foreign`: a file that Collate did not put into the library and that holds no record.
 * - `newer`: written by a newer version of Collate, so that it can only be read here.
 * - `unreadable`: the disk refuses to give a file out, or a collection cannot be understood.
 * - `trash`: taken out by a person.
 */
export const healthGroups = [
  'interrupted',
  'missing',
  'conflict',
  'unreadable',
  'repaired',
  'set-aside',
  'foreign',
  'newer',
  'trash',
] as const;

/** One of {@link healthGroups}, which are in the order in which they matter. */
export type HealthGroup = (typeof healthGroups)[number];

/**
 * What can be done about an entry, by the call that does it:
 * - `compare`: `health.compare`.
 * - `keep-mine`, `keep-theirs`, `keep-both`: `health.resolve`.
 * - `finish-restore`, `go-back`: `backup.restore` with what `backup.list` says of the interrupted one.
 * - `restore-from-backup`: `health.restoreMissing`.
 * - `accept-loss`: `health.acceptLoss`.
 * - `restore`: `health.restoreDeleted`.
 * - `discard`: `health.discard`.
 */
export type HealthAction =
  | 'compare'
  | 'keep-mine'
  | 'keep-theirs'
  | 'keep-both'
  | 'finish-restore'
  | 'go-back'
  | 'restore-from-backup'
  | 'accept-loss'
  | 'restore'
  | 'discard';

/** One thing about the library that a person should know, or may want to undo. */
export interface HealthEntry {
  /** Names it in other calls. The same thing has the same id in every report. */
  readonly id: string;
  readonly group: HealthGroup;
  /** What it is about: "Question 3 of Machine-learning lifecycle", or a file's name. */
  readonly subject: string;
  readonly question: QuestionRef | null;
  /** The prompt of the question, where its collection can be read. */
  readonly prompt: string | null;
  /** Whole sentences: what happened, what is safe, what to do. */
  readonly happened: string;
  /** ISO 8601, UTC; null where nobody knows. */
  readonly when: string | null;
  /** Path below the library. */
  readonly file: string | null;
  /** Latest backup that holds the record; only in `missing`. */
  readonly backup: {
    readonly id: string;
    /** ISO 8601, UTC. */
    readonly made: string | null;
  } | null;
  /** In the order in which they should be offered. */
  readonly actions: readonly HealthAction[];
}

/** The state of the library's files. */
export interface HealthReport {
  /** Absolute path. */
  readonly folder: string;
  /** When every record was last read since the program was started: ISO 8601, UTC. Null if that has not been done. */
  readonly checked: string | null;
  /** By group in the order of {@link healthGroups}, in each the latest first. */
  readonly entries: readonly HealthEntry[];
}

/** One version of something as a person can read it. */
export interface ReadableVersion {
  /** ISO 8601, UTC; null where nobody knows. */
  readonly written: string | null;
  /** Lines of plain text; never markup. */
  readonly text: string;
  /** A sentence about how far it can be trusted; empty for a whole version. */
  readonly remark: string;
}

/** Two versions side by side. */
export interface HealthComparison {
  /** The version in use; null if there is none. */
  readonly mine: ReadableVersion | null;
  readonly theirs: ReadableVersion;
}

/** Which version of a conflict goes on. `both`: mine, with what only theirs has; the rest of theirs is in the trash. */
export type KeptVersion = 'mine' | 'theirs' | 'both';

/** A library that was moved. */
export interface MoveReport {
  /** Where it is now: absolute path. */
  readonly folder: string;
  /** Where it was. Everything is still there, and nothing uses it. */
  readonly before: string;
  readonly files: number;
  readonly bytes: number;
  /** What is no plain file, or must not be copied: paths below the library, each with a sentence. */
  readonly skipped: readonly {
    readonly file: string;
    readonly reason: string;
  }[];
}
