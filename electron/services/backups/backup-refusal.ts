/** A file that is no backup to be believed. */
export class BackupRefusal extends Error {
  override readonly name = 'BackupRefusal';
  /** End of a sentence that begins with "because", without a full stop. */
  readonly because: string;

  constructor(because: string) {
    super(because);
    this.because = because;
  }
}
