import type { ImportPreview } from '../../core/import/import-preview.ts';
import { LeftOutList } from './LeftOutList.tsx';
import type { AnswerTools, OpenedAnswer } from './use-opened-answer.ts';
import styles from './NothingFound.module.css';

/** Says that there is no question in what was given, and what can be done about it. */
export function NothingFound({
  preview,
  opened,
  tools,
}: {
  readonly preview: ImportPreview;
  readonly opened: OpenedAnswer | null;
  readonly tools: AnswerTools;
}) {
  const read = preview.files.filter(file => file.refusal === null);
  if (read.length === 0)
    return (
      <div className={styles['nothing']}>
        <p className={styles['title']}>No file could be read</p>
        <p>
          Beside each file it says why. Add other files, or paste the text of a
          sheet.
        </p>
      </div>
    );
  return (
    <>
      <div className={styles['nothing']}>
        <p className={styles['title']}>
          No question was found in {namesOf(read.map(file => file.name))}
        </p>
        <p>
          A question is a numbered line, a heading, a bold line, or a line that
          ends in a question mark, with its answer below. Choose the line below
          at which the first question begins, or add a sheet that has the
          questions.
        </p>
      </div>
      <LeftOutList files={read} opened={opened} tools={tools} unfolded />
    </>
  );
}

function namesOf(names: readonly string[]): string {
  const [first = '', second, ...more] = names;
  if (second === undefined) return first;
  if (more.length === 0) return `${first} and ${second}`;
  return `${first}, ${second} and ${more.length} more`;
}
