import type { HostEvent, Reply } from '../../core/contract.ts';
import type { MoveReport } from '../../core/library-health/library-health.ts';
import type { DesktopFolders } from './health/health-ports.ts';

/** The program without a window: what both hosts and the command line run on. */
export interface Services {
  /**
   * Parses, runs and answers one call. Never throws: every failure is a {@link Reply} with a code and a sentence.
   * @param origin names the window, so that it can tell its own saves from another's in {@link HostEvent}s
   */
  dispatch(
    channel: string,
    input: unknown,
    origin: string,
  ): Promise<Reply<unknown>>;
  subscribe(listener: (event: HostEvent) => void): () => void;
  /** Waits for saves under way, then lets go of the library. */
  close(): Promise<void>;
}

/** What services need to know about the world. */
export interface ServiceOptions {
  /** Folder of the person's library; made if it is missing. */
  readonly libraryFolder: string;
  /** Folder that holds the bundled collections, one folder each. */
  readonly bundledFolder: string;
  /** False to merge imports by their words alone; without it the model is used where it is there. */
  readonly useModel?: boolean;
  /** Milliseconds after the first change of a day at which it is backed up; null for never. Default: 5,000. */
  readonly dailyBackupAfter?: number | null;
  /** What the desktop program can do with folders; without it, as in a browser, the page tells paths instead. */
  readonly desktop?: DesktopFolders;
  /** Moves the library to a folder that the person chooses; without it that cannot be done from within. */
  readonly moveLibrary?: () => Promise<MoveReport | null>;
  /** The clock; tests bring their own. */
  readonly now?: () => Date;
}
