const mebibyte = 1024 * 1024;

/** What a backup may hold. Beyond any library of texts and pasted pictures; a file that claims more is not unpacked. */
export const backupLimits = {
  /** Entries that the form of the archive can count. */
  entries: 65_000,
  /** Bytes of the archive itself. */
  packed: 1536 * mebibyte,
  /** Bytes of one file; a record has a limit of its own. */
  file: 64 * mebibyte,
  /** Bytes of all files. */
  unpacked: 3072 * mebibyte,
  /** Bytes of the list of contents. */
  manifest: 32 * mebibyte,
  /** Above one mebibyte a file is stored as it is rather than packed more densely than this. */
  ratio: 100,
};

/** Whether so much out of so little is no text of a person. */
export function isTooDense(packed: number, unpacked: number): boolean {
  return unpacked > mebibyte && unpacked > packed * backupLimits.ratio;
}
