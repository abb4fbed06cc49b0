/** Elements that stay open until they are closed; others close by themselves, and counting them would be wrong. */
const tags =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea|template)\b[\s\S]*?(?:<\/\1\b|$)|<(\/?)(?:div|ul|ol|dl|blockquote|section|article|main|aside|details|fieldset|table|span|menu|figure|center)(?=[\s/>])/giu;

/** Where a page is nested deepest. */
export interface DeepPlace {
  readonly depth: number;
  /** Number of the line, counted from 1. */
  readonly line: number;
}

/**
 * How deep the elements of a page stand one within another, estimated without parsing: parsing takes the square of the depth,
 * and building the tree needs a call for each level.
 */
export function deepestPlace(html: string): DeepPlace {
  let depth = 0;
  let deepest = 0;
  let at = 0;
  for (const tag of html.matchAll(tags)) {
    if (tag[2] === undefined) continue;
    depth = Math.max(0, depth + (tag[2] === '/' ? -1 : 1));
    if (depth > deepest) {
      deepest = depth;
      at = tag.index;
    }
  }
  const line = html.slice(0, at).split('\n').length;
  return { depth: deepest, line };
}

const marks =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea|template)\b[\s\S]*?(?:<\/\1\b|$)|<(\/?)(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])/giu;

/** How many marks of words, such as bold, a page opens and never closes: parsing takes the square of it. */
export function openMarks(html: string): number {
  let open = 0;
  for (const mark of html.matchAll(marks))
    if (mark[2] !== undefined)
      open = Math.max(0, open + (mark[2] === '/' ? -1 : 1));
  return open;
}
