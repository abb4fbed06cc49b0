import { AppError } from '../../../core/app-error.ts';

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'its folder or a file in it does not allow changes',
  EPERM: 'its folder or a file in it does not allow changes',
  EROFS: 'the disk allows reading only',
  EBUSY: 'another program holds the file',
  ENOENT: 'its folder is no longer there',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EIO: 'the disk reported an error',
  EMFILE: 'too many files are open on this computer',
  ENFILE: 'too many files are open on this computer',
};

/** Why a disk refused, in words that go on a sentence. */
export function reasonOf(error: string): string {
  return reasons[error] ?? 'the disk refused';
}

/** A save that did not become durable. @param error name of the system's error */
export function saveError(error: string, cause?: unknown): AppError {
  if (full.has(error))
    return new AppError(
      'disk-full',
      'The disk is full, so the last change is not saved. Your text is kept here, and the version saved before is unharmed. Free some space, then try again.',
      { cause },
    );
  return new AppError(
    'not-writable',
    `The last change is not saved because ${reasonOf(error)}. Your text is kept here, and the version saved before is unharmed. Check the library folder, then try again.`,
    { cause },
  );
}

/** A record that has files which cannot be read now. */
export function readError(error: string, cause?: unknown): AppError {
  return new AppError(
    'unavailable',
    `A saved record cannot be read because ${readReason(error)}. Nothing has been changed, and nothing is written over it. Check the library folder and the disk, then try again.`,
    { cause },
  );
}

function readReason(error: string): string {
  return error === 'EACCES' || error === 'EPERM'
    ? 'the disk or its permissions refuse to give it out'
    : reasonOf(error);
}

/** A save that met a version from elsewhere. */
export function conflictError(): AppError {
  return new AppError(
    'conflict',
    'Another program or computer has changed this record since it was opened. Both versions are kept: theirs as the record, yours in a copy beside it. Open the record again to go on from theirs, and take over what you need from the copy.',
  );
}

/** A payload above the limit. */
export function tooLargeError(): AppError {
  return new AppError(
    'too-large',
    'This record has grown beyond 4 MB, so the last change is not saved. Your text is kept here, and the version saved before is unharmed. Make it shorter, for example by removing pasted material, then try again.',
  );
}

/** A payload that JSON cannot carry. */
export function notJsonError(cause?: unknown): AppError {
  return new AppError(
    'invalid-input',
    'This record holds something that cannot be stored, so the last change is not saved. The version saved before is unharmed. Undo the last change and try again.',
    { cause },
  );
}

/** An id that must not become the name of a file. */
export function badIdError(): AppError {
  return new AppError(
    'invalid-input',
    'This record cannot be stored because its identifier is not one that Collate makes. Nothing has been changed.',
  );
}

/** A call after the end. */
export function closedError(): AppError {
  return new AppError(
    'unavailable',
    'The library is closed, so nothing was read or written. Everything that was reported as saved is safe. Start Collate again to go on.',
  );
}
