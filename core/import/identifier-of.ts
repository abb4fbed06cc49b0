import { isCollectionId, isItemId } from '../collection/safe-id.ts';

/**
 * An identifier made of a title or file name, readable and safe as a file's name everywhere.
 * @param title any text; letters with accents lose them, everything else but letters and digits becomes a hyphen
 * @param fallback what it is called when nothing readable is left, for example `collection`
 * @param taken identifiers that are in use; `-2`, `-3` … is added when needed
 */
export function identifierOf(
  title: string,
  fallback: string,
  taken: ReadonlySet<string>,
): string {
  const stem = readable(title) || fallback;
  for (let copy = 1; ; copy++) {
    const suffix = copy === 1 ? '' : `-${copy}`;
    const candidate = `${stem.slice(0, 36 - suffix.length).replace(/-+$/, '')}${suffix}`;
    if (taken.has(candidate)) continue;
    if (isCollectionId(candidate) && isItemId(candidate)) return candidate;
    return identifierOf(`${fallback} ${stem}`, fallback, taken);
  }
}

function readable(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
