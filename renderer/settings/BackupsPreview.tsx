import { useId } from 'react';
import type { RestoreItem, RestorePreview } from '../../core/backup/backup.ts';
import type { QuestionRef } from '../../core/contract.ts';
import { countWords, partsWords } from './backups-words.ts';
import styles from './BackupsSettings.module.css';

/** Longer lists say how many more there are. */
const shown = 200;

/** What would change, and the choice between everything and one question. */
export function BackupsPreview({
  preview,
  question,
  onChoose,
}: {
  readonly preview: RestorePreview;
  readonly question: QuestionRef | null;
  readonly onChoose: (question: QuestionRef | null) => void;
}) {
  const { added, changed, gone, skipped, same } = preview;
  const all = added.length + changed.length + gone.length;
  return (
    <div className={styles['preview']}>
      <p>
        {all === 0
          ? 'Your library is as it is in this backup. There is nothing to restore.'
          : `Restoring everything: ${partsWords(added.length, changed.length, gone.length)}. ${countWords(same, 'thing stays', 'things stay')} the same.`}
      </p>
      <Choice preview={preview} question={question} onChoose={onChoose} />
      {question === null && (
        <>
          <Group title="Comes back" items={added} />
          <Group title="Changes to what it was" items={changed} />
          <Group title="Goes, because it came later" items={gone} />
        </>
      )}
      {skipped.length > 0 && (
        <section aria-label="Stays as it is">
          <h3>Stays as it is</h3>
          <ul>
            {skipped.map(({ title, reason }) => (
              <li key={title}>
                {title}. {reason}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Choice({
  preview,
  question,
  onChoose,
}: {
  readonly preview: RestorePreview;
  readonly question: QuestionRef | null;
  readonly onChoose: (question: QuestionRef | null) => void;
}) {
  const id = useId();
  const { added, changed, gone } = preview;
  const questions = [...changed, ...added, ...gone].filter(
    item => item.question !== null,
  );
  if (questions.length === 0) return null;
  const value = question === null ? '' : keyOf(question);
  return (
    <div className={styles['choice']}>
      <label htmlFor={id}>Restore</label>
      <select
        id={id}
        value={value}
        onChange={event => {
          const key = event.target.value;
          const found = questions.find(
            item => item.question !== null && keyOf(item.question) === key,
          );
          onChoose(found?.question ?? null);
        }}
      >
        <option value="">Everything</option>
        {questions.map(({ title, question: ref }) =>
          ref === null ? null : (
            <option key={keyOf(ref)} value={keyOf(ref)}>
              {`Only ${title}`}
            </option>
          ),
        )}
      </select>
    </div>
  );
}

function keyOf({ collection, question }: QuestionRef): string {
  return `${collection}/${question}`;
}

function Group({
  title,
  items,
}: {
  readonly title: string;
  readonly items: readonly RestoreItem[];
}) {
  if (items.length === 0) return null;
  const more = items.length - shown;
  return (
    <section aria-label={title}>
      <h3>
        {title} ({items.length})
      </h3>
      <ul>
        {items.slice(0, shown).map((item, index) => (
          <li key={`${item.title} ${index}`}>{item.title}</li>
        ))}
        {more > 0 && <li>{countWords(more, 'more', 'more')}</li>}
      </ul>
    </section>
  );
}
