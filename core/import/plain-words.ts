/** The words of a passage as a person reads them: without marks of emphasis, white space made one space. */
export function plainWords(text: string): string {
  return text
    .replace(
      /\*\*|__|(?<![\p{L}\p{N}*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\p{L}\p{N}*])/gu,
      '',
    )
    .replace(/\u00AD/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
