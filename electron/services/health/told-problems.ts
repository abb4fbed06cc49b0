import type { HealthGroup } from '../../../core/library-health/library-health.ts';
import type { LibraryProblem } from '../../../core/library-problem.ts';
import { parseRecordFileName } from '../store/record-place.ts';
import type { HealthFinding, RecordRef } from './health-finding.ts';
import { kindOfFolder } from './record-in-file.ts';

/** What the program has told since it was started and what the folders alone do not show. */
export function toldProblems(
  problems: readonly LibraryProblem[],
): readonly HealthFinding[] {
  return problems.flatMap(problem => {
    const group = groupOf(problem);
    return group === null ? [] : [told(problem, group)];
  });
}

/** Null for what the names in the library show anyway, and for a save that the page itself tells about. */
function groupOf({
  id,
  kind,
  quarantined,
}: LibraryProblem): HealthGroup | null {
  if (kind === 'damaged' && quarantined !== undefined) return null;
  if (kind === 'conflict' && !id.startsWith('changed-outside:')) return null;
  return groups[kind];
}

const groups: Readonly<Record<LibraryProblem['kind'], HealthGroup | null>> = {
  recovered: 'repaired',
  newer: 'newer',
  unreadable: 'unreadable',
  'collection-damaged': 'unreadable',
  damaged: 'unreadable',
  conflict: 'conflict',
  missing: null,
  'not-saved': null,
  'restore-interrupted': 'interrupted',
};

function told(problem: LibraryProblem, group: HealthGroup): HealthFinding {
  const { id, subject, message, file = null } = problem;
  return {
    group,
    detail: { is: 'told' },
    name: subject,
    key: id,
    record: file === null ? null : recordOfPath(file),
    happened: message,
    when: null,
    file,
    backup: null,
    actions:
      group === 'interrupted' ? (['finish-restore', 'go-back'] as const) : [],
  };
}

/** Which record a file of the library belongs to, by its path. */
function recordOfPath(file: string): RecordRef | null {
  const parts = file.split('/');
  const kind = kindOfFolder(parts[0] ?? '');
  const id = parseRecordFileName(parts.at(-1) ?? '')?.id;
  return kind && id ? { kind, id } : null;
}
