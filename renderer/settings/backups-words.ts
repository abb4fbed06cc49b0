import type {
  BackupEntry,
  BackupReason,
  BackupStage,
  RestoreReport,
} from '../../core/backup/backup.ts';

const reasons: Readonly<Record<BackupReason, string>> = {
  daily: 'First change of the day',
  'by-hand': 'By hand',
  'before-import': 'Before an import',
  'before-restore': 'Before a restore',
  'before-removal': 'Before something was taken out',
  'before-migration': 'Before an upgrade',
};

/** Why a backup was made. */
export function reasonWords(reason: BackupReason): string {
  return reasons[reason];
}

/** "24 KB", "3.2 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** "1 question", "12 questions". */
export function countWords(
  number: number,
  one: string,
  more = `${one}s`,
): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : more}`;
}

/** Files that a backup could not take; empty when it took all. */
export function leftOutWords({ leftOut }: BackupEntry): string {
  if (leftOut === 0) return '';
  const are = leftOut === 1 ? 'is' : 'are';
  return `${countWords(leftOut, 'file')} of the library could not be read or verified and ${are} not in it.`;
}

const stages: Readonly<Record<BackupStage, string>> = {
  'backing-up': 'Backing up your library…',
  checking: 'Checking every file of the backup…',
  comparing: 'Comparing the backup with your library…',
  unpacking: 'Unpacking what comes back…',
  restoring: 'Putting everything in its place…',
};

/** What is under way. @param stage null before it has begun */
export function stageWords(stage: BackupStage | null): string {
  return stage === null ? 'Waiting for other work to end…' : stages[stage];
}

/** What a restore has done; one that its person wanted to stop too late says so. */
export function endWords(report: RestoreReport, isAsked: boolean): string {
  return isAsked
    ? `It was too late to cancel: the restore was changing your library already and came to its end. ${reportWords(report)}`
    : reportWords(report);
}

/** What a restore has done, in a sentence. */
export function reportWords(report: RestoreReport): string {
  const { added, changed, gone, skipped } = report;
  const all = added + changed + gone;
  if (all === 0 && skipped.length === 0)
    return 'Everything was as in the backup already. Nothing was changed.';
  const done = `Restored: ${partsWords(added, changed, gone)}.`;
  if (skipped.length === 0)
    return `${done} The state before is kept as a backup.`;
  return `${done} ${countWords(skipped.length, 'thing was', 'things were')} left as before.`;
}

/** "3 come back, 2 change, 1 goes", for a list of what a restore does. */
export function partsWords(
  added: number,
  changed: number,
  gone: number,
): string {
  const parts = [
    added > 0 && `${countWords(added, 'comes', 'come')} back`,
    changed > 0 && `${countWords(changed, 'changes', 'change')}`,
    gone > 0 && `${countWords(gone, 'goes', 'go')}`,
  ].filter(part => part !== false);
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}
