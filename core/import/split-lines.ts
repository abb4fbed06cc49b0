/**
 * The lines of a text, whatever ends them: CRLF, CR, LF, or the separators of Unicode. A text has one line more than it has
 * line ends, so an empty text has one empty line. A byte order mark belongs to no line.
 */
export function splitLines(text: string): readonly string[] {
  return text.replace(/^\uFEFF/u, '').split(/\r\n|[\r\n\u0085\u2028\u2029]/u);
}
