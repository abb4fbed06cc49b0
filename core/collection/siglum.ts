/**
 * The letter that stands for a source in marks and citations: A, B, … Z, AA, AB, … by its position in the collection.
 * @param index 0-based position among the collection's sources
 */
export function siglum(index: number): string {
  const rest = Math.floor(index / 26);
  const letter = String.fromCharCode(65 + (index % 26));
  return rest === 0 ? letter : siglum(rest - 1) + letter;
}
