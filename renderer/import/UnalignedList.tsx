import { useMemo } from 'react';
import type { ImportPreview } from '../../core/import/import-preview.ts';
import { AnswerView } from './AnswerView.tsx';
import { count } from './import-words.ts';
import { keyOf, withoutQuestion, type AnswerPlace } from './preview-places.ts';
import type { AnswerTools, OpenedAnswer } from './use-opened-answer.ts';
import styles from './LeftOutList.module.css';

/** Answers that found no question: they are not imported unless a person says where they belong. */
export function UnalignedList({
  preview,
  opened,
  tools,
}: {
  readonly preview: ImportPreview;
  readonly opened: OpenedAnswer | null;
  readonly tools: AnswerTools;
}) {
  const places = useMemo(() => withoutQuestion(preview), [preview]);
  if (places.length === 0) return null;
  return (
    <section aria-labelledby="import-unaligned">
      <h4 id="import-unaligned" className={styles['heading']}>
        {count(places.length, 'answer')} without a question
      </h4>
      <p className={styles['sentence']}>
        These are not imported. Open one to say which question it belongs to.
      </p>
      <ul className={styles['list']}>
        {places.map(place => (
          <Unaligned
            key={keyOf(place)}
            place={place}
            preview={preview}
            opened={opened?.key === keyOf(place) ? opened : null}
            tools={tools}
          />
        ))}
      </ul>
    </section>
  );
}

function Unaligned({
  place,
  preview,
  opened,
  tools,
}: {
  readonly place: AnswerPlace;
  readonly preview: ImportPreview;
  readonly opened: OpenedAnswer | null;
  readonly tools: AnswerTools;
}) {
  const { file, answer } = place;
  const first = answer.prompt || answer.lead || answer.points[0]?.text || '';
  return (
    <li>
      <button
        type="button"
        className={styles['line']}
        data-answer={keyOf(place)}
        aria-expanded={opened !== null}
        onClick={() => tools.toggle(place)}
      >
        <span className={styles['place']}>
          {file.name}, line {answer.line + 1}
        </span>
        <span className={styles['text']}>{first}</span>
      </button>
      {opened && (
        <AnswerView
          place={place}
          number={null}
          preview={preview}
          meant={opened.line}
          tools={tools}
        />
      )}
    </li>
  );
}
