import type { InterruptedRestore } from '../../../core/backup/backup.ts';
import type { LibraryProblem } from '../../../core/library-problem.ts';
import { spokenDate } from '../health/spoken-date.ts';

/** What a person hears of a restore that did not come to its end, and of the way on. */
export function interruptedProblem({
  started,
}: InterruptedRestore): LibraryProblem {
  return {
    id: `restore-interrupted:${started}`,
    kind: 'restore-interrupted',
    subject: 'Restoring a backup',
    message: `The restore of ${spokenDate(started)} was interrupted before its end. Some things may be as in the backup and others as before. Nothing is lost: the state before is a backup. Open Library health to finish the restore or to go back to before.`,
  };
}
