/** Something that went wrong with the files of the library and that the person is told about, with what was done. */
export interface LibraryProblem {
  readonly id: string;
  readonly kind:
    | 'damaged'
    | 'recovered'
    | 'missing'
    | 'newer'
    | 'unreadable'
    | 'conflict'
    | 'collection-damaged'
    | 'not-saved'
    | 'restore-interrupted';
  /** What it is about, in words: "Question 3 of Machine-learning lifecycle", or a file name. */
  readonly subject: string;
  /** Whole sentences: what happened, what is safe, what to do. */
  readonly message: string;
  /** The file it is about, relative to the library; for those who want to look. */
  readonly file?: string | undefined;
  /** Where the file was set aside, if it was. */
  readonly quarantined?: string | undefined;
}

/** The state of the library as *Settings* shows it. */
export interface LibraryInfo {
  /** Absolute path of the folder that holds the person's work. */
  readonly folder: string;
  readonly readOnly: boolean;
  /** Why it is read-only, in a sentence; empty when it is not. */
  readonly reason: string;
  readonly records: number;
  readonly problems: readonly LibraryProblem[];
}
