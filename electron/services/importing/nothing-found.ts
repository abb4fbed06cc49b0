import { AppError } from '../../../core/app-error.ts';
import type { ReadFile } from './import-files.ts';

/** How many files a sentence names; more would not be read. */
const mostNamed = 3;
const longestName = 60;

/**
 * Why an import has no question: what is wrong with each file that was refused, and what the others lack.
 * @param into title of the collection that has no question for the answers; null when there is no answer either
 */
export function nothingFound(
  files: readonly ReadFile[],
  into: string | null = null,
): AppError {
  if (files.length === 0)
    return new AppError(
      'invalid-input',
      'There is no file in this import. Nothing was imported. Choose files or paste a text.',
    );
  const refusals = files.flatMap(({ text }) =>
    text.outcome === 'refused' ? [text.message] : [],
  );
  const read = files.filter(({ text }) => text.outcome === 'text');
  return new AppError(
    'invalid-input',
    [
      ...refusals.slice(0, mostNamed),
      ...(refusals.length > mostNamed
        ? [`${String(refusals.length - mostNamed)} other files were refused.`]
        : []),
      read.length === 0
        ? 'Nothing was imported. Choose other files.'
        : into !== null
          ? `No answer in ${namesOf(read)} belongs to a question of “${into}”. Nothing was imported. Put an answer to a question in the preview by hand, or choose other files.`
          : `No question was found in ${namesOf(read)}. Nothing was imported. A question is a numbered line, a heading, a bold line or a line that ends in a question mark, with its answer below; mark one in the preview by hand, or choose other files.`,
    ].join(' '),
  );
}

function namesOf(files: readonly ReadFile[]): string {
  const names = files
    .slice(0, mostNamed)
    .map(({ name }) =>
      name.length > longestName
        ? `“${name.slice(0, longestName)}…”`
        : `“${name}”`,
    );
  const others = files.length - names.length;
  if (others > 0)
    return `${names.join(', ')} and ${String(others)} other files`;
  return names.length === 1
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
