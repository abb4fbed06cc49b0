/**
 * The part of a selection that starts and ends with something other than white space, or null when there is none.
 * A drag usually takes in a stray space or line break; a highlight should not.
 * @param start offset in UTF-16 code units, clamped to the text
 * @param end exclusive offset, clamped to the text
 */
export function trimRange(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } | null {
  const from = Math.max(0, start);
  const selected = text.slice(from, Math.max(from, end));
  const words = selected.trim();
  if (words === '') return null;
  const first = from + selected.length - selected.trimStart().length;
  return { start: first, end: first + words.length };
}
