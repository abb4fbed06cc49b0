import type { InterruptedRestore } from '../../../core/backup/backup.ts';
import type { QuestionRef } from '../../../core/contract.ts';

/** Whether a restore brings back all that another one, which was interrupted, would have. */
export function covers(
  question: QuestionRef | null,
  interrupted: InterruptedRestore | null,
): boolean {
  const other = interrupted?.question ?? null;
  if (interrupted === null || question === null) return true;
  return (
    other?.question === question.question &&
    other.collection === question.collection
  );
}

/**
 * What is written down when a restore begins. An interrupted one that it does not finish stays the one that is told; one that
 * it does finish still goes back to what was before its first attempt.
 */
export function journalOf(
  next: InterruptedRestore,
  interrupted: InterruptedRestore | null,
): InterruptedRestore {
  if (interrupted === null) return next;
  if (!covers(next.question, interrupted)) return interrupted;
  return next.backup === interrupted.backup
    ? { ...next, before: interrupted.before }
    : next;
}
