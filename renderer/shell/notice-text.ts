import type { LibraryInfo } from '../../core/library-problem.ts';

/** The one line that tells of the library's state, or null when there is nothing to tell. */
export function noticeText(library: LibraryInfo): string | null {
  if (library.readOnly) return library.reason;
  const [first, ...rest] = library.problems;
  if (first === undefined) return null;
  if (rest.length > 0) return manyText(library.problems);
  return first.kind === 'recovered'
    ? 'One damaged file was set aside and its last good version is in use.'
    : first.message;
}

function manyText(problems: LibraryInfo['problems']): string {
  return problems.every(problem => problem.kind === 'recovered')
    ? `${problems.length} damaged files were set aside and their last good versions are in use.`
    : `${problems.length} files of the library need your attention. The others are in order.`;
}
