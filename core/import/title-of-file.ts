/**
 * A readable title for a source from its file's name: without folders and extension, hyphens and underlines as blanks, the
 * first letter large.
 * @param taken titles in use; ` (2)`, ` (3)` … is added when needed
 */
export function titleOfFile(
  name: string,
  taken: ReadonlySet<string> = new Set(),
): string {
  const base = name.split(/[/\\]/).at(-1) ?? name;
  const words = base
    .replace(/\.[a-z0-9]{1,8}$/i, '')
    .replace(/[_-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const title = `${words.charAt(0).toUpperCase()}${words.slice(1)}` || 'Sheet';
  for (let copy = 1; ; copy++) {
    const candidate = copy === 1 ? title : `${title} (${copy})`;
    if (!taken.has(candidate)) return candidate;
  }
}
