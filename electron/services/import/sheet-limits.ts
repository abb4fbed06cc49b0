const megabyte = 1024 * 1024;

/** What a file may be at most. All sizes in bytes. Sheets of real people stay a hundred times below. */
export const sheetLimits = {
  text: 20 * megabyte,
  /** Markup that is left once embedded pictures are taken out. */
  markup: 5 * megabyte,
  /** Tags of a page: the tree takes about two kilobytes for each. */
  tags: 250_000,
  docx: 50 * megabyte,
  /** All parts of a document that are read, unpacked. */
  unpacked: 100 * megabyte,
  /** One part of a document, unpacked. */
  unpackedPart: 40 * megabyte,
  /** How much larger than packed a part may be that is larger than a megabyte: real documents stay below 60. */
  ratio: 250,
  /** Parts of a document. */
  parts: 10_000,
  /** Elements of a page, one within another. */
  depth: 200,
  /** Levels that a tree is built of at all. */
  buildableDepth: 1_000,
  /** Marks such as bold that a page opens and never closes: each is opened anew in every paragraph that follows. */
  openMarks: 500,
} as const;

/** A size for people: megabytes, never less than it is. */
export function inMegabytes(bytes: number): string {
  return `${Math.ceil((bytes / megabyte) * 10) / 10} MB`;
}
