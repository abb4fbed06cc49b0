import type { LineRole } from './parsed-sheet.ts';
import type { SheetLine } from './sheet-line.ts';

/** Where the words of one line go to several places, the first of these names the line. */
const rank: Readonly<Record<LineRole, number>> = {
  question: 8,
  title: 7,
  topic: 6,
  point: 5,
  lead: 4,
  closing: 3,
  'before-first-question': 2,
  'left-out': 1,
  blank: 0,
};

/**
 * The roles of lines before anything is known of them.
 * @param count How many lines the text has; those that were not read are blank.
 */
export function initialRoles(
  lines: readonly SheetLine[],
  count: number,
): LineRole[] {
  const roles = Array.from({ length: count }, (): LineRole => 'blank');
  for (const { index, kind } of lines)
    roles[index] = kind === 'blank' ? 'blank' : 'left-out';
  return roles;
}

/** Gives lines a role, unless they have one that says more. Blank lines stay blank. */
export function markLines(
  roles: LineRole[],
  lines: readonly number[],
  role: LineRole,
): void {
  for (const line of lines) {
    const known = roles[line];
    if (known === undefined || known === 'blank') continue;
    if (rank[role] > rank[known]) roles[line] = role;
  }
}
