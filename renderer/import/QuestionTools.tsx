import { useId, useState } from 'react';
import type { ImportQuestion } from '../../core/import/import-preview.ts';
import { useApp } from '../state/app.ts';
import { Button } from '../ui/Button.tsx';
import type { ImportDraft } from './import-draft.ts';
import { choiceWords } from './import-words.ts';
import { moveQuestion } from './move-question.ts';
import type { PreviewScene } from './preview-scene.ts';
import type { Move } from './question-order.ts';
import { withJoined } from './repair-changes.ts';
import type { AnswerTools } from './use-opened-answer.ts';
import styles from './QuestionTools.module.css';

const moves: readonly (readonly [Move, string])[] = [
  ['up', 'Move up'],
  ['down', 'Move down'],
  ['first', 'To the top'],
  ['last', 'To the end'],
];

interface QuestionToolsProps {
  readonly question: ImportQuestion;
  readonly scene: PreviewScene;
  readonly draft: ImportDraft;
  readonly canMove: boolean;
  readonly answers: AnswerTools;
}

/** What is done with a question as a whole: moving it, and joining it with another. */
export function QuestionTools(props: QuestionToolsProps) {
  const { question, draft, canMove } = props;
  const app = useApp();
  const { number } = question;
  return (
    <div
      className={styles['tools']}
      role="group"
      aria-label={`Question ${number}`}
    >
      {canMove && (
        <div className={styles['moves']}>
          {moves.map(([move, name]) => (
            <Button
              key={move}
              small
              onClick={() => moveQuestion(app, draft, number, move)}
            >
              {name}
            </Button>
          ))}
          <span className={styles['keys']}>
            <kbd>Alt</kbd> <kbd>↑</kbd> <kbd>↓</kbd>
          </span>
        </div>
      )}
      <JoinForm {...props} />
    </div>
  );
}

/** Puts all answers of a question to another one, which keeps its text. */
function JoinForm({ question, scene, answers }: QuestionToolsProps) {
  const id = useId();
  const others = scene.choices.filter(each => each.number !== question.number);
  const [chosen, setChosen] = useState('');
  if (others.length === 0) return null;
  const join = () => {
    const to = Number(chosen);
    const places = question.parts.flatMap(part => {
      const place = scene.answerOf(part);
      return place ? [{ file: place.file.id, line: place.answer.line }] : [];
    });
    const [first] = places;
    if (!first) return;
    answers.repair(
      `question ${question.number} is joined with question ${to}`,
      repairs => withJoined(repairs, places, to),
      first,
    );
  };
  return (
    <form
      className={styles['join']}
      onSubmit={event => {
        event.preventDefault();
        join();
      }}
    >
      <label htmlFor={id}>Join with</label>
      <select
        id={id}
        value={chosen}
        onChange={event => setChosen(event.target.value)}
      >
        <option value="" disabled>
          Choose a question
        </option>
        {others.map(other => (
          <option key={other.number} value={other.number}>
            {choiceWords(other)}
          </option>
        ))}
      </select>
      <Button small type="submit" disabled={chosen === ''}>
        Join
      </Button>
    </form>
  );
}
