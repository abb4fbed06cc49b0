/**
 * Whether a note is certain to mean nothing but its words in Markdown, so that it can be shown without being read: most
 * notes are, and a list of thousands need not wait for the reader.
 */
export function isPlainNote(text: string): boolean {
  return (
    /^[\p{L}\p{N}\p{M} ,.;:'’‘"“”!?()%–—/-]*$/u.test(text) &&
    !/^ |^-|^\d+[.)]|www\.|:\/\/| $/iu.test(text)
  );
}
