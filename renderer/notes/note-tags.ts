import { foldText } from '../../core/search/search-words.ts';

/** The longest tag and the longest list that a record holds. */
const longestTag = 60;
const mostTags = 50;

/** A tag as it is kept: one line, single spaces, without the sign that some write before it; empty if nothing is left. */
export function cleanTag(text: string): string {
  const plain = text
    .replace(/[\s,]+/gu, ' ')
    .trim()
    .replace(/^#+\s*/u, '');
  return plain
    .slice(0, longestTag)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}

/** Adds what was typed, at its commas one tag each; what is there already, whatever its case, is not added again. */
export function addTags(
  tags: readonly string[],
  typed: string,
): readonly string[] {
  const known = new Set(tags.map(foldText));
  const next = [...tags];
  for (const part of typed.split(',')) {
    const tag = cleanTag(part);
    if (tag === '' || known.has(foldText(tag)) || next.length >= mostTags)
      continue;
    known.add(foldText(tag));
    next.push(tag);
  }
  return next.length === tags.length ? tags : next;
}
