import { stringify } from 'yaml';

/** Fields of a file's front matter; absent, null and empty ones are left out. Never nested: Obsidian would not show them. */
export type FrontMatter = Readonly<
  Record<string, string | number | readonly string[] | null | undefined>
>;

/** Readers of front matter see a date only where it is not quoted. */
const quotedInstant =
  /^(created|updated|collate-exported): "(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)"$/gm;

/**
 * YAML between two lines of three hyphens, with a blank line after it. Every value is one line, quoted where YAML 1.1 or 1.2
 * would take it for something else, so that no text can end the front matter or add a field to it.
 */
export function frontMatter(fields: FrontMatter): string {
  const kept = new Map<string, string | number | readonly string[]>();
  for (const [name, value] of Object.entries(fields)) {
    const plain = plainValue(value);
    if (plain !== null) kept.set(name, plain);
  }
  const yaml = stringify(kept, {
    lineWidth: 0,
    compat: 'yaml-1.1',
    blockQuote: false,
    aliasDuplicateObjects: false,
  });
  return `---\n${yaml.replace(quotedInstant, '$1: $2')}---\n\n`;
}

function plainValue(
  value: FrontMatter[string],
): string | number | readonly string[] | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return oneLine(value);
  return value.length === 0 ? null : value.map(oneLine);
}

/** "2026-11-22T10:30:00": the form without zone that readers of front matter know; it is UTC. */
export function plainInstant(instant: string): string {
  return instant.replace(/(?:\.\d+)?Z$/, '');
}

/** A tag as readers of front matter accept it: no spaces, letters, digits, `_`, `-`, `/`, not digits alone. */
export function plainTag(tag: string): string {
  const plain = tag
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}_/-]/gu, '');
  return /^\p{N}+$/u.test(plain) ? `tag-${plain}` : plain;
}

function oneLine(text: string): string {
  return text
    .replace(/[\p{Cs}\u0000]/gu, '\uFFFD')
    .replace(/\s+/g, ' ')
    .trim();
}
