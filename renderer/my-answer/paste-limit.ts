/** What one paste or drop may bring, well below what an answer may hold and the editor can lay out at once. */
const limits = {
  /** Characters of text. */
  text: 1_000_000,
  lines: 20_000,
  /** Characters of a page, pictures in it included. */
  page: 8_000_000,
  /** Opening and closing tags of a page. */
  tags: 40_000,
} as const;

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1))
    count++;
  return count;
}

/**
 * Whether a clipboard holds so much that reading it would stop the page for minutes, and the answer could not be saved
 * afterwards.
 */
export function isTooMuchToPaste(
  data: Pick<DataTransfer, 'getData'> | null,
): boolean {
  const page = data?.getData('text/html') ?? '';
  if (page.length > limits.page || countOf(page, '<') > limits.tags)
    return true;
  const text = data?.getData('text/plain') ?? '';
  return text.length > limits.text || countOf(text, '\n') > limits.lines;
}
