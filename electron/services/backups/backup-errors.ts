import { AppError } from '../../../core/app-error.ts';
import { reasonOf } from '../store/store-errors.ts';
import type { CreateAnswer } from './create-backup.ts';

type NotMade = Exclude<CreateAnswer, { outcome: 'made' | 'stopped' }>;

const safe = 'Your work is saved as always.';

/** Why there is no backup, in whole sentences. */
export function notMade(answer: NotMade): string {
  switch (answer.outcome) {
    case 'failed':
      return `No backup could be made because ${reasonOf(answer.error)}. ${safe} Check the folder of the library and the disk, then choose “Back up now”.`;
    case 'too-large':
      return `No backup could be made because the library holds more than one archive can. ${safe} Copy the folder of the library by hand instead.`;
    case 'refused':
      return `A backup was written and did not read back right, because ${answer.because}. It was taken away again. ${safe} Check the disk, then choose “Back up now”.`;
  }
}

/** The code that goes with {@link notMade}. */
export function codeOfNotMade(
  answer: NotMade,
): 'disk-full' | 'not-writable' | 'too-large' | 'damaged' {
  if (answer.outcome === 'too-large') return 'too-large';
  if (answer.outcome === 'refused') return 'damaged';
  const isFull = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(answer.error);
  return isFull ? 'disk-full' : 'not-writable';
}

/** A backup that its person stopped. */
export function stoppedBackup(): AppError {
  return new AppError(
    'cancelled',
    `The backup was stopped. Nothing of it was kept. ${safe}`,
  );
}

/** A check of a backup that its person stopped. */
export function stoppedCheck(): AppError {
  return new AppError(
    'cancelled',
    'The check was stopped. The backup and your library are as they were.',
  );
}

/** A restore that its person stopped in time. */
export function stoppedRestore(): AppError {
  return new AppError(
    'cancelled',
    'The restore was stopped before it changed anything. Your library is as it was.',
  );
}

/** What is wrong with a file among the backups. */
export function noBackup(because: string): string {
  return `This is no backup that can be restored, because ${because}. Nothing of it was used. Choose another one.`;
}

/** A backup that is refused. */
export function refusedBackup(because: string): AppError {
  return new AppError('damaged', noBackup(because));
}

/** A backup that cannot be read now. */
export function unreadableBackup(error: string): AppError {
  if (error === 'ENOENT') return unknownBackup();
  return new AppError(
    'unavailable',
    `The backup cannot be read because ${reasonOf(error)}. Nothing has been changed. Check the folder of backups, then try again.`,
  );
}

/** A backup that is not there. */
export function unknownBackup(): AppError {
  return new AppError(
    'not-found',
    'This backup is not in the folder of backups any more. Nothing has been changed. Choose another one.',
  );
}

/** A restore that did not begin. */
export function notBegun(reason: string): AppError {
  return new AppError(
    'not-writable',
    `Nothing was restored, because the present state could not be backed up before. ${reason}`,
  );
}

/** A restore whose files found no room. */
export function notUnpacked(error: string): AppError {
  return new AppError(
    'not-writable',
    `Nothing was restored because ${reasonOf(error)}. Everything is as it was. Check the disk, then try again.`,
  );
}

/** A restore that did not come to its end. */
export function notFinished(reason: string): AppError {
  return new AppError(
    'unavailable',
    `The restore stopped before its end: ${reason} Some things are as in the backup and others as before; nothing is lost. Settings offers to finish it or to go back.`,
  );
}

/** Files that could not be put in place. */
export function notInstalled(error: string): AppError {
  return notFinished(
    `the library could not be written because ${reasonOf(error)}.`,
  );
}

/** A record that the backup does not have, or that is as it is there. */
export function notInBackup(): AppError {
  return new AppError(
    'not-found',
    'This backup does not have it, or it is back already. Nothing was changed. Look at the list again.',
  );
}

/** A record of the backup that this version of Collate cannot bring back. @param reason whole sentences */
export function refusedRecord(reason: string): AppError {
  return new AppError('damaged', `${reason} Nothing was changed.`);
}

/** A thread that died. */
export const threadEnded =
  'The part of Collate that handles backups ended before it was done. Nothing that was saved has changed. Try again.';
