/**
 * An identifier made of what it stands for: the same words have the same one on every machine and at every time, so that it
 * needs no count of those that were given before, and a text that went and came back is the same text. Ten letters and digits
 * of a hash of 64 bits; the first is a letter.
 * @param taken identifiers that stand for something else; then it is another one
 */
export function contentId(
  prefix: string,
  words: string,
  taken: ReadonlySet<string>,
): string {
  for (let copy = 0; ; copy++) {
    const seed = copy === 0 ? words : `${words}\n${String(copy)}`;
    const id = `${prefix}t${digits(seed, 0x811c9dc5)}${digits(seed, 0x2b7e1516)}`;
    if (!taken.has(id)) return id;
  }
}

/** FNV-1a over UTF-16 code units, 32 bits, folded to five digits to the base of 36 (26 bits). */
function digits(text: string, offset: number): string {
  let hash = offset;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    // Code units have 16 bits: both bytes are to reach all of the hash.
    hash ^= hash >>> 15;
  }
  return ((hash >>> 0) % 36 ** 5).toString(36).padStart(5, '0');
}
