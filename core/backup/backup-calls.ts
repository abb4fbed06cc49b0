import type { QuestionRef } from '../contract.ts';
import type {
  BackupEntry,
  BackupList,
  RestorePreview,
  RestoreReport,
} from './backup.ts';

/** Work that takes a while and that its window may name, so that it hears how far it is (`backup-progress` of the host’s events) and can stop it. */
export interface NamedWork {
  readonly work?: string | undefined;
}

/** The requests about backups: their inputs and their outputs, a part of the contract. */
export interface BackupCalls {
  /** The backups of the library, the latest made first, and what went wrong with the last attempt. Never fails. */
  'backup.list': { in: null; out: BackupList };
  /**
   * Makes a backup now and checks every checksum in it; only then it counts. Errors: `read-only`, `disk-full`,
   * `not-writable`, `too-large`, `damaged` when it did not read back right, `cancelled`.
   */
  'backup.create': { in: NamedWork | null; out: BackupEntry };
  /** Opens a backup and checks all of it. Errors: `not-found`, `damaged` with the reason, `unavailable`, `cancelled`. */
  'backup.verify': {
    in: NamedWork & { readonly backup: string };
    out: BackupEntry;
  };
  /**
   * What restoring everything, or one question, would change. Changes nothing. Errors: `not-found`, `damaged` with the reason,
   * `unavailable`, `cancelled`.
   */
  'backup.preview': {
    in: NamedWork & {
      readonly backup: string;
      readonly question: QuestionRef | null;
    };
    out: RestorePreview;
  };
  /**
   * Brings everything, or one question, back to the state of a backup, as new revisions; a backup of the present state is
   * made before. Errors: as `backup.preview`; `read-only`; `not-writable` when the backup before could not be made and
   * nothing was changed; `unavailable` when it stopped before its end, which `backup.list` then shows. It can be cancelled
   * until it changes the library, and then comes to its end.
   */
  'backup.restore': {
    in: NamedWork & {
      readonly backup: string;
      readonly question: QuestionRef | null;
    };
    out: RestoreReport;
  };
  /** Stops work on backups that has a name. What is over, or has begun to change the library, is left alone. */
  'backup.cancel': { in: { readonly work: string }; out: null };
}
