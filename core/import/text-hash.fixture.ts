/** FNV-1a, 32 bits, over letters and digits in small letters, as eight hexadecimal digits: tells texts apart without holding them. */
export function textHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(
    text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''),
  )) {
    hash ^= byte;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
