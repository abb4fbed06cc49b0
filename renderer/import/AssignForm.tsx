import { useId, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { choiceWords } from './import-words.ts';
import { nextNumber, type PreviewScene } from './preview-scene.ts';
import { withAssignment } from './repair-changes.ts';
import type { AnswerTools } from './use-opened-answer.ts';
import styles from './AssignForm.module.css';

const none = 'none';
const own = 'own';

/** Puts an answer to another question, to one of its own, or to none. */
export function AssignForm({
  scene,
  file,
  line,
  number,
  tools,
}: {
  readonly scene: PreviewScene;
  readonly file: string;
  readonly line: number;
  readonly number: number | null;
  readonly tools: AnswerTools;
}) {
  const id = useId();
  const now = number === null ? none : String(number);
  const [chosen, setChosen] = useState(now);
  return (
    <form
      className={styles['form']}
      onSubmit={event => {
        event.preventDefault();
        const to = numberOf(chosen, scene);
        tools.repair(
          `the answer from line ${line + 1} ${to === null ? 'belongs to no question' : `belongs to question ${to}`}`,
          repairs => withAssignment(repairs, { file, line, number: to }),
          { file, line },
        );
      }}
    >
      <label htmlFor={id}>Belongs to</label>
      <select
        id={id}
        value={chosen}
        onChange={event => setChosen(event.target.value)}
      >
        {scene.choices.map(question => (
          <option key={question.number} value={question.number}>
            {choiceWords(question)}
          </option>
        ))}
        <option value={own}>A question of its own</option>
        <option value={none}>No question</option>
      </select>
      <Button small type="submit" disabled={chosen === now}>
        Move answer
      </Button>
    </form>
  );
}

function numberOf(chosen: string, scene: PreviewScene): number | null {
  if (chosen === none) return null;
  return chosen === own ? nextNumber(scene) : Number(chosen);
}
