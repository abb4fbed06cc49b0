import type { KnownRecord } from '../store/record-store.ts';

/** The records of the latest backup that can be read: how a record is known whose files are gone. */
export interface RecordsOfBackup {
  /** Null if there is no such backup. */
  readonly backup: string | null;
  /** ISO 8601, UTC. */
  readonly made: string | null;
  readonly records: readonly KnownRecord[];
}

/** What a program with windows can do with folders; in a browser there is nothing of it. */
export interface DesktopFolders {
  /** Shows a folder in the system's file manager; false if that is not possible. */
  readonly show: (folder: string) => Promise<boolean>;
  /** Lets the person choose a folder, or make one; null if they chose none. */
  readonly choose: () => Promise<string | null>;
}
