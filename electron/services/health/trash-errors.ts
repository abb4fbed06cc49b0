import { AppError } from '../../../core/app-error.ts';
import { errorName } from '../store/file-operations.ts';
import { reasonOf } from '../store/store-errors.ts';

const full = new Set(['ENOSPC', 'EDQUOT']);

/** What a failure of the system means for what was to be moved to the trash or out of it. */
export function notMoved(error: unknown): AppError {
  const cause = error instanceof AppError ? (error.cause ?? error) : error;
  const name = errorName(cause);
  if (full.has(name) || (error as AppError).code === 'disk-full')
    return new AppError(
      'disk-full',
      'The disk of the library is full, so nothing was moved. Everything is as it was. Free some space and try again.',
      { cause },
    );
  if (name === 'ENOENT')
    return new AppError(
      'not-found',
      'This is not there any more. Nothing was moved. Look at the list again.',
      { cause },
    );
  return new AppError(
    'not-writable',
    `Nothing was moved because ${reasonOf(name)}. Everything is as it was. Make the library’s folder writable and try again.`,
    { cause },
  );
}

/** Something else has the place of what was to come back. */
export function placeTaken(): AppError {
  return new AppError(
    'conflict',
    'Something of the same name is in the library now, so this was not brought back. Both are as they were. Take the other one out first, then try again.',
  );
}
