import { memo, useState } from 'react';
import type { ImportQuestion } from '../../core/import/import-preview.ts';
import { type App, useApp } from '../state/app.ts';
import { AnswerMarks } from './AnswerMarks.tsx';
import { AnswerView } from './AnswerView.tsx';
import type { ImportDraft } from './import-draft.ts';
import { moveQuestion } from './move-question.ts';
import type { Move } from './question-order.ts';
import { QuestionHead } from './QuestionHead.tsx';
import { QuestionTools } from './QuestionTools.tsx';
import { keyOf } from './preview-places.ts';
import type { PreviewScene } from './preview-scene.ts';
import type { AnswerTools, OpenedAnswer } from './use-opened-answer.ts';
import styles from './FoundQuestion.module.css';

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
};

interface FoundQuestionProps {
  readonly question: ImportQuestion;
  /** How many questions its topic has. */
  readonly siblings: number;
  readonly scene: PreviewScene;
  readonly draft: ImportDraft;
  /** The answer whose lines are shown, when it is one of this question's. */
  readonly opened: OpenedAnswer | null;
  readonly tools: AnswerTools;
  /** The edge at which a dragged question would come to stand. */
  readonly drop: 'above' | 'below' | null;
  readonly dragged: boolean;
  readonly onDrag: (number: number, event: React.PointerEvent) => void;
}

/** A question as it would be imported, with a mark for each sheet that answers it. */
export const FoundQuestion = memo(function FoundQuestion(
  props: FoundQuestionProps,
) {
  const { question, scene, draft, opened, tools } = props;
  const app = useApp();
  const [unfolded, setUnfolded] = useState(false);
  const canMove = scene.into === null && props.siblings > 1;
  const { number } = question;
  const places = question.parts.flatMap(part => {
    const place = scene.answerOf(part);
    return place ? [{ part, place }] : [];
  });
  const shown = places.find(({ place }) => keyOf(place) === opened?.key)?.place;
  return (
    <li
      className={styles['question']}
      data-question={number}
      data-drop={props.drop ?? undefined}
      data-dragged={props.dragged}
      onKeyDown={canMove ? moveByKey(app, draft, number) : undefined}
    >
      <QuestionHead
        question={question}
        scene={scene}
        draft={draft}
        canMove={canMove}
        unfolded={unfolded}
        onUnfold={() => setUnfolded(!unfolded)}
        onDrag={event => props.onDrag(number, event)}
      />
      {unfolded && (
        <QuestionTools
          question={question}
          scene={scene}
          draft={draft}
          canMove={canMove}
          answers={tools}
        />
      )}
      <AnswerMarks
        number={number}
        places={places}
        scene={scene}
        shown={shown ?? null}
        tools={tools}
      />
      {shown && opened && (
        <AnswerView
          place={shown}
          number={number}
          scene={scene}
          meant={opened.line}
          tools={tools}
        />
      )}
    </li>
  );
});

/** Alt with the arrow up or down moves a question, wherever in it the focus is. */
function moveByKey(app: App, draft: ImportDraft, number: number) {
  return (event: React.KeyboardEvent) => {
    const move = moves[event.key];
    if (!move || !event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    moveQuestion(app, draft, number, move);
  };
}
