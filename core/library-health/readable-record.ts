import { plainText } from '../rich-text/rich-text.ts';
import type { AnswerVersion, StudyRecord } from '../study/study-record.ts';

const statusWords = {
  new: 'not begun',
  draft: 'draft',
  done: 'done',
} as const satisfies Record<StudyRecord['status'], string>;

/** Everything that a person made of a question, as lines of plain text: for comparing two versions by eye. */
export function readableRecord(record: StudyRecord): string {
  const { status, answer, annotations, corrections, wordTarget } = record;
  const lines = [`Status: ${statusWords[status]}`];
  if (wordTarget !== null) lines.push(`Words aimed at: ${String(wordTarget)}`);
  lines.push('', 'My answer', '');
  lines.push(answer ? plainText(answer.document).trimEnd() : 'Not written.');
  lines.push('', `Highlights and notes: ${String(annotations.length)}`);
  for (const { target, colour, note, tags } of annotations) {
    lines.push('', `“${target.quote.exact}” (${colour})`);
    if (note !== '') lines.push(note);
    if (tags.length > 0) lines.push(`Tags: ${tags.join(', ')}`);
  }
  if (corrections.length > 0)
    lines.push('', `Corrections of merging: ${String(corrections.length)}`);
  return lines.join('\n');
}

/** Earlier states of an answer, as lines of plain text, the newest first. */
export function readableVersions(versions: readonly AnswerVersion[]): string {
  if (versions.length === 0) return 'No earlier version is kept.';
  return versions
    .map(
      ({ saved, words, document }) =>
        `${saved}, ${String(words)} words\n\n${plainText(document).trimEnd()}`,
    )
    .join('\n\n');
}
