/** Quotations and lists that one line opens within each other; people stop at three or four. */
const containers = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])){25}/m;
/** Marks that one block may hold. The reader compares them with each other, so that the time grows with their square. */
const marksInOne = 1000;
/** Lines that open an item or a quotation and say nothing in it; each may end or begin a list. */
const emptyItem = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)]))+[ \t]*$/gm;
const mostEmptyItems = 1000;

/**
 * Whether a text is nested so deeply, or holds so many marks in one block, that reading it as Markdown would take seconds or
 * all of the stack. Nobody writes so; whoever shows such a text shows it as it was written.
 */
export function isTangledMarkdown(text: string): boolean {
  if (containers.test(text)) return true;
  if (countOf(text, emptyItem) > mostEmptyItems) return true;
  return text
    .split(/\n[ \t]*\n/)
    .some(block => countOf(block, /\*+|_+|~+|!?\[|\]/g) > marksInOne);
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
