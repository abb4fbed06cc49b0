/** Thrown while a file is read when it cannot be: the message is for people and goes into the result as it is. */
export class SheetRefusal extends Error {
  /** @param message whole sentences that name the file */
  constructor(message: string) {
    super(message);
    this.name = 'SheetRefusal';
  }
}
