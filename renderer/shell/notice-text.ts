import type {
  LibraryInfo,
  LibraryProblem,
} from '../../core/library-problem.ts';

/** The one line that tells of the library's state, or null when there is nothing to tell. */
export function noticeText(library: LibraryInfo): string | null {
  if (library.readOnly) return library.reason;
  const interrupted = library.problems.find(
    ({ kind }) => kind === 'restore-interrupted',
  );
  if (interrupted) return interrupted.message;
  const [first, ...rest] = library.problems;
  if (first === undefined) return null;
  return rest.length > 0 ? manyText(library.problems) : oneText(first);
}

function oneText({ kind, subject, message }: LibraryProblem): string {
  switch (kind) {
    case 'recovered':
      return 'One damaged file was set aside and its last good version is in use.';
    case 'collection-damaged':
      return message;
    default:
      return `${subject}: ${message}`;
  }
}

function manyText(problems: LibraryInfo['problems']): string {
  return problems.every(problem => problem.kind === 'recovered')
    ? `${problems.length} damaged files were set aside and their last good versions are in use.`
    : `${problems.length} files of the library need your attention. The others are in order.`;
}
