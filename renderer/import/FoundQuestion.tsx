import { memo } from 'react';
import { siglum } from '../../core/collection/siglum.ts';
import type {
  ImportPart,
  ImportPreview,
  ImportQuestion,
} from '../../core/import/import-preview.ts';
import { Siglum } from '../reading/Siglum.tsx';
import { AnswerView } from './AnswerView.tsx';
import type { ImportDraft } from './import-draft.ts';
import { count, isUnsure, partWords } from './import-words.ts';
import { PromptField } from './PromptField.tsx';
import {
  findAnswer,
  keyOf,
  lettersOf,
  type AnswerPlace,
} from './preview-places.ts';
import type { AnswerTools, OpenedAnswer } from './use-opened-answer.ts';
import styles from './FoundQuestion.module.css';

interface FoundQuestionProps {
  readonly question: ImportQuestion;
  /** Whether another topic begins with it. */
  readonly newTopic: boolean;
  readonly preview: ImportPreview;
  readonly draft: ImportDraft;
  /** The answer whose lines are shown, when it is one of this question's. */
  readonly opened: OpenedAnswer | null;
  readonly tools: AnswerTools;
}

/** A question as it would be imported, with a mark for each sheet that answers it. */
export const FoundQuestion = memo(function FoundQuestion({
  question,
  newTopic,
  preview,
  draft,
  opened,
  tools,
}: FoundQuestionProps) {
  const letters = lettersOf(preview);
  const parts = question.parts.flatMap(part => {
    const place = findAnswer(preview, part.file, part.question);
    return place ? [{ part, place }] : [];
  });
  const shown = parts.find(({ place }) => keyOf(place) === opened?.key);
  return (
    <li className={styles['question']}>
      {newTopic && question.topic && (
        <p className={styles['topic']}>{question.topic}</p>
      )}
      <PromptField
        draft={draft}
        number={question.number}
        prompt={question.prompt}
      />
      <ul
        className={styles['marks']}
        aria-label={`Answers to question ${question.number}`}
      >
        {parts.map(({ part, place }) => (
          <li key={keyOf(place)}>
            <AnswerMark
              part={part}
              place={place}
              letter={siglum(letters.get(part.file) ?? 0)}
              open={place === shown?.place}
              onToggle={() => tools.toggle(place)}
            />
          </li>
        ))}
      </ul>
      {shown && opened && (
        <AnswerView
          place={shown.place}
          number={question.number}
          preview={preview}
          meant={opened.line}
          tools={tools}
        />
      )}
    </li>
  );
});

function AnswerMark({
  part,
  place,
  letter,
  open,
  onToggle,
}: {
  readonly part: ImportPart;
  readonly place: AnswerPlace;
  readonly letter: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  const points = count(place.answer.points.length, 'point');
  const how = partWords(part, place.answer);
  const unsure = isUnsure(part);
  return (
    <button
      type="button"
      className={styles['mark']}
      data-answer={keyOf(place)}
      data-unsure={unsure}
      aria-expanded={open}
      aria-label={`${place.file.name}: ${points}, ${how}${unsure ? ', unsure' : ''}`}
      title={place.file.name}
      onClick={onToggle}
    >
      <Siglum letter={letter} />
      <span className={styles['points']}>{points}</span>
      <span className={styles['how']}>
        {how}
        {unsure && ', unsure'}
      </span>
    </button>
  );
}
