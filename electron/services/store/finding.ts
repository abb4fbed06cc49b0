/**
 * Something noticed about a record's files, as plain data, so that it can cross from the thread that reads files to the one
 * that finds words for it.
 */
export interface Finding {
  readonly what: FindingKind;
  /** Absolute path of the file it is about, as it was found. */
  readonly file: string;
  /** Name in the quarantine folder, if the file was moved there. */
  readonly quarantined: string | null;
  /** When the version in use was written; null if no good version is left. */
  readonly inUse: string | null;
}

/**
 * - `damaged`: a saved version is not what was written.
 * - `cut-short`: a save that had not been confirmed was interrupted.
 * - `previous-used`: the current version is gone, the one before it is used.
 * - `newer`: written by a newer program.
 * - `unreadable`: the disk or the permissions refuse to give the file out.
 * - `kept-copy`: a version that lost against a change from outside.
 * - `changed-outside`: another program replaced a version that was in use here.
 * - `stray`, `stray-record`: a file with a name that the store does not give; the latter holds a whole record.
 * - `missing`: the record is known, its files are gone.
 */
export type FindingKind =
  | 'damaged'
  | 'cut-short'
  | 'previous-used'
  | 'newer'
  | 'unreadable'
  | 'kept-copy'
  | 'changed-outside'
  | 'stray'
  | 'stray-record'
  | 'missing';
